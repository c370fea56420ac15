import type { Area } from "./area";

/** How a rule compares a cell's text with its own. */
export const TEXT_OPERATORS = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;

export type TextOperator = (typeof TEXT_OPERATORS)[number];

/** A conditional format by the text of cells; `null` leaves a colour as it is. */
export interface ConditionalFormat {
  readonly id: string;
  readonly area: Area;
  rule: { readonly operator: TextOperator; readonly text: string } | null;
  fontColor: string | null;
  fillColor: string | null;
  bold: boolean;
}
