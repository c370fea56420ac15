import { type Period, PERIODS_A_YEAR } from "../../engine/backtest/history";
import type { Area } from "../../workbook/addresses";
import { areaIn } from "../kept/area-in";
import { type KeptKind, listIn, recordIn, textsIn } from "../kept/kept-kind";
import { type CompareDraft, FIRST_DRAFT } from "./compare-draft";

/** What is entered for a comparison. */
export interface CompareEntries {
  readonly draft: CompareDraft;
  /** Where the returns stand; null where none are chosen. */
  readonly area: Area | null;
}

/** What was entered in Compare rules. */
export const KEPT_COMPARE: KeptKind<CompareEntries> = {
  name: "compare",
  version: 1,
  read: (kept) => {
    const record = recordIn(kept);
    const draft = draftIn(record?.draft);
    return draft && { draft, area: areaIn(record?.area) };
  },
  isBlank: ({ draft, area }) => area === null && isSame(draft, FIRST_DRAFT),
};

function isSame(one: CompareDraft, other: CompareDraft): boolean {
  const asked = ({ targets, rules, options, period, draws }: CompareDraft): string =>
    JSON.stringify([targets, rules.map(({ text }) => text), options, period, draws]);
  return asked(one) === asked(other);
}

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
