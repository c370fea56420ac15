import type { Plan } from "../plan";
import { NO_TERMS, type RowTerms } from "../portfolio/terms";
import type { UnheldClass } from "../portfolio/unheld-class";
import { amountLeft } from "../trades/amounts";
import type { PlannedTrades } from "../trades/planned-trades";
import { type Band, NO_BAND } from "../triggers/band";
import type { ClassRequest } from "./plan-classes";
import { longer } from "./unheld-classes";

/** The bands of rows, with none for `count` more. */
export function bandsBeside(bands: readonly Band[], rows: number, count: number): readonly Band[] {
  if (count === 0) return bands;
  const own = Array.from({ length: rows }, (_, row) => bands[bands.length === 1 ? 0 : row] as Band);
  return [...own, ...Array<Band>(count).fill(NO_BAND)];
}

/** A request whose portfolio has `count` more rows than its terms: what they are to have stays in cash. */
export function requestBeside<Request extends ClassRequest>(
  request: Request,
  rows: number,
  count: number,
): Request {
  const { bands, prices, terms } = request;
  return {
    ...request,
    bands: bands && bandsBeside(bands, rows, count),
    prices: prices && longer(prices, count, 0),
    terms: termsBeside(terms ?? NO_TERMS, rows, count),
  };
}

function termsBeside(terms: RowTerms, rows: number, count: number): RowTerms {
  const { flags, least, most, lots, costRates, fees } = terms;
  const own = (column: Float64Array | null): Float64Array =>
    column ?? new Float64Array(rows).fill(NaN);
  return {
    flags: flags && [...flags, ...Array<"any">(count).fill("any")],
    least: least && longer(least, count, NaN),
    most: most && longer(most, count, NaN),
    lots: lots && longer(lots, count, NaN),
    costRates: longer(own(costRates), count, 0),
    fees: longer(own(fees), count, 0),
    staysCash: Uint8Array.from({ length: rows + count }, (_, row) => (row < rows ? 0 : 1)),
  };
}

/** The classes that the last rows of a plan stand for, one each. */
export function unheldOf(plan: Plan, rows: number, paths: readonly string[]): UnheldClass[] {
  return paths.map((path, at) => ({
    path,
    target: plan.targets[rows + at] as number,
    money: plan.trades[rows + at] as number,
    uncapped: (plan.uncapped ?? plan.trades)[rows + at] as number,
  }));
}

/** Trades with rows behind them for what would be bought of classes of which nothing is held: `planWithout` turned round. */
export function tradesBeside(
  planned: Omit<PlannedTrades, "lots">,
  unheld: readonly UnheldClass[],
): PlannedTrades {
  const { trades, units, costs, statuses, atLimit, uncapped } = planned;
  const count = unheld.length;
  const behind = (column: Float64Array, added: (one: UnheldClass) => number): Float64Array =>
    Float64Array.of(...column, ...unheld.map(added));
  const unsigned = (signs: Int8Array): Int8Array =>
    Int8Array.of(...signs, ...Array<number>(count).fill(0));
  return {
    ...planned,
    trades: behind(trades, ({ money }) => money),
    units: units && behind(units, () => NaN),
    costs: behind(costs, () => 0),
    statuses: statuses && unsigned(statuses),
    atLimit: unsigned(atLimit),
    uncapped: uncapped && behind(uncapped, (one) => one.uncapped),
  };
}

/** The plan of the first rows alone: what the others would buy stays in cash for the classes that they stand for. */
export function planWithout(plan: Plan, rows: number, unheld: readonly UnheldClass[]): Plan {
  if (unheld.length === 0) return plan;
  const first = (column: Float64Array): Float64Array => column.slice(0, rows);
  const { total, firedCount, step, decision, gates, cash, policy, terms, currencies } = plan;
  const { edges, lots, areLimitsAsked } = plan;
  return {
    ...{ total, firedCount, step, decision, gates, cash, policy, terms, currencies },
    trades: first(plan.trades),
    units: plan.units && first(plan.units),
    costs: first(plan.costs),
    statuses: plan.statuses && plan.statuses.slice(0, rows),
    dropped: new Map([...plan.dropped].filter(([row]) => row < rows)),
    atLimit: plan.atLimit.slice(0, rows),
    areLimitsAsked,
    uncapped: plan.uncapped && first(plan.uncapped),
    ...(lots && { lots: { prices: first(lots.prices), wanted: first(lots.wanted) } }),
    weights: first(plan.weights),
    targets: first(plan.targets),
    edges: edges && { lower: first(edges.lower), upper: first(edges.upper) },
    after: first(plan.after),
    weightsAfter: first(plan.weightsAfter),
    cashLeft: amountLeft(
      plan.cashLeft,
      Float64Array.from(unheld, ({ money }) => -money),
    ),
    unheld,
  };
}
