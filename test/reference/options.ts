import { BadCell, isBlank, readNumber, WrongCall, type Cell, type Range } from "./cells";
import type { RowCosts } from "./costs";
import { Fraction } from "./fraction";

/** The options of a call: names in lower case, with their cells. */
export type Options = ReadonlyMap<string, Cell>;

/** design.md, Functions: two columns, name and value; an unknown name is an error. */
export function readOptions(range: Range | null, known: readonly string[]): Options {
  const options = new Map<string, Cell>();
  for (const [name = null, value = null] of range ?? []) {
    if (isBlank(name)) continue;
    if (typeof name !== "string") throw new WrongCall("an option's name is a text");
    const key = name.trim().toLowerCase();
    if (!known.includes(key)) throw new WrongCall(`unknown option ${name}`);
    options.set(key, value);
  }
  return options;
}

/** One of `choices`, any case; the first where nothing is given. */
export function readChoice<T extends string>(cell: Cell, choices: readonly [T, ...T[]]): T {
  if (isBlank(cell)) return choices[0];
  const text = typeof cell === "string" ? cell.trim().toLowerCase() : undefined;
  const choice = choices.find((each) => each === text);
  if (choice === undefined) throw new WrongCall(`not one of ${choices.join(", ")}`);
  return choice;
}

/** A number given once for the whole call, 0 where nothing is given. */
export function readAmount(cell: Cell): Fraction {
  try {
    return readNumber(cell);
  } catch (failure) {
    if (failure instanceof BadCell) throw new WrongCall("not a number", failure.kind);
    throw failure;
  }
}

function readNotNegative(cell: Cell): Fraction {
  const amount = readAmount(cell);
  if (amount.sign() < 0) throw new WrongCall("negative");
  return amount;
}

/** The share of the band to trade to: 0 the target, 1 the edge. */
function readDestination(cell: Cell): Fraction {
  if (typeof cell === "number" && cell !== 0) {
    const share = readNotNegative(cell);
    if (share.isAbove(Fraction.one)) throw new WrongCall("a fraction of the band is at most 1");
    return share;
  }
  const shares = { target: Fraction.zero, edge: Fraction.one, half: Fraction.half };
  return shares[readChoice(cell, ["target", "edge", "half"])];
}

function readDecimals(cell: Cell): number {
  if (cell === null || cell === "") return 2;
  const decimals = readAmount(cell).toNumber();
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 6) {
    throw new WrongCall("decimals are a whole number from 0 to 6");
  }
  return decimals;
}

export type CashRule = "lowest first" | "shortfall";

export type CapRule = "scaled" | "largest first";

/** How trades are made: design.md, Policy options, Trades. */
export interface TradeOptions {
  readonly to: Fraction;
  readonly moves: "all" | "outside";
  readonly cashOnly: boolean;
  readonly cashRule: CashRule;
  readonly keepCash: Fraction;
  readonly minimumTrade: Fraction;
  /** A share of the portfolio's value. */
  readonly minimumShare: Fraction;
  readonly maximumTrades: number;
  /** A share of the portfolio's value; null for none. */
  readonly turnoverCap: Fraction | null;
  readonly capRule: CapRule;
  /** Units that trade together where a row doesn't say. */
  readonly lotSize: Fraction;
  /** What a trade of a row costs that has no costs of its own. */
  readonly costs: RowCosts;
  readonly decimals: number;
}

export const TRADE_OPTION_NAMES = [
  "to",
  "trade",
  "use",
  "cash rule",
  "keep cash",
  "minimum trade",
  "minimum percent",
  "maximum trades",
  "turnover cap",
  "cap rule",
  "lot size",
  "cost rate",
  "buy cost rate",
  "sell cost rate",
  "fee per order",
  "decimals",
] as const;

/** Reads the options that say how to trade; throws WrongCall on an impossible one. */
export function readTradeOptions(options: Options): TradeOptions {
  const cell = (name: (typeof TRADE_OPTION_NAMES)[number]) => options.get(name) ?? null;
  const rateOf = (name: "buy cost rate" | "sell cost rate") => {
    const rate = readNotNegative(cell(name) ?? cell("cost rate"));
    if (!rate.isBelow(Fraction.one)) throw new WrongCall("a cost rate is a fraction");
    return rate;
  };
  const most = readAmount(cell("maximum trades")).toNumber();
  return {
    to: readDestination(cell("to")),
    moves: readChoice(cell("trade"), ["all", "outside"]),
    cashOnly: readChoice(cell("use"), ["cash then trades", "cash only"]) === "cash only",
    cashRule: readChoice(cell("cash rule"), ["lowest first", "shortfall"]),
    keepCash: readNotNegative(cell("keep cash")),
    minimumTrade: readNotNegative(cell("minimum trade")),
    minimumShare: readNotNegative(cell("minimum percent")),
    turnoverCap: cell("turnover cap") === null ? null : readNotNegative(cell("turnover cap")),
    maximumTrades: most === 0 ? Infinity : most,
    lotSize: isBlank(cell("lot size")) ? Fraction.one : readNotNegative(cell("lot size")),
    capRule: readChoice(cell("cap rule"), ["scaled", "largest first"]),
    costs: {
      buy: rateOf("buy cost rate"),
      sell: rateOf("sell cost rate"),
      fee: readNotNegative(cell("fee per order")),
    },
    decimals: readDecimals(cell("decimals")),
  };
}
