import type { ErrorCode } from "../../../src/engine/errors/error-code";
import { column, options } from "../../functions/keel";
import type { Provocation } from "./provocation";

const LADDER = [[16, 1]];

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
  ladderShape: [
    {
      text: "Ladder has 3 columns. Give two, from and weight, or two for each signal.",
      call: ["DYNAMIC_TARGET", 18, [[0, 1, 2]]],
    },
  ],
  ladderOrder: [
    {
      text: "Row 2 of the ladder: 12 is not above 16. Sort the ladder by its first column.",
      call: ["DYNAMIC_TARGET", 18, [...LADDER, [12, 0]]],
    },
  ],
  ladderEmpty: [
    {
      text: "The ladder has no row with numbers. Give two columns: from and weight.",
      call: ["DYNAMIC_TARGET", 18, [["From", "Weight"]]],
    },
  ],
  signalShape: [
    {
      text: "Signal has 1 rows and 3 columns. Give a column for each of the 2 signals.",
      call: ["DYNAMIC_TARGET", [[1, 2, 3]], LADDER, options({ weights: "60/40" })],
    },
  ],
  weightsCount: [
    {
      text: "There are 3 weights and 2 ladders. Give a weight for each, or one ladder.",
      call: ["DYNAMIC_TARGET", [[1, 2]], [[0, 1, 0, 1]], options({ weights: "1; 1; 1" })],
    },
  ],
  hysteresisOnSteps: [
    {
      text: 'Option "hysteresis" works on one signal with steps. Leave it out here, or use "step".',
      call: ["DYNAMIC_TARGET", 18, LADDER, options({ hysteresis: 1, shape: "lines" })],
    },
  ],
  conditionText: [
    {
      text: 'The entry ">= 30" is no condition. Write > 30, < 25 or a number; it holds strictly beyond.',
      call: ["SIGNAL_STATUS", 18, ">= 30"],
    },
  ],
  exitOverlaps: [
    {
      text: 'Exit "35" and entry "> 30" could hold at once. Give an exit on the other side of it.',
      call: ["SIGNAL_STATUS", 18, "> 30", 35],
    },
  ],
  seriesEmpty: [
    {
      text: "The series has no number other than 0. Give its observations, the oldest first.",
      call: ["SIGNAL_STATUS", column(null, 0), "> 30"],
    },
  ],
  tooFewObservations: [
    {
      text: 'The average is of 10 observations, and the series has 2. Give more, or a smaller "average".',
      call: ["SIGNAL_STATUS", column(10, 12), "> 0", null, options({ measure: "against average" })],
    },
  ],
  tooFewReturns: [
    {
      text: "Returns has 1 number. Give at least 2.",
      call: ["VOL_TARGET", 0.01, 0.1, options({ method: "window" })],
    },
  ],
} satisfies Partial<Record<ErrorCode, readonly Provocation[]>>;
