import type { CellFormat } from "../../host/store/cell";

/** The looks that the sample's sheets share. Colours read well on light and dark grids. */
export const TITLE: Partial<CellFormat> = { bold: true, fontSize: 14 };
export const HEADER: Partial<CellFormat> = {
  bold: true,
  fillColor: "#0b5c62",
  fontColor: "#ffffff",
};
export const HEADER_RIGHT: Partial<CellFormat> = { ...HEADER, horizontalAlignment: "Right" };
export const TOTAL: Partial<CellFormat> = { bold: true };
export const INPUT: Partial<CellFormat> = { fontColor: "#1f4fd8" };
export const NOTE: Partial<CellFormat> = { italic: true, fontColor: "#6b6b6b" };

export const CENTERED: Partial<CellFormat> = { horizontalAlignment: "Center" };

/** The number formats that they share. */
export const MONEY = "#,##0.00";
export const SIGNED_MONEY = "+#,##0.00;-#,##0.00;0.00";
export const WEIGHT = "0.00%";
export const SIGNED_WEIGHT = "+0.00%;-0.00%;0.00%";
export const TEXT = "@";
