/** What was typed in Trades and isn't kept in the workbook. */
export interface TradesDraft {
  /** What was typed for options, by their names. */
  readonly options: Readonly<Record<string, string>>;
  /** Trades that were set by hand as they were typed, by the keys of their rows. */
  readonly fixed: Readonly<Record<string, string>>;
}

/** Nothing typed. */
export const NO_TRADES_DRAFT: TradesDraft = { options: {}, fixed: {} };

/** What happens in Trades. */
export type TradesEvent =
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
  | { readonly kind: "optionsSaved" }
  | { readonly kind: "optionsDiscarded" };

/** What is typed after something happened. */
export function tradesAfter(draft: TradesDraft, event: TradesEvent): TradesDraft {
  switch (event.kind) {
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
