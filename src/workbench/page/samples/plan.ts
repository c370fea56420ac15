import { householdTable } from "./household";
import { HEADER, HEADER_RIGHT, INPUT, MONEY, NOTE, SIGNED_MONEY, TITLE } from "./looks";
import type { SampleSheet } from "./sample-sheet";

const POLICY: readonly (readonly [option: string, value: string | number])[] = [
  ["cash", 12000],
  ["keep cash", 2000],
  ["to", "half"],
  ["trade", "outside"],
  ["minimum trade", 250],
  ["turnover cap", 0.05],
  ["cost rate", 0.0005],
];

const HEADERS = 6;
const FIRST = HEADERS + 1;
const LAST = HEADERS + POLICY.length;
/** With a few blank rows, in which more options can be typed. */
const OPTIONS = `A${FIRST}:B${LAST + 7}`;
const CAP = FIRST + POLICY.findIndex(([option]) => option === "turnover cap");

const summaryPart = (column: number): string =>
  `=INDEX(KEEL.PLAN(${householdTable},VSTACK(${OPTIONS},{"show","summary"})),2,${column})`;

/** The household's plan by a policy in cells: what trades, in whole units, and why. */
export const plan: SampleSheet = {
  name: "Plan",
  blocks: {
    A1: [["The household's whole plan, by the policy in blue"]],
    A2: [[summaryPart(1)]],
    A3: [[summaryPart(2)]],
    A4: [["Change an option, or add one in a row of its own below: the trades follow."]],
    [`A${HEADERS}`]: [["Option", "Value"], ...POLICY],
    [`D${HEADERS}`]: [[`=KEEL.PLAN(${householdTable},${OPTIONS})`]],
  },
  numberFormats: {
    [`B${FIRST}:B${LAST}`]: "General",
    [`B${FIRST}:B${FIRST + 1}`]: MONEY,
    [`B${CAP}`]: "0%",
    [`B${LAST}`]: "0.00%",
    [`F${FIRST}:F50`]: SIGNED_MONEY,
    [`H${FIRST}:H50`]: MONEY,
  },
  formats: {
    A1: TITLE,
    A4: NOTE,
    [`A${HEADERS}:B${HEADERS}`]: HEADER,
    [`B${HEADERS}`]: HEADER_RIGHT,
    [`B${FIRST}:B${LAST}`]: { ...INPUT, horizontalAlignment: "Right" },
    [`D${HEADERS}:I${HEADERS}`]: HEADER,
    [`F${HEADERS}:H${HEADERS}`]: HEADER_RIGHT,
  },
  columnWidths: {
    "A:A": 84,
    "B:B": 66,
    "C:C": 14,
    "D:D": 52,
    "E:E": 96,
    "F:F": 74,
    "G:G": 48,
    "H:H": 40,
    "I:I": 330,
  },
  frozenRows: 0,
};
