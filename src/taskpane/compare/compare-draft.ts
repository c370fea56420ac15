import type { Period } from "../../engine/backtest/history";
import { nameKey } from "../../engine/portfolio/holding-names";

/** The options that are typed. */
export type TypedOption = "start" | "costs" | "paths" | "block" | "seed";

/** A rule as it was typed; the number tells it from others of the same text. */
export interface RuleLine {
  readonly id: number;
  readonly text: string;
}

/** What was typed for a comparison. */
export interface CompareDraft {
  /** By the key of an asset's name; those left out are what the portfolio aims at. */
  readonly targets: Readonly<Record<string, string>>;
  readonly rules: readonly RuleLine[];
  readonly nextId: number;
  readonly options: Readonly<Record<TypedOption, string>>;
  /** How long periods without dates are. */
  readonly period: Period;
  /** Whether histories are drawn. */
  readonly draws: boolean;
}

/** What happens to it. */
export type CompareEvent =
  | { readonly kind: "found"; readonly draft: CompareDraft }
  | { readonly kind: "target"; readonly name: string; readonly text: string }
  | { readonly kind: "rule"; readonly id: number; readonly text: string }
  | { readonly kind: "added"; readonly text: string }
  | { readonly kind: "removed"; readonly id: number }
  | { readonly kind: "option"; readonly option: TypedOption; readonly text: string }
  | { readonly kind: "period"; readonly period: Period }
  | { readonly kind: "draws"; readonly draws: boolean };

/** Rules that are offered, in the words that the functions read. */
export const READY_RULES = [
  "never",
  "monthly",
  "quarterly",
  "yearly",
  "5%",
  "5/25",
  "yearly and 5%",
  "5% to half",
  "20% rel quarterly",
] as const;

/** Four rules to begin with, and the functions' own options. */
export const FIRST_DRAFT: CompareDraft = {
  targets: {},
  rules: ["never", "monthly", "yearly", "5%"].map((text, id) => ({ id, text })),
  nextId: 4,
  options: { start: "", costs: "0%", paths: "1000", block: "12", seed: "1" },
  period: "month",
  draws: true,
};

/** The draft after something happened. */
export function compareAfter(draft: CompareDraft, event: CompareEvent): CompareDraft {
  switch (event.kind) {
    case "found":
      return event.draft;
    case "target":
      return { ...draft, targets: { ...draft.targets, [nameKey(event.name)]: event.text } };
    case "rule":
      return {
        ...draft,
        rules: draft.rules.map((rule) =>
          rule.id === event.id ? { ...rule, text: event.text } : rule,
        ),
      };
    case "added":
      return {
        ...draft,
        rules: [...draft.rules, { id: draft.nextId, text: event.text }],
        nextId: draft.nextId + 1,
      };
    case "removed":
      return { ...draft, rules: draft.rules.filter(({ id }) => id !== event.id) };
    case "option":
      return { ...draft, options: { ...draft.options, [event.option]: event.text } };
    case "period":
      return { ...draft, period: event.period };
    case "draws":
      return { ...draft, draws: event.draws };
  }
}
