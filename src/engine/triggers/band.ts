import type { DoubleColumn } from "../numbers/doubles/column";

/**
 * How far a weight may move to one side. With both an absolute and a relative width the tighter counts, or the
 * wider where it says so.
 */
export interface Tolerance {
  /** Width in shares of the portfolio, a fraction; null where there is none. */
  readonly absolute: number | null;
  /** Width in shares of the target, a fraction; null where there is none. */
  readonly relative: number | null;
  /** Whether the wider of the two counts. */
  readonly wider: boolean;
}

/** Two weights. */
interface EdgesBand {
  readonly kind: "edges";
  readonly lower: number;
  readonly upper: number;
  /** Where they may have more digits than cells: of bands that are judged together all have them, in the same columns, or none. */
  readonly exact?: ExactEdges;
}

/** The edges of a band as a row of columns. */
interface ExactEdges {
  readonly columns: { readonly lower: DoubleColumn; readonly upper: DoubleColumn };
  readonly row: number;
}

/** The range within which a row's weight may move without a trade. */
export type Band =
  | { readonly kind: "none" }
  | EdgesBand
  | { readonly kind: "tolerance"; readonly below: Tolerance; readonly above: Tolerance };

/** A band that never fires. */
export const NO_BAND: Band = { kind: "none" };

/** A width in shares of the portfolio. */
export function absolute(width: number): Tolerance {
  return { absolute: width, relative: null, wider: false };
}

/** A width in shares of the target. */
export function relative(width: number): Tolerance {
  return { absolute: null, relative: width, wider: false };
}

/** A band of no width: any drift fires. */
export const NO_TOLERANCE: Band = symmetric(absolute(0));

/** The same tolerance to both sides. */
export function symmetric(tolerance: Tolerance): Band {
  return { kind: "tolerance", below: tolerance, above: tolerance };
}

/** The bands of some rows. */
export function bandsIn(bands: readonly Band[], rows: Uint32Array): readonly Band[] {
  return bands.length === 1 ? bands : Array.from(rows, (row) => bands[row] as Band);
}
