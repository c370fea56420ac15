import { bandsBeside, planWithout, tradesBeside } from "./classes/plan-beside-unheld";
import { portfolioBeside } from "./classes/unheld-classes";
import { InputError } from "./errors/input-error";
import { Exact, exactOf } from "./numbers/exact";
import { isPlaced } from "./placement/plan-placed";
import { completed, type Plan } from "./plan";
import { planEach } from "./plan-each";
import { householdIn, type Mandate, type Planned, type PlanOutcome } from "./plan-one";
import { bandsIn } from "./triggers/band";
import type { RowCurrencies } from "./portfolio/currencies";
import {
  type Holdings,
  numbersIn,
  portfolioIn,
  type PortfolioRows,
  termsIn,
} from "./portfolio/holdings";
import { NO_TERMS, type RowTerms, type TradeFlag } from "./portfolio/terms";
import { amountAfter, amountLeft } from "./trades/amounts";
import { costsOfRows } from "./trades/costs";
import type { TradePolicy } from "./trades/trade-policy";

/** Trades that are settled beforehand: money to buy (+) or sell (−), 0 to leave a row as it is, by row of the holdings. */
export type FixedTrades = ReadonlyMap<number, number>;

/**
 * Plans a portfolio around trades that are settled beforehand.
 *
 * They are made first: their rows are then held, and what they cost or bring is raised or placed like any other cash.
 * Where trades have to be placed (`isPlaced`) they are what their rows are held to: the least and the most to hold; as
 * with any limit nothing trades where bands, calendar and gates say hold. In the plan they count as trades of their rows.
 *
 * @param planned the rows of `fixed` are those of its holdings
 * @returns the plan, or the InputError that keeps it from being made
 */
export function planAround(
  planned: Planned,
  portfolio: PortfolioRows,
  mandate: Mandate,
  fixed: FixedTrades,
): PlanOutcome {
  const { places, accountPolicy } = householdIn(planned, portfolio, mandate);
  return isPlaced(places, accountPolicy)
    ? only(planEach(heldTo(planned, fixed), [portfolio], () => mandate))
    : aroundThem(planned, portfolio, mandate, fixed);
}

function only(outcomes: Iterable<PlanOutcome>): PlanOutcome {
  const [outcome] = outcomes;
  if (outcome === undefined) throw new RangeError("A portfolio has one outcome.");
  return outcome;
}

/** Holdings whose rows may come to nothing else than the fixed trades make of them. */
function heldTo(planned: Planned, fixed: FixedTrades): Planned {
  const { holdings } = planned;
  const { values } = holdings;
  const terms = holdings.terms ?? NO_TERMS;
  const bounded = (own: Float64Array | null): Float64Array =>
    values.map((value, row) => {
      const trade = fixed.get(row);
      return trade === undefined ? (own?.[row] ?? NaN) : amountAfter(value, trade);
    });
  const bounds = { least: bounded(terms.least), most: bounded(terms.most) };
  const flags = terms.flags?.map((flag, row): TradeFlag => (fixed.has(row) ? "any" : flag)) ?? null;
  return { ...planned, holdings: { ...holdings, terms: { ...terms, ...bounds, flags } } };
}

function aroundThem(
  planned: Planned,
  portfolio: PortfolioRows,
  mandate: Mandate,
  fixed: FixedTrades,
): PlanOutcome {
  const { holdings } = planned;
  const { rows } = portfolio;
  const amounts = Float64Array.from(holdings.values, (_, row) => fixed.get(row) ?? 0);
  const costs = amounts.map((amount, row) => costOf(amount, row, mandate.policy, holdings.terms));
  const own = { amounts: numbersIn(amounts, rows), costs: numbersIn(costs, rows) };
  const cash = amountLeft(mandate.cash, own.amounts, own.costs);
  const around = { ...planned, holdings: afterThem(holdings, amounts, fixed) };
  const outcome = only(planEach(around, [portfolio], () => ({ ...mandate, cash })));
  const { plan, wanted } = outcome;
  if (plan instanceof InputError || wanted === null) return outcome;
  const { unheld = [] } = plan;
  const now = portfolioIn(holdings, rows);
  const held = { ...portfolioBeside(now, unheld.length), targets: wanted.targets };
  const request = {
    ...mandate,
    portfolio: held,
    bands: planned.bands && bandsBeside(bandsIn(planned.bands, rows), rows.length, unheld.length),
    terms: holdings.terms && termsIn(holdings.terms, rows),
  };
  const prices = holdings.prices && numbersIn(holdings.prices, rows);
  const trades = tradesBeside(joined(plan, own, prices), unheld);
  const made = completed(request, trades, plan.firedCount);
  return { ...outcome, wanted: held, plan: planWithout(made, rows.length, unheld) };
}

/** The holdings once the fixed trades are made; their rows are in the portfolio's own currency then, and held. */
function afterThem(holdings: Holdings, amounts: Float64Array, fixed: FixedTrades): Holdings {
  const values = holdings.values.map((value, row) => amountAfter(value, amounts[row] as number));
  const terms = holdings.terms ?? NO_TERMS;
  const flags = Array.from(values, (_, row): TradeFlag => {
    return fixed.has(row) ? "hold" : (terms.flags?.[row] ?? "any");
  });
  const currencies = holdings.currencies && inOwn(holdings.currencies, values, fixed);
  return { ...holdings, values, currencies, terms: { ...terms, flags } };
}

function inOwn(
  { codes, amounts, rates }: RowCurrencies,
  values: Float64Array,
  fixed: FixedTrades,
): RowCurrencies {
  return {
    codes: codes.map((code, row) => (fixed.has(row) ? "" : code)),
    amounts: amounts.map((amount, row) => (fixed.has(row) ? (values[row] as number) : amount)),
    rates: rates.map((rate, row) => (fixed.has(row) ? 1 : rate)),
  };
}

/** What one order costs, rounded half even as all costs are. */
function costOf(amount: number, row: number, policy: TradePolicy, terms: RowTerms | null): number {
  if (amount === 0) return 0;
  const ofRow = (own: Float64Array | null | undefined, ofAll: number): number =>
    costsOfRows(own && own.subarray(row, row + 1), ofAll)[0] ?? 0;
  const rate = ofRow(terms?.costRates, amount > 0 ? policy.buyCostRate : policy.sellCostRate);
  const cost = exactOf(amount).abs().times(exactOf(rate));
  const fee = exactOf(ofRow(terms?.fees, policy.feePerOrder));
  return cost.plus(fee).toDecimalPlaces(policy.decimals, Exact.ROUND_HALF_EVEN).toNumber();
}

/** What was planned, with the fixed trades beside it; a row has the one or the other. */
function joined(
  plan: Plan,
  own: { readonly amounts: Float64Array; readonly costs: Float64Array },
  prices: Float64Array | null,
) {
  const units = plan.units ?? (prices && new Float64Array(prices.length).fill(NaN));
  return {
    step: plan.step,
    decision: plan.decision,
    trades: both(plan.trades, own.amounts),
    units: units && units.map((unit, row) => unitsOf(unit, own.amounts[row] ?? 0, prices?.[row])),
    costs: both(plan.costs, own.costs),
    statuses: plan.statuses,
    dropped: plan.dropped,
    atLimit: plan.atLimit,
    uncapped: plan.uncapped && both(plan.uncapped, own.amounts),
  };
}

function unitsOf(planned: number, fixed: number, price: number | undefined): number {
  return fixed === 0 || !price ? planned : exactOf(fixed).div(exactOf(price)).toNumber();
}

function both(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((number, row) => number + (other[row] as number));
}
