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

/** Whether a text meets a rule; Excel ignores case. */
export function meetsRule(text: string, rule: ConditionalFormat["rule"]): boolean {
  if (rule === null) return false;
  const [shown, wanted] = [text.toLowerCase(), rule.text.toLowerCase()];
  switch (rule.operator) {
    case "Contains":
      return shown.includes(wanted);
    case "NotContains":
      return !shown.includes(wanted);
    case "BeginsWith":
      return shown.startsWith(wanted);
    case "EndsWith":
      return shown.endsWith(wanted);
  }
}
