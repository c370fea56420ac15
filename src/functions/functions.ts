import { answerBands } from "./bands";
import { answerDrift } from "./drift";
import { answerDrifted } from "./drifted";
import { answerExcel, answerExcelWith, cellFrom, givenRange, rangeFrom } from "./excel";
import { answerTriggerStatus } from "./trigger-status";

/** The code of the functions that trade, loaded once. */
function trades(): Promise<typeof import("./trades")> {
  return import(/* webpackChunkName: "trades" */ "./trades");
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
 * @param [options] Two columns, name and value. Names: show (status, detail, summary).
 * @returns The status of each row, or what "show" asks for.
 */
export function triggerStatus(
  values: unknown[][],
  targets: unknown[][],
  bands: unknown[][],
  options: unknown[][],
): unknown[][] {
  return answerExcel(() =>
    answerTriggerStatus(
      givenRange(values),
      givenRange(targets),
      givenRange(bands),
      rangeFrom(options),
    ),
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
 * @param [options] Two columns, name and value. Names: show (money, units, detail), to (target, half, edge, or a share of the band), trade (all, outside), use (cash then trades, cash only), cash rule (lowest first, shortfall), keep cash, minimum trade, cost rate, fee per order, decimals.
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
  return answerExcelWith(trades(), ({ answerRebalanceTrades }) =>
    answerRebalanceTrades(
      givenRange(values),
      givenRange(targets),
      rangeFrom(bands),
      cellFrom(cash),
      rangeFrom(prices),
      rangeFrom(options),
    ),
  );
}

/**
 * Where a deposit or a withdrawal goes, without ever trading against it.
 * @customfunction ALLOCATE_CASH
 * @param values The value held in each row, one column or row. A header row is recognised.
 * @param targets The target of each row; together they add up to 100 % (or 1, or 100).
 * @param cash Money to place (+) or to raise (-).
 * @param [options] Two columns, name and value. Names: cash rule (lowest first, shortfall), minimum trade, cost rate, fee per order, decimals.
 * @returns The money to buy (+) or sell (-) in each row.
 */
export function allocateCash(
  values: unknown[][],
  targets: unknown[][],
  cash: unknown,
  options: unknown[][],
): Promise<unknown[][]> {
  return answerExcelWith(trades(), ({ answerAllocateCash }) =>
    answerAllocateCash(givenRange(values), givenRange(targets), cellFrom(cash), rangeFrom(options)),
  );
}

/**
 * The least deposit that reaches the targets without selling anything.
 * @customfunction CASH_TO_TARGET
 * @param values The value held in each row, one column or row. A header row is recognised.
 * @param targets The target of each row; together they add up to 100 % (or 1, or 100).
 * @returns The amount of money.
 */
export function cashToTarget(values: unknown[][], targets: unknown[][]): Promise<unknown[][]> {
  return answerExcelWith(trades(), ({ answerCashToTarget }) =>
    answerCashToTarget(givenRange(values), givenRange(targets)),
  );
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
