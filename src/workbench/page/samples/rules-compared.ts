import { HEADER, HEADER_RIGHT, INPUT, NOTE, SIGNED_WEIGHT, TEXT, TITLE, WEIGHT } from "./looks";
import type { SampleSheet } from "./sample-sheet";

const MONTHS = 240;
const HEADERS = 31;
const first = HEADERS + 1;
const last = HEADERS + MONTHS;

const RULES = ["never", "monthly", "yearly", "5%", "20% rel quarterly", "5% to half"];
const compare = (options: string): string =>
  `KEEL.COMPARE_RULES(D${HEADERS}:E${last},B9:C9,A14:A19,${options})`;

/** Park and Miller's generator: its whole numbers fit into cells exactly, so that every program draws the same. */
const MODULUS = 2147483647;
const next = (cell: string): string => `=MOD(16807*${cell},${MODULUS})`;
const normal = (cell: string): string => `NORMSINV(${cell}/${MODULUS})`;

/** Rules on returns that the cells simulate, from a seed and figures that may be changed. */
export const rulesCompared: SampleSheet = {
  name: "Rules compared",
  blocks: {
    A1: [["What rebalancing rules would have done, on simulated returns"]],
    A2: [
      ["The returns are simulated from the figures in blue, not a market's, and promise nothing."],
    ],
    A4: [
      ["Simulated", "Equity", "Debt"],
      ["Return a year", 0.08, 0.04],
      ["Volatility a year", 0.16, 0.05],
      ["Correlation", 0.1],
      ["Seed", 2024],
      ["Target", 0.6, 0.4],
    ],
    A11: [["costs", 0.001]],
    A13: [["Rule"], ...RULES.map((rule) => [rule])],
    B13: [[`=DROP(${compare("A11:B11")},0,1)`]],
    A21: [
      ["More than chance? The return a year less that of the first rule, on 500 drawn histories."],
    ],
    A22: [[`=CHOOSECOLS(${compare('{"show","bootstrap";"paths",500}')},1,6,7,8,9)`]],
    A29: [
      ["Where the 5 % and the 95 % lie on both sides of 0, these data don't tell two rules apart."],
    ],
    [`A${HEADERS}`]: [
      ["Month", "Random 1", "Random 2", "Equity", "Debt"],
      ...Array.from({ length: MONTHS }, (_, at) => simulatedMonth(at)),
    ],
  },
  numberFormats: {
    "B5:C7": "0.0%",
    "B9:C9": "0%",
    B11: "0.0%",
    "A14:A19": TEXT,
    "B14:D19": WEIGHT,
    "F14:K19": WEIGHT,
    "L14:L19": "0.00",
    "B23:E28": SIGNED_WEIGHT,
    [`D${first}:E${last}`]: WEIGHT,
  },
  formats: {
    A1: TITLE,
    A2: NOTE,
    "A4:C4": HEADER,
    "B4:C4": HEADER_RIGHT,
    "B5:C9": INPUT,
    B11: INPUT,
    "A13:L13": HEADER,
    "B13:L13": HEADER_RIGHT,
    "A14:A19": INPUT,
    A21: { bold: true },
    "A22:E22": HEADER,
    "B22:E22": HEADER_RIGHT,
    A29: NOTE,
    [`A${HEADERS}:E${HEADERS}`]: HEADER,
    [`B${HEADERS}:E${HEADERS}`]: HEADER_RIGHT,
  },
  columnWidths: { "A:A": 104, "B:E": 96, "F:H": 90, "I:J": 120, "K:L": 76 },
  frozenRows: 0,
};

/** A month's two random numbers, and what both assets earn in it. */
function simulatedMonth(at: number): (string | number)[] {
  const row = first + at;
  const [one, two] = [`B${row}`, `C${row}`];
  return [
    at + 1,
    next(at === 0 ? "B$8" : `C${row - 1}`),
    next(one),
    `=B$5/12+B$6/SQRT(12)*${normal(one)}`,
    `=C$5/12+C$6/SQRT(12)*(B$7*${normal(one)}+SQRT(1-B$7^2)*${normal(two)})`,
  ];
}
