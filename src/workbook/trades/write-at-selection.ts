import { AREA_PROPERTIES, type Area, areaOf, placeInWords, rangeOf } from "../addresses";
import { isBlankCell } from "../cells";
import type { Change } from "../change";
import { loadPointers, rememberFound } from "../portfolio/pointers";
import type { Portfolio } from "../portfolio/portfolio";
import { type CellsBefore, headOf } from "../tables/cells-before";
import { changeOfCells } from "../tables/cells-undo";
import { type FormulaToWrite, planFormula } from "./plan-formula";
import { tradeColumns } from "./trade-columns";
import type { TradesToWrite } from "./write-trades";

/** What came of writing at the selected cell: it is done, or cells with contents are in the way. */
export type WrittenHere =
  | { readonly kind: "written"; readonly place: string; readonly change: Change }
  | { readonly kind: "occupied"; readonly place: string };

/** What is written from a cell on: how many cells it fills, and how it is written into them. */
interface Block {
  readonly rows: number;
  readonly columns: number;
  readonly what: string;
  /** Writes it; gives the cells by which an edit by others shows. */
  readonly write: (context: Excel.RequestContext, area: Area) => Area;
}

/** The columns of what KEEL.PLAN spills: Name, Account, Trade, Units, Cost and Reason. */
const PLAN_COLUMNS = 6;

/**
 * Writes KEEL.PLAN into the selected cell; it spills a row for each trade. Cells with contents are only overwritten where
 * `overwrite` says so.
 *
 * @throws Error where a table is in the way
 */
export function writePlanFormula(
  formula: FormulaToWrite,
  overwrite: boolean,
): Promise<WrittenHere> {
  const hasPortfolios = formula.portfolio.holdings.columns.some(
    ({ field }) => field === "Portfolio",
  );
  return writeHere(formula.portfolio, overwrite, {
    rows: formula.trades + 1,
    columns: PLAN_COLUMNS + (hasPortfolios ? 1 : 0),
    what: "formula written",
    write: (context, area) => {
      const cell = { ...area, rows: 1, columns: 1 };
      rangeOf(context, cell).formulas = [[planFormula(formula)]];
      return cell;
    },
  });
}

/** Writes trades as values from the selected cell on, as `writePlanFormula` does otherwise. */
export function writeTradeValues(
  portfolio: Portfolio,
  { lines, decimals }: TradesToWrite,
  overwrite: boolean,
): Promise<WrittenHere> {
  const columns = tradeColumns(lines, decimals);
  return writeHere(portfolio, overwrite, {
    rows: lines.length + 1,
    columns: columns.length,
    what: "trades written",
    write: (context, area) => {
      const range = rangeOf(context, area);
      const formats = columns.map(({ numberFormat }) => numberFormat);
      range.numberFormat = [columns.map(() => "@"), ...lines.map(() => formats)];
      range.values = [
        columns.map(({ header }) => header),
        ...lines.map((line) => columns.map(({ cellOf }) => cellOf(line))),
      ];
      rangeOf(context, { ...area, rows: 1 }).format.font.bold = true;
      return area;
    },
  });
}

/** Writes a block; the holdings are remembered, so that headers beside them don't pass for theirs. */
async function writeHere(
  { holdings, corrections }: Portfolio,
  overwrite: boolean,
  block: Block,
): Promise<WrittenHere> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load(AREA_PROPERTIES);
    const pointers = loadPointers(context);
    await context.sync();
    const area = { ...areaOf(selected), rows: block.rows, columns: block.columns };
    const range = rangeOf(context, area);
    const tables = range.getTables(false);
    range.load("values,formulas,numberFormat");
    const heads = Array.from({ length: block.columns }, (_, column) => {
      const { font } = headOf(context, area, column).format;
      font.load("bold");
      return font;
    });
    tables.load("items/name");
    await context.sync();
    const [table] = tables.items;
    const place = placeInWords(area);
    if (table)
      throw new Error(`${place} reaches into the table ${table.name}. Select another cell.`);
    if (!overwrite && range.values.flat().some((cell) => !isBlankCell(cell))) {
      return { kind: "occupied", place };
    }
    const before: CellsBefore = {
      area,
      formulas: range.formulas as unknown[][],
      numberFormat: range.numberFormat as string[][],
      boldHeads: heads.map(({ bold }) => bold),
    };
    range.clear("Contents");
    const written = block.write(context, area);
    rememberFound(context, holdings.place, pointers(), corrections);
    const change = changeOfCells(context, block.what, written, before);
    await context.sync();
    return { kind: "written", place, change };
  });
}

/** What stands in the way, for people. */
export function inTheWayInWords(place: string): string {
  return `${place} isn't empty. Writing there overwrites what stands in it.`;
}
