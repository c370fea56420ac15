/** What was typed in Trades and isn't kept in the workbook. */
export interface TradesDraft {
  /** What was typed for options, by their names. */
  readonly options: Readonly<Record<string, string>>;
  /** Trades that were set by hand as they were typed, by the keys of their rows. */
  readonly fixed: Readonly<Record<string, string>>;
  /** The ways that are compared with what is typed. */
  readonly ways: readonly Way[];
}

/** A way to trade: options and trades that are set by hand, as they are typed. */
export interface Way {
  /** All options that say something, by their names, those that are saved too. */
  readonly options: Readonly<Record<string, string>>;
  readonly fixed: Readonly<Record<string, string>>;
}

/** So many ways stand beside the one that is typed. */
export const WAYS_MOST = 2;

/** Nothing typed. */
export const NO_TRADES_DRAFT: TradesDraft = { options: {}, fixed: {}, ways: [] };

/** What happens in Trades. */
export type TradesEvent =
  | { readonly kind: "found"; readonly draft: TradesDraft }
  | {
      readonly kind: "optionTyped";
      readonly option: string;
      readonly text: string;
      /** What is saved there: typing it again leaves nothing to be saved. */
      readonly saved: string;
    }
  | { readonly kind: "tradeFixed"; readonly key: string; readonly text: string }
  | { readonly kind: "tradeReleased"; readonly key: string }
  | { readonly kind: "allReleased" }
  | { readonly kind: "wayAdded"; readonly way: Way }
  | { readonly kind: "wayRemoved"; readonly way: Way }
  | { readonly kind: "wayTaken"; readonly typed: Pick<TradesDraft, "options" | "fixed"> }
  | { readonly kind: "optionsSaved" }
  | { readonly kind: "optionsDiscarded" };

/** What is typed after something happened. */
export function tradesAfter(draft: TradesDraft, event: TradesEvent): TradesDraft {
  switch (event.kind) {
    case "found":
      return event.draft;
    case "optionTyped":
      return { ...draft, options: withOption(draft.options, event.option, event) };
    case "optionsSaved":
    case "optionsDiscarded":
      return { ...draft, options: {} };
    case "tradeFixed":
      return { ...draft, fixed: { ...draft.fixed, [event.key]: event.text } };
    case "tradeReleased":
      return {
        ...draft,
        fixed: Object.fromEntries(Object.entries(draft.fixed).filter(([key]) => key !== event.key)),
      };
    case "allReleased":
      return { ...draft, fixed: {} };
    case "wayAdded":
      return { ...draft, ways: [...draft.ways, event.way].slice(-WAYS_MOST) };
    case "wayRemoved":
      return { ...draft, ways: draft.ways.filter((way) => way !== event.way) };
    case "wayTaken":
      return { ...draft, ...event.typed };
  }
}

/** Options with another text for one of them; what is saved there anyway isn't kept. */
function withOption(
  options: TradesDraft["options"],
  option: string,
  { text, saved }: { readonly text: string; readonly saved: string },
): TradesDraft["options"] {
  const others = Object.entries(options).filter(([name]) => name !== option);
  return Object.fromEntries(text === saved ? others : [...others, [option, text]]);
}
