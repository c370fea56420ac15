import { inputError } from "../engine/errors/input-error";
import { laterError } from "../engine/errors/later-catalogue";
import {
  type DynamicTargetRule,
  dynamicTargets,
  type LadderedSignal,
} from "../engine/targets/dynamic-target";
import type { Ladder } from "../engine/targets/ladder";
import { given } from "../input/arguments";
import type { Argument, Matrix } from "../input/cells";
import { numbersOf } from "../input/columns";
import { laddersOf } from "../input/ladder";
import { choice, number, type Options, optionsOf, type OptionReader } from "../input/options";
import { inWords } from "../input/cells";
import { Problems } from "../input/problems";
import { type Table, tableOf } from "../input/table";
import { type Answer, answerRows } from "./output/answer";

const WEIGHT = { least: 0, most: 1, percent: true, inWords: "a weight from 0 to 1" };

const OPTIONS = {
  shape: choice("steps", "lines"),
  floor: number(WEIGHT),
  cap: number(WEIGHT),
  step: number({ ...WEIGHT, inWords: "a change of weight from 0 to 1" }),
  previous: number(WEIGHT),
  hysteresis: number({ least: 0, most: Infinity, inWords: "a number of 0 or more" }),
  weights: shares(),
};

/** DYNAMIC_TARGET: an equity weight from one signal or several, by the ladders given. */
export function answerDynamicTarget(signal: Argument, ladder: Argument, options: Argument): Answer {
  const chosen = optionsOf(options, OPTIONS);
  const ladders = laddersOf(given(ladder));
  const blend = blendOf(ladders, chosen.weights);
  const rule = ruleOf(chosen, blend.length);
  const columns = signalColumns(given(signal), blend.length);
  const table = tableOf(columns.map((argument, at) => ({ field: fieldOf(at, blend), argument })));
  const problems = new Problems();
  const numbers = blend.map((_, at) => numbersOf(table, fieldOf(at, blend), problems));
  const isAlong = rule.step < Infinity || rule.hysteresis > 0;
  return answerRows(table, problems, isAlong, ["Target"], () => {
    const reviews = filledRows(table);
    const signals = blend.map((part, at): LadderedSignal => {
      const all = numbers[at] as Float64Array;
      return { ...part, signal: Float64Array.from(reviews, (row) => all[row] as number) };
    });
    const targets = dynamicTargets(signals, rule);
    const byRow = new Map(reviews.map((row, at) => [row, targets[at] as number]));
    return (row) => [byRow.get(row) ?? ""];
  });
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

function ruleOf(chosen: Options<typeof OPTIONS>, signals: number): DynamicTargetRule {
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

const SHARES = /^\d*\.?\d+ ?%?(?:[;,/ ]+\d*\.?\d+ ?%?)*$/;

/** Several numbers in one cell: "60%, 40%" or "2/1". */
function shares(): OptionReader<readonly number[]> {
  return (cell, option) => {
    const text = inWords(cell).trim();
    const found = SHARES.test(text) ? text.match(/\d*\.?\d+/g)?.map(Number) : undefined;
    if (found?.some((share) => share > 0)) return found;
    const range = "a weight for each signal, such as 60%, 40%";
    throw inputError("optionRange", { option, text, range });
  };
}
