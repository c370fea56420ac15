import type { CellError, ErrorName } from "../../../src/workbench/cells";
import {
  referenceAllocateCash,
  referenceBands,
  referenceCashToTarget,
  referenceDrift,
  referenceDrifted,
  referencePlan,
  referenceRebalanceTrades,
  referenceTriggerStatus,
  WrongCall,
  type Cell,
  type Range,
} from "../../reference";
import type { Argument, Case, FunctionName } from "./cases";
import { installCustomFunctions, keel } from "./excel";

installCustomFunctions();

type AnyFunction = (...args: never[]) => unknown;

const ENGINE: Readonly<Record<FunctionName, AnyFunction>> = {
  drift: keel.drift,
  triggerStatus: keel.triggerStatus,
  bands: keel.bands,
  drifted: keel.drifted,
  allocateCash: keel.allocateCash,
  cashToTarget: keel.cashToTarget,
  rebalanceTrades: keel.rebalanceTrades,
  lots: keel.rebalanceTrades,
  plan: keel.plan,
  units: keel.plan,
  classes: keel.plan,
  unitsOfClasses: keel.plan,
  accounts: keel.plan,
  unitsOfAccounts: keel.plan,
};

const REFERENCE: Readonly<Record<FunctionName, AnyFunction>> = {
  drift: referenceDrift,
  triggerStatus: referenceTriggerStatus,
  bands: referenceBands,
  drifted: referenceDrifted,
  allocateCash: referenceAllocateCash,
  cashToTarget: referenceCashToTarget,
  rebalanceTrades: referenceRebalanceTrades,
  lots: referenceRebalanceTrades,
  plan: referencePlan,
  units: referencePlan,
  classes: referencePlan,
  unitsOfClasses: referencePlan,
  accounts: referencePlan,
  unitsOfAccounts: referencePlan,
};

/** What a call gives: a table, or one error for the whole of it. */
export type Outcome = Range | CellError;

function isRange(argument: Argument): argument is Range {
  return Array.isArray(argument);
}

function toExcel(cell: Cell): unknown {
  if (typeof cell !== "object" || cell === null) return cell;
  return new CustomFunctions.Error(cell.error as unknown as CustomFunctions.ErrorCode);
}

function asError(failure: unknown): CellError | null {
  if (failure instanceof WrongCall) return { error: failure.kind };
  if (!(failure instanceof CustomFunctions.Error)) return null;
  const error = failure.code as unknown as ErrorName;
  return failure.message === undefined ? { error } : { error, message: failure.message };
}

function toCell(value: unknown): Cell {
  const error = asError(value);
  if (error !== null) return error;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") {
    return value;
  }
  if (typeof value === "object" && value !== null && "error" in value) return value as CellError;
  throw new TypeError(`a function gave a cell ${JSON.stringify(value)}`);
}

async function outcome(call: AnyFunction, args: readonly unknown[]): Promise<Outcome> {
  try {
    const result: unknown = await (call as (...args: unknown[]) => unknown)(...args);
    const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
    return rows.map((row) => row.map(toCell));
  } catch (failure) {
    const error = asError(failure);
    if (error === null) throw failure;
    return error;
  }
}

/** What the engine's function gives, its cells passed as Excel passes them. */
export function engineOutcome({ name, args }: Case): Promise<Outcome> {
  const passed = args.map((argument) =>
    isRange(argument) ? argument.map((row) => row.map(toExcel)) : toExcel(argument),
  );
  return outcome(ENGINE[name], passed);
}

/** What the reference gives. */
export function referenceOutcome({ name, args }: Case): Promise<Outcome> {
  return outcome(REFERENCE[name], args);
}
