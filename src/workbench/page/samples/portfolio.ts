import {
  CENTERED,
  HEADER,
  HEADER_RIGHT,
  INPUT,
  MONEY,
  NOTE,
  SIGNED_MONEY,
  SIGNED_WEIGHT,
  TEXT,
  TITLE,
  TOTAL,
} from "./looks";
import type { SampleSheet } from "./sample-sheet";

const BAND = "5% or 25% rel";

/** Three kinds of equity and debt, the equity above its targets: one page to try everything on. */
export const portfolio: SampleSheet = {
  name: "Portfolio",
  blocks: {
    A1: [["A portfolio that has drifted from its targets"]],
    A2: [['=KEEL.TRIGGER_STATUS(B5:B9,C5:C9,D5:D9,{"show","summary"})']],
    A3: [["Change what is blue: a value, a target or a band. Everything else follows."]],
    A5: [
      ["Holding", "Value", "Target", "Band"],
      ["Large cap", 36000, 0.35, BAND],
      ["Mid cap", 21000, 0.17, BAND],
      ["Small cap", 12000, 0.08, BAND],
      ["Debt", 31000, 0.4, BAND],
    ],
    E5: [
      [
        "=KEEL.DRIFT(B5:B9,C5:C9)",
        "=KEEL.TRIGGER_STATUS(B5:B9,C5:C9,D5:D9)",
        "=KEEL.REBALANCE_TRADES(B5:B9,C5:C9,D5:D9)",
      ],
    ],
    A10: [["Total", "=SUM(B6:B9)", "=SUM(C6:C9)"]],
    G10: [["=SUM(G6:G9)"]],
  },
  numberFormats: {
    "B6:B10": MONEY,
    "C6:C10": "0%",
    "D6:D9": TEXT,
    "E6:E9": SIGNED_WEIGHT,
    "G6:G10": SIGNED_MONEY,
  },
  formats: {
    A1: TITLE,
    A3: NOTE,
    "A5:G5": HEADER,
    "B5:C5": HEADER_RIGHT,
    E5: HEADER_RIGHT,
    G5: HEADER_RIGHT,
    "B6:D9": INPUT,
    "D5:D9": CENTERED,
    "F5:F9": CENTERED,
    "A10:G10": TOTAL,
  },
  columnWidths: { "A:A": 90, "B:C": 76, "D:D": 84, "E:F": 68, "G:G": 84 },
  frozenRows: 0,
};
