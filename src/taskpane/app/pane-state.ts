import type { Change } from "../../workbook/change";
import type { Portfolio } from "../../workbook/portfolio/portfolio";
import { type Draft, type Edit, edited, isDirty, NO_DRAFT } from "../targets/draft";
import { fittingDraft, isOutdated, type KeptTargets } from "../targets/kept-targets";
import {
  NO_TRADES_DRAFT,
  tradesAfter,
  type TradesDraft,
  type TradesEvent,
} from "../trades/trades-draft";

/** What the pane tells: what was done, or what went wrong. */
export interface Notice {
  readonly kind: "done" | "problem";
  readonly text: string;
}

/** Whether the holdings are there. */
type Holding =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly problem: string }
  | { readonly kind: "none" }
  | { readonly kind: "there"; readonly portfolio: Portfolio };

/** All that the pane keeps; what it shows is derived from it. */
export interface PaneState {
  readonly holding: Holding;
  readonly draft: Draft;
  readonly trades: TradesDraft;
  /** What the workbook says by now, where its targets were edited beside a draft; else null. */
  readonly newer: Portfolio | null;
  /** The last change that the pane made in the workbook, to be undone; null where there is none. */
  readonly lastChange: Change | null;
  readonly notice: Notice | null;
  /** What the pane is doing in the workbook; null while it's idle. */
  readonly busy: string | null;
}

/** What happens to the pane. */
export type PaneEvent =
  | { readonly kind: "loaded"; readonly portfolio: Portfolio | null }
  | { readonly kind: "draftFound"; readonly kept: KeptTargets }
  | { readonly kind: "failed"; readonly problem: string }
  | { readonly kind: "edited"; readonly edit: Edit }
  | { readonly kind: "trades"; readonly event: TradesEvent }
  | { readonly kind: "drafted"; readonly draft: Draft }
  | { readonly kind: "discarded" }
  | { readonly kind: "saved"; readonly change: Change; readonly text: string }
  | { readonly kind: "changed"; readonly change: Change; readonly text: string }
  | { readonly kind: "undone" }
  | { readonly kind: "reloaded" }
  | { readonly kind: "keptDraft" }
  | { readonly kind: "started"; readonly what: string }
  | { readonly kind: "ended"; readonly notice: Notice | null }
  | { readonly kind: "told"; readonly notice: Notice | null };

/** The pane before it has read the workbook. */
export const FIRST_STATE: PaneState = {
  holding: { kind: "loading" },
  draft: NO_DRAFT,
  trades: NO_TRADES_DRAFT,
  newer: null,
  lastChange: null,
  notice: null,
  busy: null,
};

/** The pane after something happened. */
export function paneAfter(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case "loaded":
      return event.portfolio
        ? withPortfolio(state, event.portfolio)
        : { ...state, holding: { kind: "none" } };
    case "draftFound":
      return withKeptDraft(state, event.kept);
    case "failed":
      return { ...state, holding: { kind: "failed", problem: event.problem } };
    case "edited":
      return { ...state, draft: edited(state.draft, event.edit), notice: null };
    case "trades":
      return { ...state, trades: tradesAfter(state.trades, event.event), notice: null };
    case "drafted":
      return { ...state, draft: event.draft, notice: null };
    case "discarded":
      return {
        ...state,
        draft: NO_DRAFT,
        newer: null,
        notice: done("The changes are discarded."),
      };
    case "saved":
      return { ...withChange(state, event), draft: NO_DRAFT, newer: null };
    case "changed":
      return withChange(state, event);
    case "undone":
      return state.lastChange
        ? { ...state, lastChange: null, notice: done(`Undone: ${state.lastChange.what}.`) }
        : state;
    case "reloaded":
      return state.newer
        ? { ...state, ...there(state.newer), draft: NO_DRAFT, newer: null }
        : state;
    case "keptDraft":
      return state.newer ? { ...state, ...there(state.newer), newer: null } : state;
    case "started":
      return { ...state, busy: event.what, notice: null };
    case "ended":
      return { ...state, busy: null, notice: event.notice ?? state.notice };
    case "told":
      return { ...state, notice: event.notice };
  }
}

function withChange(
  state: PaneState,
  { change, text }: { readonly change: Change; readonly text: string },
): PaneState {
  return { ...state, lastChange: change, notice: done(text) };
}

function done(text: string): Notice {
  return { kind: "done", text };
}

function there(portfolio: Portfolio): Pick<PaneState, "holding"> {
  return { holding: { kind: "there", portfolio } };
}

/** Values are always taken over; saved targets beside a draft only when the person says so. */
function withPortfolio(state: PaneState, portfolio: Portfolio): PaneState {
  const { holding, draft } = state;
  if (holding.kind !== "there" || !isDirty(draft))
    return { ...state, ...there(portfolio), newer: null };
  const before = holding.portfolio;
  if (samePlace(before, portfolio) && !sameTargets(before, portfolio)) {
    return { ...state, ...there({ ...portfolio, saved: before.saved }), newer: portfolio };
  }
  return { ...state, ...there(portfolio), newer: null };
}

/** A draft that was kept, as far as it fits; where its lines were saved otherwise since, that is offered. */
function withKeptDraft(state: PaneState, kept: KeptTargets): PaneState {
  const { holding } = state;
  if (holding.kind !== "there" || isDirty(state.draft)) return state;
  const { portfolio } = holding;
  const draft = fittingDraft(portfolio, kept);
  if (!isDirty(draft)) return state;
  return {
    ...state,
    draft,
    newer: isOutdated(portfolio, kept) ? portfolio : null,
    notice: done("The targets that you typed and didn't save are here again."),
  };
}

function samePlace(one: Portfolio, other: Portfolio): boolean {
  return one.holdings.place.area.sheet === other.holdings.place.area.sheet;
}

function sameTargets({ saved: one }: Portfolio, { saved: other }: Portfolio): boolean {
  return JSON.stringify(one?.lines) === JSON.stringify(other?.lines);
}
