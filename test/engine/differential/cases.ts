import type { Cell, Range } from "../../reference";
import { drawAccounts } from "./accounts";
import { drawBook, type BookCells } from "./books";
import type { Draw } from "./draw";
import { drawGates } from "./gates";
import { type DrawnHoldings, drawHoldings } from "./holdings";
import { drawLayout, layOut } from "./sheets";

export type Argument = Cell | Range;

/** A call of one of the functions, arguments as a formula passes them. */
export interface Case {
  readonly name: FunctionName;
  readonly args: readonly Argument[];
}

export type FunctionName =
  | "drift"
  | "triggerStatus"
  | "bands"
  | "drifted"
  | "allocateCash"
  | "cashToTarget"
  | "rebalanceTrades"
  | "lots"
  | "plan"
  | "units"
  | "classes"
  | "unitsOfClasses"
  | "accounts"
  | "unitsOfAccounts";

function single(cells: readonly Cell[]): Cell[][] {
  return cells.map((cell) => [cell]);
}

/** The ranges of a book with a layout of their own. */
function drawRanges(draw: Draw, columns: readonly (readonly (readonly Cell[])[])[]): Range[] {
  const first = (columns[0] ?? []).map(([cell = null]) => cell);
  const layout = drawLayout(draw, { first, ranges: columns.length });
  return layOut(layout, columns);
}

function options(entries: readonly (readonly [string, Cell])[]): Range | null {
  return entries.length === 0 ? null : entries.map(([name, value]) => [name, value]);
}

function total(book: BookCells): number {
  return book.values.reduce<number>((sum, cell) => sum + (typeof cell === "number" ? cell : 0), 0);
}

/** A deposit or withdrawal of a likely or an awkward size, in proportion to the book. */
function drawCash(draw: Draw, book: BookCells): number {
  const size = Math.abs(total(book)) || 1000;
  const share = draw.pick([0.1, 0.01, 0.5, 1, 2, 1e-5, 1 / 3]) * draw.pick([1, 1, -1]);
  const cash = size * share * draw.pick([1, 0.999, 0.123]);
  return draw.chance(70) ? Number(cash.toFixed(2)) : cash;
}

function drawDrift(draw: Draw): Argument[] {
  const book = drawBook(draw);
  const ranges = drawRanges(draw, [single(book.values), single(book.targets)]);
  return [...ranges, draw.pick([null, "absolute", "relative", "Portfolio", "largest"])];
}

function drawTriggerStatus(draw: Draw): Argument[] {
  const book = drawBook(draw);
  const ranges = drawRanges(draw, [single(book.values), single(book.targets), book.bands]);
  const show = draw.pick([null, "status", "detail", "summary"]);
  const entries = drawGates(draw);
  return [...ranges, options(show === null ? entries : [...entries, ["show", show]])];
}

function drawBandsCall(draw: Draw): Argument[] {
  const book = drawBook(draw);
  return drawRanges(draw, [single(book.targets), book.bands]);
}

function drawDrifted(draw: Draw): Argument[] {
  const book = drawBook(draw);
  const growth = book.values.map(() => draw.whole(-9999, 20_000) / 1e4);
  const flows = book.values.map(() => draw.pick([null, 0, 12.34, -1]));
  const columns = [single(book.values), single(growth)];
  if (draw.chance(40)) return drawRanges(draw, [...columns, single(flows)]);
  return [...drawRanges(draw, columns), null];
}

/** Decimals, now and then more than the fifteen digits of a cell hold of the book's amounts. */
function drawDecimals(draw: Draw): number {
  return draw.whole(0, 6);
}

function drawAllocateCash(draw: Draw): Argument[] {
  const book = drawBook(draw);
  const ranges = drawRanges(draw, [single(book.values), single(book.targets)]);
  const entries: [string, Cell][] = [];
  if (draw.chance(40)) entries.push(["cash rule", draw.pick(["Lowest first", "shortfall"])]);
  if (draw.chance(30)) entries.push(["decimals", drawDecimals(draw)]);
  return [...ranges, drawCash(draw, book), options(entries)];
}

function drawCashToTarget(draw: Draw): Argument[] {
  const book = drawBook(draw);
  return drawRanges(draw, [single(book.values), single(book.targets)]);
}

function drawTradeOptions(draw: Draw, book: BookCells, banded: boolean): [string, Cell][] {
  const size = Math.abs(total(book)) || 1000;
  const entries = draw.chance(40) ? drawGates(draw) : [];
  const sometimes = (percent: number, name: string, value: () => Cell) => {
    if (draw.chance(percent)) entries.push([name, value()]);
  };
  if (banded) {
    sometimes(50, "to", () => draw.pick<Cell>(["target", "edge", "half", 0.875, 0.25, 1]));
    sometimes(30, "trade", () => draw.pick(["all", "outside"]));
  }
  sometimes(15, "use", () => draw.pick(["cash only", "cash then trades"]));
  sometimes(15, "cash rule", () => draw.pick(["shortfall", "lowest first"]));
  sometimes(10, "keep cash", () => Number((size * draw.pick([0.01, 0.1])).toFixed(2)));
  sometimes(15, "minimum trade", () => Number((size * draw.pick([0.01, 0.05, 0.001])).toFixed(2)));
  sometimes(10, "minimum percent", () => draw.pick([0.01, 0.05, 0.001]));
  sometimes(15, "turnover cap", () => draw.pick([0.01, 0.05, 0.2]));
  sometimes(10, "cap rule", () => draw.pick(["largest first", "Scaled"]));
  sometimes(10, "maximum trades", () => draw.whole(1, 4));
  sometimes(20, "cost rate", () => draw.pick([0.001, 0.0025, 0.01]));
  sometimes(5, "buy cost rate", () => draw.pick([0, 0.005]));
  sometimes(5, "sell cost rate", () => draw.pick([0, 0.02]));
  // A fee below the minor unit may never settle: an order exists or not by its own fee.
  const fee = Number((size * draw.pick([1e-4, 1e-3])).toFixed(2));
  const hasFee = fee > 0 && draw.chance(10);
  if (hasFee) entries.push(["fee per order", fee]);
  sometimes(hasFee ? 0 : 20, "decimals", () => drawDecimals(draw));
  sometimes(30, "show", () => draw.pick(["money", "detail"]));
  return entries;
}

function drawRebalanceTrades(draw: Draw): Argument[] {
  const book = drawBook(draw);
  const banded = draw.chance(60);
  const columns = [single(book.values), single(book.targets), ...(banded ? [book.bands] : [])];
  const [values = [], targets = [], bands = null] = drawRanges(draw, columns);
  const cash = draw.chance(50) ? null : drawCash(draw, book);
  return [values, targets, bands, cash, null, options(drawTradeOptions(draw, book, banded))];
}

const PRICES = [10, 7.5, 33.33, 101, 57, 12.345, 20, 20, 99.99];

/**
 * A small book that trades in whole lots; every row has a price. Without costs: with them the rules leave open
 * what the lots aim at, and the tests of the lots hold Keel's reading against an integer program.
 */
function drawLots(draw: Draw): Argument[] {
  const rows = draw.whole(1, 4);
  const prices = Array.from({ length: rows }, () => draw.pick(PRICES));
  const values = prices.map((price) =>
    draw.pick<Cell>([null, price * draw.whole(0, 20), draw.whole(0, 30_000) / 100]),
  );
  const targets = Array.from({ length: rows }, () => 100 / rows);
  if (rows > 1 && draw.chance(50)) {
    const shift = draw.whole(0, Math.floor(100 / rows));
    targets[0] = (targets[0] ?? 0) + shift;
    targets[1] = (targets[1] ?? 0) - shift;
  }
  // What whole lots can't raise has no answer that the rules name.
  const raisable = prices.reduce(
    (sum, price, row) => sum + Math.floor(Number(values[row] ?? 0) / price) * price,
    0,
  );
  const cash = draw.whole(raisable > 0 ? -Math.floor(raisable / 3) : 10, 1000);
  const entries: [string, Cell][] = [];
  if (draw.chance(40)) entries.push(["show", draw.pick(["units", "detail"])]);
  return [
    single(values),
    single(targets),
    draw.chance(30) ? [[draw.pick(["5%", "1%", "20% rel"])]] : null,
    cash,
    single(prices),
    options(entries),
  ];
}

/** A policy of all portfolios as name and value, or one row a portfolio. */
function drawPolicy(draw: Draw, holdings: DrawnHoldings, shows: readonly string[]): Range | null {
  const { portfolios, hasBands } = holdings;
  const entriesOf = (book: BookCells): [string, Cell][] => {
    const own = drawTradeOptions(draw, book, hasBands).filter(
      ([name]) => name !== "show" && !holdings.without.includes(name),
    );
    const entries = [
      ...holdings.entries.map(([name, cell]): [string, Cell] => [name, cell]),
      ...own,
    ];
    return draw.chance(50) ? entries : [...entries, ["cash", drawCash(draw, book)]];
  };
  const books = [...portfolios];
  const [first] = books;
  if (first === undefined) return null;
  const show: [string, Cell] = ["show", draw.pick(shows)];
  if (books.length === 1 || draw.chance(50)) return options([...entriesOf(first[1]), show]);
  const policies = books.map(([name, book]) => ({ name, entries: new Map(entriesOf(book)) }));
  const names = [...new Set(policies.flatMap(({ entries }) => [...entries.keys()]))];
  const rows = policies.map(({ name, entries }, at) => [
    // The last portfolio now and then has the policy of all that have none.
    at > 0 && at === policies.length - 1 && entries.size > 0 && draw.chance(20) ? null : name,
    ...names.map((each) => entries.get(each) ?? null),
    show[1],
  ]);
  return [["Portfolio", ...names, "show"], ...rows];
}

const PLAN_SHOWS = ["detail", "detail", "detail", "detail", "money"];

const CLASSED_SHOWS = ["detail", "detail", "detail", "money", "classes"];

function drawPlan(draw: Draw): Argument[] {
  const holdings = drawHoldings(draw);
  return [holdings.cells, drawPolicy(draw, holdings, PLAN_SHOWS)];
}

function drawClassedPlan(draw: Draw): Argument[] {
  const holdings = drawHoldings(draw, { hasClasses: true });
  return [holdings.cells, drawPolicy(draw, holdings, CLASSED_SHOWS)];
}

/** A small table that trades in whole units. */
function drawUnitsPlan(draw: Draw): Argument[] {
  const holdings = drawHoldings(draw, { unitRows: 4 });
  return [holdings.cells, drawPolicy(draw, holdings, PLAN_SHOWS)];
}

/** A small table whose classes trade through whole units. */
function drawClassedUnitsPlan(draw: Draw): Argument[] {
  const holdings = drawHoldings(draw, { hasClasses: true, unitRows: 5 });
  return [holdings.cells, drawPolicy(draw, holdings, PLAN_SHOWS)];
}

function drawAccountsPlan(draw: Draw, unitNames?: number): Argument[] {
  const kind = unitNames === undefined ? {} : { unitNames };
  const { cells, book, hasBands, entries } = drawAccounts(draw, kind);
  const own = drawTradeOptions(draw, book, hasBands).filter(([name]) => name !== "show");
  // In cents, as accounts hold them.
  const cash = draw.chance(50) ? Number(drawCash(draw, book).toFixed(2)) : null;
  const shown: [string, Cell] = ["show", draw.chance(10) ? "money" : "detail"];
  const given = [...own, ...entries, ...(cash === null ? [] : [["cash", cash] as const]), shown];
  return [cells, options(given)];
}

const DRAWERS: Readonly<Record<FunctionName, (draw: Draw) => Argument[]>> = {
  drift: drawDrift,
  triggerStatus: drawTriggerStatus,
  bands: drawBandsCall,
  drifted: drawDrifted,
  allocateCash: drawAllocateCash,
  cashToTarget: drawCashToTarget,
  rebalanceTrades: drawRebalanceTrades,
  lots: drawLots,
  plan: drawPlan,
  units: drawUnitsPlan,
  classes: drawClassedPlan,
  unitsOfClasses: drawClassedUnitsPlan,
  accounts: (draw) => drawAccountsPlan(draw),
  unitsOfAccounts: (draw) => drawAccountsPlan(draw, 3),
};

/** A random call of one function. */
export function drawCase(name: FunctionName): (draw: Draw) => Case {
  return (draw) => ({ name, args: DRAWERS[name](draw) });
}
