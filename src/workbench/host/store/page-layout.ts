/** How a sheet is printed. */
export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  readonly centerHorizontally: boolean;
  /** How many pages it is made to fit on, or by how many percent it is scaled. */
  readonly zoom: PageZoom;
  /** The address of what is printed; null for all. */
  readonly printArea: string | null;
}

/** A sheet's size on paper. */
export interface PageZoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

/** How a sheet is printed that nobody laid out. */
export const STANDARD_LAYOUT: PageLayout = {
  orientation: "Portrait",
  centerHorizontally: false,
  zoom: { scale: 100 },
  printArea: null,
};
