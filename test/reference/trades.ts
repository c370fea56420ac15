import { BadCell, readNumber, WrongCall, type Cell, type Range } from "./cells";
import { readBand } from "./band";
import { completeRows, readBook, readHolding, spread, withWholeTargets } from "./book";
import { checkTotal } from "./cash";
import { Fraction, greatest, sum } from "./fraction";
import { readGates, TRIGGER_OPTION_NAMES, type Gates } from "./gates";
import { bestLots, type LotAnswer, type PricedRow } from "./lots";
import {
  readAmount,
  readChoice,
  readOptions,
  readTradeOptions,
  TRADE_OPTION_NAMES,
  type TradeOptions,
} from "./options";
import type { TradingRow } from "./exact-plan";
import { UNLIMITED } from "./limits";
import { Plan, type OrderedPlan } from "./plan";
import { readTable, writeTable } from "./table";

const DETAIL = ["Trade", "Units", "After", "Weight after", "Cost", "Reason"] as const;

interface Row extends TradingRow {
  /** Null without a price; only a book in which every row has one trades in lots here. */
  readonly price: Fraction | null;
}

function readPrice(cell: Cell): Fraction | null {
  const price = readNumber(cell);
  if (price.sign() < 0) throw new BadCell("#VALUE!");
  return price.isZero() ? null : price;
}

interface Answer {
  readonly trades: readonly Fraction[];
  readonly units: readonly (Fraction | null)[];
  readonly costs: readonly Fraction[];
}

function lotsFor(
  rows: readonly PricedRow[],
  cash: Fraction,
  options: TradeOptions,
  plan: OrderedPlan,
): LotAnswer {
  const flow = cash.minus(options.keepCash).sign();
  const isCash = plan.mode.kind === "cash";
  const aims =
    plan.mode.kind === "target"
      ? null
      : rows.map((row, index) => row.value.plus(plan.amounts[index] ?? Fraction.zero));
  return bestLots({
    rows,
    cash,
    keepCash: options.keepCash,
    costRate: options.costs.buy,
    fee: options.costs.fee,
    decimals: options.decimals,
    aims,
    direction: isCash ? (flow < 0 ? -1 : 1) : 0,
  });
}

function solve(rows: readonly Row[], cash: Fraction, options: TradeOptions, gates: Gates): Answer {
  const { plan, rounded } = new Plan({ rows, cash, options, gates }).make();
  const priced = rows.flatMap((row) => (row.price === null ? [] : [{ ...row, price: row.price }]));
  if (priced.length === 0) return { ...rounded, units: rows.map(() => null) };
  if (priced.length < rows.length) {
    throw new RangeError("the reference covers lots only where every row has a price");
  }
  const asksForNothing = plan.mode.kind === "cash" && cash.equals(options.keepCash);
  if (asksForNothing) {
    const zeros = rows.map(() => Fraction.zero);
    return { trades: zeros, units: zeros, costs: zeros };
  }
  const answer = lotsFor(priced, cash, options, plan);
  return { trades: answer.money, units: answer.units, costs: answer.costs };
}

/** REBALANCE_TRADES(values, targets, [bands], [cash], [prices], [options]); reasons are left blank. */
export function referenceRebalanceTrades(
  values: Range,
  targets: Range,
  bands: Range | null,
  cash: Cell,
  prices: Range | null,
  options: Range | null,
): Cell[][] {
  const given = readOptions(options, ["show", ...TRIGGER_OPTION_NAMES, ...TRADE_OPTION_NAMES]);
  const show = readChoice(given.get("show") ?? null, ["money", "units", "detail"]);
  const tradeOptions = readTradeOptions(given);
  if (bands === null && !tradeOptions.to.isZero()) {
    throw new WrongCall("to an edge, half or part of the band needs bands");
  }
  const gates = readGates(given, bands !== null);
  const amount = readAmount(cash);
  const ranges = [
    values,
    targets,
    ...(bands === null ? [] : [bands]),
    ...(prices === null ? [] : [prices]),
  ];
  const table = readTable(ranges, bands === null ? [] : [2]);
  const book = readBook(table, (cells): Row => {
    const bandCells = bands === null ? null : (cells[2] ?? []);
    const priceCells = prices === null ? [] : (cells[cells.length - 1] ?? []);
    return {
      ...readHolding(cells),
      limits: UNLIMITED,
      costs: tradeOptions.costs,
      ...(bandCells === null ? {} : { band: readBand(bandCells) }),
      price: readPrice(priceCells[0] ?? null),
    };
  });
  const complete = completeRows(book);
  const rows = complete === null ? null : withWholeTargets(complete);
  if (rows !== null) {
    const total = sum(rows.map((row) => row.value));
    checkTotal(total, amount.minus(tradeOptions.keepCash));
  }
  const answer = rows === null ? null : solve(rows, amount, tradeOptions, gates);
  const layout =
    show === "detail" ? DETAIL : show === "units" ? (["Units"] as const) : (["Trade"] as const);
  if (rows === null || answer === null) {
    return writeTable(table, layout, spread(book, layout.length, null));
  }
  const total = sum(rows.map((row) => row.value));
  const asked = total.plus(amount).minus(tradeOptions.keepCash).minus(sum(answer.costs));
  // What isn't raised of a withdrawal stays invested.
  const base = greatest(asked, total.plus(sum(answer.trades)));
  const results = rows.map((row, index): Cell[] => {
    const trade = answer.trades[index] ?? Fraction.zero;
    const units = answer.units[index]?.toNumber() ?? "";
    if (show === "money") return [trade.toNumber()];
    if (show === "units") return [units];
    const after = row.value.plus(trade);
    const weight = base.sign() <= 0 ? "" : after.over(base).toNumber();
    const cost = answer.costs[index] ?? Fraction.zero;
    return [trade.toNumber(), units, after.toNumber(), weight, cost.toNumber(), ""];
  });
  return writeTable(table, layout, spread(book, layout.length, results));
}
