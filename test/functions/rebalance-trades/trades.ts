import type { CellMatrix, CellValue, FunctionArgument } from "../../../src/workbench/cells";
import { type Keel, options } from "../keel";

/** A call of REBALANCE_TRADES with its arguments by name. */
export interface TradesCall {
  readonly values: CellMatrix;
  readonly targets: FunctionArgument;
  readonly bands?: FunctionArgument;
  readonly cash?: CellValue;
  readonly prices?: FunctionArgument;
  readonly options?: Readonly<Record<string, CellValue>>;
}

/** The arguments of a call in their order. */
export function argumentsOf(call: TradesCall): FunctionArgument[] {
  const { values, targets, bands = null, cash = null, prices = null } = call;
  return [values, targets, bands, cash, prices, call.options ? options(call.options) : null];
}

/** The trades that a call gives, as they come: money is never off by a binary fraction. */
export function trades(keel: Keel, call: TradesCall): Promise<CellValue[]> {
  return keel.list("REBALANCE_TRADES", ...argumentsOf(call));
}

/** The rows of a call that shows its detail. */
export async function detail(keel: Keel, call: TradesCall): Promise<CellMatrix> {
  const shown = { ...call, options: { ...call.options, show: "detail" } };
  return (await keel.call("REBALANCE_TRADES", ...argumentsOf(shown))) as CellMatrix;
}

/** One column of a detail: Trade, Units, After, Weight after, Cost or Reason. */
export function columnOf(rows: CellMatrix, at: number): CellValue[] {
  return rows.map((cells) => cells[at] ?? null);
}

/** The sum of money, without the noise of adding it in binary fractions. */
export function sum(amounts: readonly CellValue[]): number {
  const total = amounts.reduce<number>((before, amount) => before + Number(amount), 0);
  return Number(total.toFixed(8)) + 0;
}
