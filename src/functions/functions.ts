import { answerBands } from "./bands";
import { answerDrift } from "./drift";
import { answerDrifted } from "./drifted";
import { answerExcel, answerLater, cellFrom, givenRange, rangeFrom } from "./excel";
import { answerStatuses, bandedTable } from "./statuses";

/** The code of the functions that ask calendars and gates, loaded once. */
function triggers(): Promise<typeof import("./triggers")> {
  return import(/* webpackChunkName: "triggers" */ "./triggers");
}

/** The code of the functions that trade, loaded once. */
function trades(): Promise<typeof import("./trades")> {
  return import(/* webpackChunkName: "trades" */ "./trades");
}

/** The code of dynamic targets, signals, band widths and hedges, loaded once. */
function dynamic(): Promise<typeof import("./dynamic")> {
  return import(/* webpackChunkName: "dynamic" */ "./dynamic");
}

/** The code of backtests, loaded once. */
function backtests(): Promise<typeof import("./backtests")> {
  return import(/* webpackChunkName: "backtests" */ "./backtests");
}

/**
 * How far each holding has drifted from its target: weight minus target.
 * @customfunction DRIFT
 * @param values The value held in each row, one column or row. A header row is recognised.
 * @param targets The target of each row; together they add up to 100 % (or 1, or 100).
 * @param [measure] "absolute" (default), "relative", or for one number "portfolio" or "largest".
 * @returns The drift of each row as a fraction, or one number.
 */
export function drift(values: unknown[][], targets: unknown[][], measure: unknown): unknown[][] {
  return answerExcel(() => answerDrift(givenRange(values), givenRange(targets), cellFrom(measure)));
}

/**
 * Whether each holding lies inside its band: OK, Above or Below.
 * @customfunction TRIGGER_STATUS
 * @param values The value held in each row, one column or row. A header row is recognised.
 * @param targets The target of each row; together they add up to 100 % (or 1, or 100).
 * @param bands The band of each row or one for all: 0.05, 5%, 20% rel, 5% or 25% rel, 55%..65%, none.
 * @param [options] Two columns, name and value. Names: show (status, detail, summary), rule (band, calendar, calendar and band, calendar or band), review (monthly, quarterly, half-yearly, yearly), phase, as of, last rebalanced, cooldown, confirmations, seen, outside since, signal; those of REBALANCE_TRADES change nothing.
 * @returns The status of each row, or what "show" asks for.
 */
export async function triggerStatus(
  values: unknown[][],
  targets: unknown[][],
  bands: unknown[][],
  options: unknown[][],
): Promise<unknown[][]> {
  if (rangeFrom(options)) {
    return answerLater(triggers(), "answerTriggerStatus", values, targets, bands, options);
  }
  return answerExcel(() =>
    answerStatuses(bandedTable(givenRange(values), givenRange(targets), givenRange(bands))),
  );
}

/**
 * The trades that bring holdings back by your rules: money to buy (+) or sell (-).
 * @customfunction REBALANCE_TRADES
 * @param values The value held in each row, one column or row. A header row is recognised.
 * @param targets The target of each row; together they add up to 100 % (or 1, or 100).
 * @param [bands] The band of each row or one for all; trades only if one fires. Left out: to target.
 * @param [cash] Money to place (+) or to raise (-).
 * @param [prices] The price of one unit of each row; then only whole units trade.
 * @param [options] Two columns, name and value. Names: show (money, units, detail), to (target, half, edge, or a share of the band), trade (all, outside), use (cash then trades, cash only), cash rule (lowest first, shortfall), keep cash, minimum trade, minimum percent, maximum trades, turnover cap, cap rule (scaled, largest first), lot size, cost rate, buy cost rate, sell cost rate, fee per order, decimals; and when to trade: rule (band, calendar, calendar and band, calendar or band), review (monthly, quarterly, half-yearly, yearly), phase, as of, last rebalanced, cooldown, confirmations, seen, outside since, signal.
 * @returns The trade of each row, or what "show" asks for.
 */
export function rebalanceTrades(
  values: unknown[][],
  targets: unknown[][],
  bands: unknown[][],
  cash: unknown,
  prices: unknown[][],
  options: unknown[][],
): Promise<unknown[][]> {
  return answerLater(
    trades(),
    "answerRebalanceTrades",
    values,
    targets,
    bands,
    cash,
    prices,
    options,
  );
}

/**
 * Where a deposit or a withdrawal goes, without ever trading against it.
 * @customfunction ALLOCATE_CASH
 * @param values The value held in each row, one column or row. A header row is recognised.
 * @param targets The target of each row; together they add up to 100 % (or 1, or 100).
 * @param cash Money to place (+) or to raise (-).
 * @param [options] Two columns, name and value. Names: cash rule (lowest first, shortfall), minimum trade, minimum percent, maximum trades, cost rate, buy cost rate, sell cost rate, fee per order, decimals.
 * @returns The money to buy (+) or sell (-) in each row.
 */
export function allocateCash(
  values: unknown[][],
  targets: unknown[][],
  cash: unknown,
  options: unknown[][],
): Promise<unknown[][]> {
  return answerLater(trades(), "answerAllocateCash", values, targets, cash, options);
}

/**
 * The least deposit that reaches the targets without selling anything.
 * @customfunction CASH_TO_TARGET
 * @param values The value held in each row, one column or row. A header row is recognised.
 * @param targets The target of each row; together they add up to 100 % (or 1, or 100).
 * @returns The amount of money.
 */
export function cashToTarget(values: unknown[][], targets: unknown[][]): Promise<unknown[][]> {
  return answerLater(trades(), "answerCashToTarget", values, targets);
}

/**
 * The lower and upper edge of each holding's band.
 * @customfunction BANDS
 * @param targets The target of each row; together they add up to 100 % (or 1, or 100).
 * @param bands The band of each row or one for all: 0.05, 5%, 20% rel, 5% or 25% rel, 55%..65%, none.
 * @returns Two columns, lower and upper, as fractions.
 */
export function bands(targets: unknown[][], bands: unknown[][]): unknown[][] {
  return answerExcel(() => answerBands(givenRange(targets), givenRange(bands)));
}

/**
 * The weights after a period's returns.
 * @customfunction DRIFTED
 * @param weights The weights at the start, fractions or money.
 * @param returns The return of each row as a fraction.
 * @param [flows] Money in (+) or out (-) of each row at the end, in the unit of the weights.
 * @returns The weights at the end, adding up to 1.
 */
export function drifted(
  weights: unknown[][],
  returns: unknown[][],
  flows: unknown[][],
): unknown[][] {
  return answerExcel(() =>
    answerDrifted(givenRange(weights), givenRange(returns), rangeFrom(flows)),
  );
}

/**
 * A target weight from a signal, by a ladder of steps or lines that you give.
 * @customfunction DYNAMIC_TARGET
 * @param signal The signal: one number, a column or row of reviews, or a column for each of several signals.
 * @param ladder Two columns, from and weight, sorted; or two for each signal, side by side.
 * @param [options] Two columns, name and value. Names: shape (steps, lines), floor, cap, step, previous, hysteresis, weights (of several signals: 60%, 40%).
 * @returns The target weight as a fraction, one for each review.
 */
export function dynamicTarget(
  signal: unknown[][],
  ladder: unknown[][],
  options: unknown[][],
): Promise<unknown[][]> {
  return answerLater(dynamic(), "answerDynamicTarget", signal, ladder, options);
}

/**
 * Whether a market signal is On or Off, by an entry and an exit level.
 * @customfunction SIGNAL_STATUS
 * @param series The observations, the oldest first, one column or row.
 * @param enter When it comes on, strictly beyond: > 30, < -20%, or a number, read as above.
 * @param [exit] When it goes off, strictly beyond: < 25, or a number, read as below. Left out: the entry level.
 * @param [options] Two columns, name and value. Names: measure (level, drawdown, against average), average, confirmations, cooldown, show (last, series).
 * @returns On or Off, now or for each observation.
 */
export function signalStatus(
  series: unknown[][],
  enter: unknown,
  exit: unknown,
  options: unknown[][],
): Promise<unknown[][]> {
  return answerLater(dynamic(), "answerSignalStatus", series, enter, exit, options);
}

/**
 * A target weight from realised volatility: the volatility wanted divided by the realised one.
 * @customfunction VOL_TARGET
 * @param returns The returns of each period as fractions, the oldest first; or the volatility itself.
 * @param target The volatility wanted a year, a fraction.
 * @param [options] Two columns, name and value. Names: method (ewma, window, given), lambda, window, periods a year, cap, show (weight, volatility).
 * @returns The weight as a fraction.
 */
export function volTarget(
  returns: unknown[][],
  target: unknown,
  options: unknown[][],
): Promise<unknown[][]> {
  return answerLater(dynamic(), "answerVolTarget", returns, target, options);
}

/**
 * The exposure of constant proportion portfolio insurance: a multiple of what lies above the floor.
 * @customfunction CPPI
 * @param value The value of the portfolio; or its values one after the other.
 * @param floor The value not to fall below, one for all or one for each value.
 * @param multiplier How many times the cushion is exposed.
 * @param [options] Two columns, name and value. Names: ratchet (a share of the value that the floor rises to), cap, show (exposure, weight, floor).
 * @returns The exposure of each row, in the unit of the value.
 */
export function cppi(
  value: unknown[][],
  floor: unknown[][],
  multiplier: unknown,
  options: unknown[][],
): Promise<unknown[][]> {
  return answerLater(dynamic(), "answerCppi", value, floor, multiplier, options);
}

/**
 * The futures contracts that move an exposure to its target, in whole contracts, and what is left over.
 * @customfunction HEDGE_CONTRACTS
 * @param exposure The exposure held: money times beta, or money times duration.
 * @param target The exposure wanted, in the same unit.
 * @param price The price of the future.
 * @param multiplier What one point of the price is worth.
 * @param [beta] The future's own beta or duration; 1 if left out.
 * @returns Contracts to buy (+) or sell (-), whole contracts, and the exposure left over.
 */
export function hedgeContracts(
  exposure: unknown[][],
  target: unknown[][],
  price: unknown[][],
  multiplier: unknown[][],
  beta: unknown[][],
): Promise<unknown[][]> {
  return answerLater(dynamic(), "answerHedgeContracts", exposure, target, price, multiplier, beta);
}

/**
 * How wide a band should be, by one of three formulas.
 * @customfunction BAND_WIDTH
 * @param target The target of each row as a fraction.
 * @param method "volatility", "masters" or "asymptotic".
 * @param [options] Two columns, name and value. Names: volatility, years, k, risk tolerance, risk aversion, cost.
 * @returns The width to each side of the target, a fraction.
 */
export function bandWidth(
  target: unknown[][],
  method: unknown,
  options: unknown[][],
): Promise<unknown[][]> {
  return answerLater(dynamic(), "answerBandWidth", target, method, options);
}

/**
 * The date of the first review after a date, for a calendar of month ends.
 * @customfunction NEXT_REVIEW
 * @param last The date after which it is looked for: that of the last trades, or of the last review.
 * @param review "monthly", "quarterly", "half-yearly" or "yearly".
 * @param [phase] The month in which the year's first period ends; left out, the calendar year's.
 * @returns The date as Excel's serial number. Format the cell as a date.
 */
export function nextReview(last: unknown, review: unknown, phase: unknown): Promise<unknown[][]> {
  return answerLater(triggers(), "answerNextReview", last, review, phase);
}

/**
 * The whole plan of a table of holdings, or of many portfolios at once: what to buy and sell, and why.
 * @customfunction PLAN
 * @param holdings A table with headers, in any order: Name, Value (or Quantity and Price), Target; if you like Portfolio, Account, Class, Price, Band (or Lower and Upper), Trade (any, buy only, sell only, hold), Least, Most, Lot, Cost rate, Fee, Currency, Rate.
 * @param [policy] Two columns, name and value; or a header row of Portfolio and names, and one row a portfolio. Names: show (trades, money, summary, detail, classes, cash), cash (money to place, or to raise if negative), accounts (walls, together), cash account, currency, rate EUR (and of any other currency), targets (of portfolio, of parent), judge (portfolio, parent), split (holdings, equally, rank, fewest trades), within (to target, pro rata, own drift), rule, review, phase, as of, last rebalanced, cooldown, confirmations, seen, outside since, signal, to (target, half, edge, or a share of the band), trade (all, outside), use (cash then trades, cash only), cash rule (lowest first, shortfall), keep cash, minimum trade, minimum percent, maximum trades, turnover cap, cap rule (scaled, largest first), lot size, cost rate, buy cost rate, sell cost rate, fee per order, decimals.
 * @param [targets] A table with headers of what is wanted, such as KeelTargets[#All], instead of the holdings' own columns of it: Name, Symbol or Class; Target, Band (or Lower and Upper); if you like Portfolio, and Of (class, where a Target is a share of the class around it). A class without a name is that class as a whole.
 * @returns A table with headers: the rows that trade, or what "show" asks for.
 */
export function plan(
  holdings: unknown[][],
  policy: unknown[][],
  targets: unknown[][],
): Promise<unknown[][]> {
  return answerLater(trades(), "answerPlan", holdings, policy, targets);
}

/**
 * What a rebalancing rule would have done: return, volatility, drawdown, trades, turnover, deviation and cost.
 * @customfunction BACKTEST
 * @param returns One column of returns for each asset, the oldest first; a header row and a first column of dates are recognised.
 * @param targets The targets: one row, one column, or one row for each period.
 * @param rule The rule: never, monthly, quarterly, half-yearly, yearly, 5%, 5/25, 5% quarterly, yearly or 5%, 5% to half.
 * @param [options] Two columns, name and value. Names: show (summary, path, trades, rolling, bootstrap), costs, cost rate, cash flows, tax rate on gains, risk-free, phase, window, paths, block, seed, start, period.
 * @returns A header and a row of figures, or what "show" asks for.
 */
export function backtest(
  returns: unknown[][],
  targets: unknown[][],
  rule: unknown[][],
  options: unknown[][],
): Promise<unknown[][]> {
  return answerLater(backtests(), "answerBacktest", returns, targets, rule, options);
}

/**
 * What several rebalancing rules would have done, one row each.
 * @customfunction COMPARE_RULES
 * @param returns One column of returns for each asset, the oldest first; a header row and a first column of dates are recognised.
 * @param targets The targets: one row, one column, or one row for each period.
 * @param rules The rules, one column or row: never, monthly, quarterly, half-yearly, yearly, 5%, 5/25, 5% quarterly, yearly or 5%, 5% to half.
 * @param [options] Two columns, name and value. Names: show (summary, path, trades, rolling, bootstrap), costs, cost rate, cash flows, tax rate on gains, risk-free, phase, window, paths, block, seed, start, period.
 * @returns A header and a row of figures for each rule, or what "show" asks for.
 */
export function compareRules(
  returns: unknown[][],
  targets: unknown[][],
  rules: unknown[][],
  options: unknown[][],
): Promise<unknown[][]> {
  return answerLater(backtests(), "answerCompareRules", returns, targets, rules, options);
}
