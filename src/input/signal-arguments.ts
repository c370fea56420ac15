import { laterError } from "../engine/errors/later-error";
import type { MarketSignal } from "../engine/triggers/market-signal";
import {
  areApart,
  type Condition,
  conditionFromText,
  opposite,
} from "../engine/triggers/signal-condition";
import type { Measure } from "../engine/triggers/signal-measure";
import { cellOf } from "./arguments";
import { type Argument, inWords, isBlankOrZero, type Matrix } from "./cells";
import { numbersOf } from "./columns";
import { choice, number, type Options } from "./options";
import { Problems } from "./problems";
import { type Table, tableOf } from "./table";

/** The options of SIGNAL_STATUS. */
export const SIGNAL_OPTIONS = {
  show: choice("last", "series"),
  measure: choice("level", "drawdown", "against average"),
  average: number({ least: 1, most: 1000, whole: true, inWords: "a whole number from 1 to 1000" }),
  confirmations: number({ least: 1, most: 1e6, whole: true, inWords: "a whole number from 1" }),
  cooldown: number({ least: 0, most: 1e6, whole: true, inWords: "a whole number from 0" }),
};

type SignalOptions = Options<typeof SIGNAL_OPTIONS>;

/** The ten months of Faber (2007). */
const AVERAGE = 10;

const ABOVE = 1;
const BELOW = -1;

/** What a market signal is judged on. */
export interface SignalInput {
  readonly table: Table;
  readonly problems: Problems;
  readonly signal: MarketSignal;
  /** The rows that are neither blank nor 0: what is missing is no observation. */
  readonly observed: readonly number[];
  /** One number an observation; 0 where its row has a problem. */
  readonly series: Float64Array;
}

/**
 * Reads a series with the conditions of its signal.
 *
 * @param exit blank for the other side of the entry level
 * @throws InputError that names the condition; what is wrong with an observation is noted in `problems`
 */
export function signalInput(
  series: Matrix,
  enter: Argument,
  exit: Argument,
  options: SignalOptions,
): SignalInput {
  const signal = signalOf(enter, exit, options);
  const table = tableOf([{ field: "observations", argument: series }]);
  const problems = new Problems();
  const numbers = numbersOf(table, "observations", problems);
  const observed = observedRows(table);
  if (!problems.any && signal.measure.kind !== "level") {
    requirePositive(table, numbers, observed, problems);
  }
  return {
    table,
    problems,
    signal,
    observed,
    series: Float64Array.from(observed, (row) => numbers[row] as number),
  };
}

/**
 * @throws InputError `tooFewObservations` where there are some, but not as many as the average needs, so that nothing
 *   was ever compared with it
 */
export function requireAverage({
  observed,
  signal: { measure },
}: Pick<SignalInput, "observed" | "signal">): void {
  const count = observed.length;
  if (measure.kind !== "against average" || count === 0 || count >= measure.length) return;
  throw laterError("tooFewObservations", { count, least: measure.length });
}

function signalOf(enter: Argument, exit: Argument, options: SignalOptions): MarketSignal {
  const { confirmations = 1, cooldown = 0 } = options;
  const conditions = conditionsOf(enter, exit);
  return { ...conditions, measure: measureOf(options), entry: { confirmations, cooldown } };
}

function conditionsOf(enter: Argument, exit: Argument): Record<"enter" | "exit", Condition> {
  const entry = inWords(cellOf(enter));
  const entering = conditionFromText(entry, ABOVE, "entry");
  const cell = cellOf(exit);
  if (cell === null || cell === "") return { enter: entering, exit: opposite(entering) };
  const text = inWords(cell);
  const leaving = conditionFromText(text, BELOW, "exit");
  if (!areApart(entering, leaving)) throw laterError("exitOverlaps", { entry, exit: text });
  return { enter: entering, exit: leaving };
}

function measureOf({ measure = "level", average = AVERAGE }: SignalOptions): Measure {
  return measure === "against average" ? { kind: measure, length: average } : { kind: measure };
}

function observedRows(table: Table): number[] {
  const cells = table.cells("observations");
  return Array.from({ length: table.rows }, (_, row) => row).filter(
    (row) => !isBlankOrZero(cells.at(row)),
  );
}

/** Drawdowns and averages are of prices. */
function requirePositive(
  table: Table,
  numbers: Float64Array,
  observed: readonly number[],
  problems: Problems,
): void {
  for (const at of observed) {
    const number = numbers[at] as number;
    if (number > 0) continue;
    const place = { row: table.rowNumber(at), field: "observation", number };
    problems.addError(at, "observation", laterError("notPositive", place));
  }
}
