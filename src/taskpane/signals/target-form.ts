import { fractionFromEntry } from "../../engine/numbers/percent-text";
import {
  type DynamicTargetRule,
  dynamicTargets,
  holdOf,
  limited,
} from "../../engine/targets/dynamic-target";
import { type Ladder, onLines, stepsAlong } from "../../engine/targets/ladder";
import { lineMoves, type Moves, stepMoves } from "../../engine/targets/ladder-moves";
import type { Matrix } from "../../input/cells";
import {
  DYNAMIC_TARGET_OPTIONS,
  dynamicTargetInput,
  type DynamicTargetInput,
} from "../../input/dynamic-target-arguments";
import { attempted, type OptionEntry, optionEntry } from "../shared/option-entries";
import { isSorted, type KnotLine, signalIn } from "./ladder-draft";
import type { SignalDraft, TargetOption } from "./signal-draft";

/** A knot as it reads. */
export interface KnotEntry extends KnotLine {
  readonly problem: string | null;
}

/** The ladder to a target, as it reads. */
export interface TargetForm {
  readonly knots: readonly KnotEntry[];
  readonly isSorted: boolean;
  readonly options: Readonly<Record<TargetOption, OptionEntry>>;
  /** The ladder with its rule; null where it can't be read. */
  readonly climbed: Climbed | null;
  /** What it gives for the signal; null without one. */
  readonly reading: TargetReading | null;
  /** What to do before there is a target; null where there is. */
  readonly obstacle: string | null;
}

/** A ladder, and how it is climbed. */
export interface Climbed {
  readonly ladder: Ladder;
  readonly rule: DynamicTargetRule;
  /** The options that differ from the usual, as a formula's cells hold them. */
  readonly options: readonly (readonly [name: string, value: string | number])[];
}

/** Today's reading of a signal, and what would change it. */
export interface TargetReading {
  /** The signal by review, the oldest first, and the targets along it. */
  readonly signal: Float64Array;
  readonly targets: Float64Array;
  /** Today's signal and target, and what the ladder says, which a limited step may not have reached. */
  readonly today: { readonly signal: number; readonly target: number; readonly aim: number };
  /** The weights are within floor and cap. */
  readonly moves: Moves;
}

/** Reads a ladder against a signal; `series` is null where none is chosen. */
export function targetForm(draft: SignalDraft, series: Matrix | null): TargetForm {
  const written = draft.ladder.knots.filter(({ from, weight }) => `${from}${weight}`.trim() !== "");
  const options = optionsIn(draft);
  const knots = draft.ladder.knots.map((knot) => ({ ...knot, problem: knotProblem(knot) }));
  const fields = { knots, isSorted: isSorted(draft.ladder), options };
  const blocked = (obstacle: string, others: Partial<TargetForm> = {}): TargetForm => ({
    ...fields,
    climbed: null,
    reading: null,
    obstacle,
    ...others,
  });
  if (written.length === 0) return blocked("Write the ladder: from which signal on, which weight.");
  const used = Object.values(options).filter(({ value }) => value !== "");
  if ([...knots, ...used].some(({ problem }) => problem !== null)) {
    return blocked("Correct what is marked.");
  }
  const given = [
    ...(draft.shape === "lines" ? [["shape", "lines"] as const] : []),
    ...used.map(({ name, value }) => [name, value] as const),
  ];
  const ladder = written.map((knot) => [signalIn(knot.from), fractionFromEntry(knot.weight)]);
  const read = attempted(() => dynamicTargetInput(series ?? NO_SERIES, ladder, given));
  if ("problem" in read) {
    const at = read.row === null ? undefined : written[read.row - 1]?.id;
    if (at === undefined) return blocked(read.problem);
    const marked = knots.map((knot) =>
      knot.id === at ? { ...knot, problem: read.problem } : knot,
    );
    return blocked("Correct what is marked.", { knots: marked });
  }
  const [first] = read.found.signals;
  const climbed = first && { ladder: first.ladder, rule: read.found.rule, options: given };
  if (series === null || climbed === undefined) {
    return blocked("Choose the cells of the signal first.", { climbed: climbed ?? null });
  }
  if (read.found.problems.any) return blocked("Correct the signal.", { climbed });
  if (first === undefined || first.signal.length === 0) {
    return blocked("The signal has no number other than 0.", { climbed });
  }
  return { ...fields, climbed, reading: readingOf(climbed, read.found), obstacle: null };
}

/** A signal of one review, so that a ladder can be read without one. */
const NO_SERIES: Matrix = [[1]];

function optionsIn({ target, shape }: SignalDraft): Record<TargetOption, OptionEntry> {
  const entry = (name: TargetOption): OptionEntry =>
    optionEntry(name, target[name], DYNAMIC_TARGET_OPTIONS);
  return {
    floor: entry("floor"),
    cap: entry("cap"),
    step: entry("step"),
    previous: entry("previous"),
    // On lines there are no steps to hold on to.
    hysteresis:
      shape === "steps"
        ? entry("hysteresis")
        : optionEntry("hysteresis", "", DYNAMIC_TARGET_OPTIONS),
  };
}

function knotProblem({ from, weight }: KnotLine): string | null {
  if (`${from}${weight}`.trim() === "") return null;
  if (from.trim() === "") return "Write from which signal on.";
  if (signalIn(from) === null) return `“${from}” is no number.`;
  if (weight.trim() === "") return "Write the weight.";
  return fractionFromEntry(weight) === null
    ? `“${weight}” is no percentage. Write 60% or 0.6.`
    : null;
}

function readingOf({ ladder, rule }: Climbed, input: DynamicTargetInput): TargetReading {
  const targets = dynamicTargets(input.signals, rule);
  const signal = input.signals[0]?.signal ?? new Float64Array();
  const today = signal.at(-1) ?? 0;
  const step = stepsAlong(signal, ladder, holdOf(rule)).at(-1) ?? 0;
  const isOnLines = rule.shape === "lines";
  const aim = isOnLines ? onLines(today, ladder) : (ladder.weights[step] ?? 0);
  const { up, down } = isOnLines
    ? lineMoves(today, ladder)
    : stepMoves(step, ladder, rule.hysteresis);
  return {
    signal,
    targets,
    today: { signal: today, target: targets.at(-1) ?? 0, aim: limited(aim, rule) },
    moves: {
      up: up && { ...up, weight: limited(up.weight, rule) },
      down: down && { ...down, weight: limited(down.weight, rule) },
    },
  };
}
