import type { Cell, Range } from "../../reference";
import { type BookCells, drawBook } from "./books";
import { drawCurrencies, NEAR_RATES, NO_CURRENCIES } from "./currencies";
import type { Draw } from "./draw";
import { drawLimits, FLAGS } from "./holdings";
import { drawUnits, PRICES } from "./units";

/** A portfolio in several accounts, and what it is worth by its names. */
export interface DrawnAccounts {
  readonly cells: Range;
  readonly book: BookCells;
  readonly hasBands: boolean;
  readonly entries: readonly (readonly [string, Cell])[];
}

const ACCOUNTS = ["Joint", "IRA", "Roth"];

interface DrawnRow {
  readonly name: string;
  readonly account: string;
  readonly value: number;
  readonly target: Cell;
  readonly band: Cell;
  /** Money for one unit; left out where it trades in money. */
  readonly price?: number;
}

/** Values in cents, as accounts hold them, at a size at which cells hold the cents of their sums. */
function valuesOf({ values }: BookCells): number[] {
  const sizes = values.map((cell) => (typeof cell === "number" ? Math.abs(cell) : 0));
  const most = Math.max(...sizes);
  const scale = most > 1e9 ? 1e-6 : most > 0 && most < 1000 ? 1e5 : 1;
  return sizes.map((size) => Number((size * scale).toFixed(2)));
}

/** The rows of a book's names, most of them in one account, others in two, in cents where they are divided. */
function drawRows(draw: Draw, book: BookCells, accounts: readonly string[]): DrawnRow[] {
  return valuesOf(book).flatMap((value, at) => {
    const own = { name: `Fund ${at + 1}`, band: book.bands[at]?.[0] ?? null };
    const target = book.targets[at] ?? null;
    const account = draw.pick(accounts);
    if (draw.chance(55)) return [{ ...own, account, value, target }];
    const others = accounts.filter((each) => each !== account);
    const part = Number((value * draw.pick([0, 0.5, 0.1, 0.77])).toFixed(2));
    const rest = Number((value - part).toPrecision(15));
    return [
      { ...own, account, value: rest, target },
      { ...own, account: draw.pick(others), value: part, target: null },
    ];
  });
}

/** The rows of a few names, each in one account or in two, whose units can all be tried. */
function drawRowsInUnits(draw: Draw, book: BookCells, accounts: readonly string[]): DrawnRow[] {
  return book.targets.flatMap((target, at) => {
    const own = { name: `Fund ${at + 1}`, band: book.bands[at]?.[0] ?? null };
    const price = draw.pick(PRICES);
    const value = () => Number((price * draw.pick([0, draw.whole(0, 12)])).toPrecision(15));
    const account = draw.pick(accounts);
    const first = { ...own, account, value: value(), target, price };
    if (draw.chance(50)) return [first];
    const others = accounts.filter((each) => each !== account);
    return [first, { ...own, account: draw.pick(others), value: value(), target: null, price }];
  });
}

/** What the accounts of a table hold. */
interface AccountsKind {
  /** At most so many names that trade in whole units; left out where all trade in money. */
  readonly unitNames?: number;
}

/** A portfolio whose names lie in one account or in two, with restrictions of its rows. */
export function drawAccounts(draw: Draw, { unitNames }: AccountsKind = {}): DrawnAccounts {
  const accounts = ACCOUNTS.slice(0, draw.whole(2, 3));
  const isInUnits = unitNames !== undefined;
  const book = isInUnits ? drawUnits(draw, unitNames).book : drawBook(draw);
  const rows = (isInUnits ? drawRowsInUnits : drawRows)(draw, book, accounts);
  const has = {
    bands: draw.chance(50),
    flags: draw.chance(40),
    limits: draw.chance(40),
    costs: draw.chance(20),
  };
  // Which account takes the parts of a minor unit that money has at a rate isn't in the reference.
  const currencies = isInUnits ? drawCurrencies(draw, rows.length, NEAR_RATES) : NO_CURRENCIES;
  const total = rows.reduce((sum, { value }) => sum + value, 0);
  const targets = book.targets.reduce<number>((sum, cell) => sum + (Number(cell) || 0), 0);
  const headers = [
    ...["Name", "Account", ...currencies.headers, "Value", "Target"],
    ...(has.bands ? ["Band"] : []),
    ...(has.flags ? ["Trade"] : []),
    ...(has.limits ? ["Least", "Most"] : []),
    ...(has.costs ? ["Cost rate"] : []),
    ...(isInUnits ? ["Price"] : []),
  ];
  const cells = rows.map(({ name, account, value, target, band, price }, row): Cell[] => {
    const wanted = ((Number(target) || 0) / targets) * total;
    return [
      ...[name, account, ...currencies.cellsOf(row), value, target],
      ...(has.bands ? [band] : []),
      ...(has.flags ? [draw.chance(60) ? null : draw.pick(FLAGS)] : []),
      ...(has.limits ? drawLimits(draw, value * currencies.rateOf(row), wanted, total) : []),
      ...(has.costs ? [draw.pick([null, 0.001, 0.0025])] : []),
      ...(price === undefined ? [] : [price]),
    ];
  });
  return {
    cells: [headers, ...cells],
    book: { ...book, values: rows.map(({ value }) => value) },
    hasBands: has.bands,
    entries: [
      ...currencies.entries,
      ...(draw.chance(30) ? [["cash account", draw.pick(rows).account] as const] : []),
    ],
  };
}
