import type { ErrorCode } from "../../../src/engine/errors/catalogue";
import { column, options } from "../../functions/keel";
import type { Provocation } from "./provocation";

/** How each message of dynamic targets, signals, band widths and hedges comes about. */
export const DYNAMIC_PROVOCATIONS = {
  notPositive: [
    {
      text: "Row 2: the beta -1 is not above 0. Give a number above 0.",
      call: ["HEDGE_CONTRACTS", column(1, 1), 0, 1, 1, column(1, -1)],
    },
  ],
  notAShare: [
    {
      text: "Row 1: the target 60 is not from 0 to 1. Write 90% or 0.9.",
      call: ["BAND_WIDTH", 60, "volatility", options({ volatility: 0.2 })],
    },
  ],
  argumentRange: [
    { text: "Multiplier is -2. Give 0 or more.", call: ["CPPI", 100, 90, -2] },
    { text: "Target is -0.1. Give 0 or more.", call: ["VOL_TARGET", 0.01, -0.1] },
  ],
  methodUnknown: [
    {
      text: '"wide" is no method. Use volatility, masters or asymptotic.',
      call: ["BAND_WIDTH", 0.6, "wide"],
    },
  ],
  optionMissing: [
    {
      text: 'Method "asymptotic" needs the option "risk aversion". Add it to the options.',
      call: ["BAND_WIDTH", 0.6, "asymptotic"],
    },
  ],
  tooFewReturns: [
    {
      text: "Returns has 1 number. Give at least 2.",
      call: ["VOL_TARGET", 0.01, 0.1, options({ method: "window" })],
    },
  ],
} satisfies Partial<Record<ErrorCode, readonly Provocation[]>>;
