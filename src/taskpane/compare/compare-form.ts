import type { ComparisonRequest } from "../../engine/backtest/comparison";
import { ruleFromText } from "../../engine/backtest/rule";
import { fractionFromEntry } from "../../engine/numbers/percent-text";
import { percentText } from "../../engine/triggers/band-entry";
import { simulationsOf } from "../../input/backtest-arguments";
import { BACKTEST_OPTIONS, resamplingOf } from "../../input/backtest-options";
import type { Matrix } from "../../input/cells";
import { historyOf, returnsColumnsOf } from "../../input/history-argument";
import { optionsOf } from "../../input/options";
import { nameKey } from "../../engine/portfolio/holding-names";
import type { FieldEntry } from "../shared/entry-field";
import {
  attempted,
  type OptionEntry,
  optionEntry,
  problemIn,
  shareReading,
} from "../shared/option-entries";
import type { CompareDraft, RuleLine, TypedOption } from "./compare-draft";

/** A target that the portfolio has. */
export interface KnownTarget {
  readonly name: string;
  readonly target: number | null;
}

/** What was typed for a comparison, as it reads. */
export interface CompareForm {
  readonly hasDates: boolean;
  readonly assets: readonly { readonly name: string; readonly entry: FieldEntry }[];
  readonly rules: readonly (RuleLine & { readonly problem: string | null })[];
  readonly options: Readonly<Record<TypedOption, FieldEntry>>;
  /** What is wrong with the returns; null where nothing is, or none are chosen. */
  readonly returnsProblem: string | null;
  /** What is compared; null where that can't be yet. */
  readonly question: CompareQuestion | null;
  /** What to do before anything can be compared; null where it can. */
  readonly obstacle: string | null;
}

/** A comparison that can be run, and what its formula is made of. */
export interface CompareQuestion {
  readonly request: ComparisonRequest;
  readonly returns: Matrix;
  /** Whether it is known when the periods end; else they are only counted. */
  readonly isDated: boolean;
  readonly names: readonly string[];
  /** Fractions, one an asset. */
  readonly targets: readonly number[];
  readonly rules: readonly string[];
  readonly options: readonly (readonly [name: string, value: string | number])[];
  /** How histories are drawn; null where none are. */
  readonly drawing: readonly (readonly [name: string, value: string | number])[] | null;
}

/** Whether two comparisons ask for the same on the same cells. */
export function asksTheSame(one: CompareQuestion, other: CompareQuestion | null): boolean {
  const asked = ({ targets, rules, options, drawing }: CompareQuestion): string =>
    JSON.stringify([targets, rules, options, drawing]);
  return other !== null && one.returns === other.returns && asked(one) === asked(other);
}

/**
 * Reads a draft against the returns.
 *
 * @param returns null where none are chosen
 * @param known the portfolio's targets, for the assets that nothing was typed for
 */
export function compareForm(
  draft: CompareDraft,
  returns: Matrix | null,
  known: readonly KnownTarget[],
): CompareForm {
  const { hasDates, names } = returns ? returnsColumnsOf(returns) : { hasDates: false, names: [] };
  const assets = names.map((name) => targetEntry(draft, name, known));
  const rules = draft.rules.map((rule) => ({ ...rule, problem: ruleProblem(rule.text) }));
  const options: Record<TypedOption, OptionEntry> = {
    start: startEntry(draft.options.start),
    costs: optionEntry("costs", draft.options.costs, BACKTEST_OPTIONS),
    paths: optionEntry("paths", draft.options.paths, BACKTEST_OPTIONS),
    block: optionEntry("block", draft.options.block, BACKTEST_OPTIONS),
    seed: optionEntry("seed", draft.options.seed, BACKTEST_OPTIONS),
  };
  const fields = { hasDates, assets, rules, options };
  const blocked = (obstacle: string, returnsProblem: string | null = null): CompareForm => ({
    ...fields,
    returnsProblem,
    question: null,
    obstacle,
  });
  if (returns === null) return blocked("Choose the returns first.");
  const returnsProblem = problemIn(() =>
    historyOf(returns, names.length, { start: 0, period: draft.period }),
  );
  if (returnsProblem !== null) return blocked("Correct the returns.", returnsProblem);
  const written = rules.filter(({ text }) => text.trim() !== "");
  const { start, costs, ...draws } = options;
  const used = [costs, ...(hasDates ? [] : [start]), ...(draft.draws ? Object.values(draws) : [])];
  const entries = [...assets.map(({ entry }) => entry), ...written, ...used];
  if (entries.some(({ problem }) => problem !== null)) return blocked("Correct what is marked.");
  if (written.length === 0) return blocked("Add a rule.");
  const cells = (entry: OptionEntry): readonly [string, string | number] => [
    entry.name,
    entry.value,
  ];
  const hasStart = !hasDates && start.value !== "";
  const given = [
    cells(costs),
    ...(hasDates ? [] : [["period", draft.period] as const]),
    ...(hasStart ? [cells(start)] : []),
  ];
  const drawing = draft.draws ? [draws.paths, draws.block, draws.seed].map(cells) : null;
  const chosen = optionsOf([...given, ...(drawing ?? [])], BACKTEST_OPTIONS);
  const targets = assets.map(({ weight }) => weight);
  const texts = written.map(({ text }) => text.trim());
  const ranges = { returns, targets: [targets], rules: texts.map((text) => [text]) };
  const simulated = attempted(() => simulationsOf(ranges, chosen));
  if ("problem" in simulated) return blocked(simulated.problem);
  return {
    ...fields,
    returnsProblem: null,
    obstacle: null,
    question: {
      request: {
        simulations: simulated.found,
        resampling: drawing && resamplingOf(chosen),
      },
      returns,
      isDated: hasDates || hasStart,
      names,
      targets,
      rules: texts,
      options: given,
      drawing,
    },
  };
}

interface TargetEntry {
  readonly name: string;
  readonly entry: FieldEntry;
  readonly weight: number;
}

function targetEntry(
  draft: CompareDraft,
  name: string,
  known: readonly KnownTarget[],
): TargetEntry {
  const key = nameKey(name);
  const own = known.find((each) => nameKey(each.name) === key)?.target ?? null;
  const text = draft.targets[key] ?? (own === null ? "" : percentText(own));
  const weight = text.trim() === "" ? 0 : fractionFromEntry(text);
  if (weight === null) {
    const problem = `“${text}” is no percentage. Write 60% or 0.6.`;
    return { name, weight: 0, entry: { text, reading: "", problem } };
  }
  return { name, weight, entry: { text, reading: shareReading(text, weight), problem: null } };
}

function startEntry(text: string): OptionEntry {
  const entry = optionEntry("start", text, BACKTEST_OPTIONS);
  const unknown = "Left blank, the first is a January.";
  return { ...entry, reading: entry.value === "" ? unknown : "" };
}

function ruleProblem(text: string): string | null {
  return text.trim() === "" ? null : problemIn(() => ruleFromText(text, null));
}
