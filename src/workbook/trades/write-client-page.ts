import { addressOf, type Area, placeInWords, rangeOf } from "../addresses";
import { writable } from "../cells";
import type { Change } from "../change";
import { freeName } from "../free-name";
import { changeOfSheet } from "../tables/sheet-undo";
import { type ClientPage, PAGE_COLUMNS, type PageRow, pageRows } from "./client-page";
import { moneyFormat, unitsFormat } from "./trade-columns";

/** What became of a page. */
export interface WrittenPage {
  readonly area: Area;
  /** Whether the worksheet is set to print on one page; else that is to be set in Excel. */
  readonly isLaidOut: boolean;
  readonly change: Change;
}

/** Points. */
const WIDTHS = [170, 90, 50, 70, 100, 90, 90];

/** Beyond so many rows one page would be too small to read: it is then one page wide alone. */
const ROWS_ON_A_PAGE = 60;

/** The set of Excel's interfaces that has page layouts. */
const PAGE_LAYOUTS = "1.9";

/** Writes a page on one plan to a new worksheet, laid out to be printed on one page where Excel lets add-ins do that. */
export async function writeClientPage(page: ClientPage): Promise<WrittenPage> {
  const rows = pageRows(page);
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const sheet = freeName(
      `Keel page ${page.date}`,
      worksheets.items.map(({ name }) => name),
    );
    const area: Area = { sheet, row: 0, column: 0, rows: rows.length, columns: PAGE_COLUMNS };
    const worksheet = worksheets.add(sheet);
    writeRows(context, area, rows, page.decimals);
    const isLaidOut = Office.context.requirements.isSetSupported("ExcelApi", PAGE_LAYOUTS);
    if (isLaidOut) layOut(worksheet, area);
    worksheet.activate();
    const change = changeOfSheet(context, "page written", sheet);
    await context.sync();
    return { area, isLaidOut, change };
  });
}

function writeRows(
  context: Excel.RequestContext,
  area: Area,
  rows: readonly PageRow[],
  decimals: number,
): void {
  const range = rangeOf(context, area);
  range.numberFormat = rows.map((row) => formatsOf(row, decimals));
  range.values = writable(rows.map(({ cells }) => cells));
  for (const [column, width] of WIDTHS.entries()) {
    const cells = rangeOf(context, { ...area, column, columns: 1 });
    cells.format.columnWidth = width;
    if (column > 2) cells.format.horizontalAlignment = "Right";
  }
  for (const [row, { look }] of rows.entries()) {
    if (look !== "title" && look !== "heading" && look !== "header") continue;
    const { font } = rangeOf(context, { ...area, row, rows: 1 }).format;
    font.bold = true;
    if (look === "title") font.size = 16;
  }
}

/** Texts stay texts, whatever they look like. */
function formatsOf({ look, cells }: PageRow, decimals: number): string[] {
  if (look !== "trade") return Array<string>(PAGE_COLUMNS).fill("@");
  return ["@", "@", "@", unitsFormat(cells.slice(3, 4)), moneyFormat(decimals), "0.0%", "0.0%"];
}

function layOut({ pageLayout }: Excel.Worksheet, area: Area): void {
  pageLayout.orientation = "Portrait";
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = {
    horizontalFitToPages: 1,
    ...(area.rows <= ROWS_ON_A_PAGE && { verticalFitToPages: 1 }),
  };
  pageLayout.setPrintArea(addressOf(area));
}

/** Where the page is and how it is printed, for people. */
export function pageInWords({ area, isLaidOut }: WrittenPage): string {
  const next = isLaidOut
    ? "Print it with File, Print."
    : "Set it to fit one page in File, Print, and print it.";
  return `The page is in ${placeInWords(area)}. ${next}`;
}
