/** What was typed in Trades and isn't kept in the workbook. */
export interface TradesDraft {
  /** What was typed for options, by their names. */
  readonly options: Readonly<Record<string, string>>;
}

/** Nothing typed. */
export const NO_TRADES_DRAFT: TradesDraft = { options: {} };

/** What happens in Trades. */
export type TradesEvent =
  | {
      readonly kind: "optionTyped";
      readonly option: string;
      readonly text: string;
      /** What is saved there: typing it again leaves nothing to be saved. */
      readonly saved: string;
    }
  | { readonly kind: "optionsSaved" }
  | { readonly kind: "optionsDiscarded" };

/** What is typed after something happened. */
export function tradesAfter(draft: TradesDraft, event: TradesEvent): TradesDraft {
  switch (event.kind) {
    case "optionTyped": {
      const { [event.option]: _, ...others } = draft.options;
      const options =
        event.text === event.saved ? others : { ...others, [event.option]: event.text };
      return { ...draft, options };
    }
    case "optionsSaved":
    case "optionsDiscarded":
      return { ...draft, options: {} };
  }
}
