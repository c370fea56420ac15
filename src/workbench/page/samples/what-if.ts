import {
  HEADER,
  HEADER_RIGHT,
  INPUT,
  MONEY,
  NOTE,
  SIGNED_MONEY,
  TITLE,
  TOTAL,
  WEIGHT,
} from "./looks";
import type { SampleSheet } from "./sample-sheet";

const HOLDINGS = [["Holding"], ...[6, 7, 8, 9].map((row) => [`=Portfolio!A${row}`])];
const VALUES_AND_TARGETS = "Portfolio!B5:B9,Portfolio!C5:C9";

/** The sample's portfolio with cash to place: what would be traded, and where the cash alone would go. */
export const whatIf: SampleSheet = {
  name: "What if",
  blocks: {
    A1: [["The portfolio with cash to place, and why each row trades"]],
    A2: [["Change the cash, or what is blue on the sheet Portfolio. Everything else follows."]],
    A4: [["Cash", 15000]],
    A6: HOLDINGS,
    B6: [
      [
        `=KEEL.REBALANCE_TRADES(${VALUES_AND_TARGETS},Portfolio!D5:D9,B4,,{"show","detail";"minimum trade",500})`,
      ],
    ],
    A11: [["Total", "=SUM(B7:B10)"]],
    A13: [
      [
        "Where the cash alone would go, without a sale, and the least cash that reaches the targets",
      ],
    ],
    A15: HOLDINGS,
    B15: [[`=KEEL.ALLOCATE_CASH(${VALUES_AND_TARGETS},B4)`]],
    A20: [["Least deposit", `=KEEL.CASH_TO_TARGET(${VALUES_AND_TARGETS})`]],
  },
  numberFormats: {
    B4: MONEY,
    "B7:B11": SIGNED_MONEY,
    "C7:C10": MONEY,
    "D7:D10": MONEY,
    "E7:E10": WEIGHT,
    "F7:F10": MONEY,
    "B16:B19": SIGNED_MONEY,
    B20: MONEY,
  },
  formats: {
    A1: TITLE,
    A2: NOTE,
    B4: INPUT,
    "A6:G6": HEADER,
    "B6:F6": HEADER_RIGHT,
    "A11:B11": TOTAL,
    A13: { bold: true },
    "A15:B15": HEADER,
    B15: HEADER_RIGHT,
    "A20:B20": TOTAL,
  },
  columnWidths: { "A:A": 90, "B:C": 76, "D:D": 84, "E:F": 68, "G:G": 84 },
  frozenRows: 0,
};
