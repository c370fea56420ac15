import { inputError } from "../engine/errors/input-error";
import { laterError } from "../engine/errors/later-error";
import type { DynamicTargetRule, LadderedSignal } from "../engine/targets/dynamic-target";
import type { Ladder } from "../engine/targets/ladder";
import type { Argument, Matrix } from "./cells";
import { numbersOf } from "./columns";
import { laddersOf } from "./ladder";
import { choice, number, type Options, optionsOf } from "./options";
import { Problems } from "./problems";
import { shares } from "./shares-option";
import { type Table, tableOf } from "./table";

const WEIGHT = { least: 0, most: 1, percent: true, inWords: "a weight from 0 to 1" };

/** The options of DYNAMIC_TARGET. */
export const DYNAMIC_TARGET_OPTIONS = {
  shape: choice("steps", "lines"),
  floor: number(WEIGHT),
  cap: number(WEIGHT),
  step: number({ ...WEIGHT, inWords: "a change of weight from 0 to 1" }),
  previous: number(WEIGHT),
  hysteresis: number({ least: 0, most: Infinity, inWords: "a number of 0 or more" }),
  weights: shares(),
};

/** What a dynamic target is calculated from. */
export interface DynamicTargetInput {
  readonly table: Table;
  readonly problems: Problems;
  readonly rule: DynamicTargetRule;
  /** The rows of the table that aren't blank, one a review. */
  readonly reviews: readonly number[];
  /** Signals by review; 0 where a row has a problem. */
  readonly signals: readonly LadderedSignal[];
}

/**
 * Reads signals, their ladders and the options.
 *
 * @throws InputError that names the option or the ladder's row; what is wrong with a signal is noted in `problems`
 */
export function dynamicTargetInput(
  signal: Matrix,
  ladder: Matrix,
  options: Argument,
): DynamicTargetInput {
  const chosen = optionsOf(options, DYNAMIC_TARGET_OPTIONS);
  const ladders = laddersOf(ladder);
  const blend = blendOf(ladders, chosen.weights);
  const rule = ruleOf(chosen, blend.length);
  const columns = signalColumns(signal, blend.length);
  const table = tableOf(columns.map((argument, at) => ({ field: fieldOf(at, blend), argument })));
  const problems = new Problems();
  const reviews = filledRows(table);
  const signals = blend.map((part, at): LadderedSignal => {
    const numbers = numbersOf(table, fieldOf(at, blend), problems);
    return { ...part, signal: Float64Array.from(reviews, (row) => numbers[row] as number) };
  });
  return { table, problems, rule, reviews, signals };
}

/** A ladder and a share for each signal. */
type Blend = readonly { readonly ladder: Ladder; readonly share: number }[];

/** There are as many signals as ladders or weights say; one ladder serves all signals. */
function blendOf(ladders: readonly Ladder[], weights: readonly number[] | undefined): Blend {
  const count = Math.max(ladders.length, weights?.length ?? 1);
  if (weights && weights.length !== count) {
    throw laterError("weightsCount", { weights: weights.length, signals: count });
  }
  if (ladders.length !== 1 && ladders.length !== count) {
    throw laterError("weightsCount", { weights: count, signals: ladders.length });
  }
  return Array.from({ length: count }, (_, at) => ({
    ladder: ladders[ladders.length === 1 ? 0 : at] as Ladder,
    share: weights?.[at] ?? 1,
  }));
}

function ruleOf(
  chosen: Options<typeof DYNAMIC_TARGET_OPTIONS>,
  signals: number,
): DynamicTargetRule {
  const { shape = "steps", floor = 0, cap = 1, step = Infinity, hysteresis = 0 } = chosen;
  if (floor > cap) {
    const range = "a weight from the floor to 1";
    throw inputError("optionRange", { option: "cap", text: String(cap), range });
  }
  if (hysteresis > 0 && (signals > 1 || shape === "lines")) throw laterError("hysteresisOnSteps");
  return { shape, floor, cap, step, hysteresis, previous: chosen.previous ?? null };
}

/** One range for each signal. The reviews of several are rows; a single review may stand in a column. */
function signalColumns(signal: Matrix, signals: number): Matrix[] {
  if (signals === 1) return [signal];
  const rows = signal.length;
  const columns = signal[0]?.length ?? 0;
  if (columns === signals) {
    return Array.from({ length: signals }, (_, at) => signal.map((row) => [row[at] ?? null]));
  }
  if (columns === 1 && rows === signals) return signal.map((row) => [row]);
  throw laterError("signalShape", { rows, columns, signals });
}

function fieldOf(at: number, { length }: Blend): string {
  return length === 1 ? "signal" : `signal in column ${at + 1}`;
}

function filledRows(table: Table): number[] {
  return Array.from(table.blankRows().entries()).flatMap(([row, blank]) => (blank ? [] : [row]));
}
