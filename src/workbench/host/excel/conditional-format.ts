import { choiceArgument, flagArgument, textArgument } from "../richapi/arguments";
import { invalidArgument } from "../richapi/errors";
import { type HostObject, readOnly, writable } from "../richapi/host-object";
import { type ConditionalFormat, TEXT_OPERATORS } from "../store/conditional-format";
import { colorArgument } from "./color";

/** Excel's ConditionalFormat, of the type that compares texts. */
export function conditionalFormatObject(format: ConditionalFormat): HostObject {
  return {
    type: "ConditionalFormat",
    id: () => format.id,
    properties: { Type: readOnly(() => "ContainsText") },
    links: { TextComparison: () => textConditionalFormatObject(format) },
  };
}

/** Excel's TextConditionalFormat: the rule, and the way to what it does. */
export function textConditionalFormatObject(format: ConditionalFormat): HostObject {
  return {
    type: "TextConditionalFormat",
    properties: {
      Rule: writable(
        () => format.rule,
        (value) => {
          format.rule = ruleArgument(value);
        },
      ),
    },
    links: { Format: () => conditionalRangeFormatObject(format) },
  };
}

/** Excel's ConditionalRangeFormat. */
export function conditionalRangeFormatObject(format: ConditionalFormat): HostObject {
  return {
    type: "ConditionalRangeFormat",
    links: {
      Font: () => conditionalRangeFontObject(format),
      Fill: () => conditionalRangeFillObject(format),
    },
  };
}

/** Excel's ConditionalRangeFont. */
export function conditionalRangeFontObject(format: ConditionalFormat): HostObject {
  return {
    type: "ConditionalRangeFont",
    properties: {
      Bold: writable(
        () => format.bold,
        (value) => {
          format.bold = flagArgument(value, "ConditionalRangeFont.bold");
        },
      ),
      Color: writable(
        () => format.fontColor,
        (value) => {
          format.fontColor = colorArgument(value, "ConditionalRangeFont.color");
        },
      ),
    },
  };
}

/** Excel's ConditionalRangeFill. */
export function conditionalRangeFillObject(format: ConditionalFormat): HostObject {
  return {
    type: "ConditionalRangeFill",
    properties: {
      Color: writable(
        () => format.fillColor,
        (value) => {
          format.fillColor = colorArgument(value, "ConditionalRangeFill.color");
        },
      ),
    },
  };
}

function ruleArgument(value: unknown): NonNullable<ConditionalFormat["rule"]> {
  const location = "TextConditionalFormat.rule";
  if (typeof value !== "object" || value === null)
    throw invalidArgument(location, "A rule has an operator and a text.");
  const { operator, text } = value as { operator?: unknown; text?: unknown };
  return {
    operator: choiceArgument(operator, TEXT_OPERATORS, location),
    text: textArgument(text, location),
  };
}
