import { FIRST_LADDER, type LadderDraft, ladderAfter, type LadderEvent } from "./ladder-draft";

/** The options of a target that are typed. */
export type TargetOption = "floor" | "cap" | "step" | "previous" | "hysteresis";

/** What is typed for a market signal. */
export type StatusField = "enter" | "exit" | "average" | "confirmations" | "cooldown";

/** What is compared with the levels of a market signal. */
export const MEASURES = ["level", "drawdown", "against average"] as const;

/** How a ladder leads from one knot to the next. */
export const SHAPES = ["steps", "lines"] as const;

/** What was typed for a signal: the ladder to a target, and when it is on. */
export interface SignalDraft {
  readonly ladder: LadderDraft;
  readonly shape: (typeof SHAPES)[number];
  readonly target: Readonly<Record<TargetOption, string>>;
  readonly measure: (typeof MEASURES)[number];
  readonly status: Readonly<Record<StatusField, string>>;
}

/** What happens to it. */
export type SignalEvent =
  | { readonly kind: "found"; readonly draft: SignalDraft }
  | { readonly kind: "ladder"; readonly event: LadderEvent }
  | { readonly kind: "shape"; readonly shape: SignalDraft["shape"] }
  | { readonly kind: "target"; readonly option: TargetOption; readonly text: string }
  | { readonly kind: "measure"; readonly measure: SignalDraft["measure"] }
  | { readonly kind: "status"; readonly field: StatusField; readonly text: string };

/** A ladder to be filled in, without limits, and no market signal. */
export const FIRST_DRAFT: SignalDraft = {
  ladder: FIRST_LADDER,
  shape: "steps",
  target: { floor: "", cap: "", step: "", previous: "", hysteresis: "" },
  measure: "level",
  status: { enter: "", exit: "", average: "", confirmations: "", cooldown: "" },
};

/** The draft after something happened. */
export function signalAfter(draft: SignalDraft, event: SignalEvent): SignalDraft {
  switch (event.kind) {
    case "found":
      return event.draft;
    case "ladder":
      return { ...draft, ladder: ladderAfter(draft.ladder, event.event) };
    case "shape":
      return { ...draft, shape: event.shape };
    case "target":
      return { ...draft, target: { ...draft.target, [event.option]: event.text } };
    case "measure":
      return { ...draft, measure: event.measure };
    case "status":
      return { ...draft, status: { ...draft.status, [event.field]: event.text } };
  }
}
