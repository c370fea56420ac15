import { type Period, PERIODS_A_YEAR } from "../../engine/backtest/history";
import { listIn, recordIn, textsIn } from "../kept/kept-kind";
import { keptTool } from "../tools/kept-tool";
import { type CompareDraft, FIRST_DRAFT } from "./compare-draft";

/** What was entered in Compare rules. */
export const KEPT_COMPARE = keptTool<CompareDraft>({
  name: "compare",
  version: 1,
  first: FIRST_DRAFT,
  draftIn,
  enteredIn: ({ targets, rules, options, period, draws }) => [
    targets,
    rules.map(({ text }) => text),
    options,
    period,
    draws,
  ],
});

function draftIn(kept: unknown): CompareDraft | null {
  const record = recordIn(kept);
  const [targets, options] = [textsIn(record?.targets), textsIn(record?.options)];
  const rules = listIn(record?.rules, (rule) => {
    const text = recordIn(rule)?.text;
    return typeof text === "string" ? text : null;
  });
  const period = periodIn(record?.period);
  if (!targets || !options || !rules || !period || typeof record?.draws !== "boolean") return null;
  return {
    targets,
    rules: rules.map((text, id) => ({ id, text })),
    nextId: rules.length,
    options: { ...FIRST_DRAFT.options, ...options },
    period,
    draws: record.draws,
  };
}

function periodIn(kept: unknown): Period | null {
  const periods = Object.keys(PERIODS_A_YEAR) as Period[];
  return periods.find((each) => each === kept) ?? null;
}
