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
  WEIGHT,
} from "./looks";
import type { SampleSheet } from "./sample-sheet";

/** Account, symbol, name, class, units, price in money, target in percent. All of it is made up. */
type Position = readonly [string, string, string, string, number, number, number];

const positions: readonly Position[] = [
  ["Joint brokerage", "VTI", "US total market", "US equity", 410, 331.42, 8.5],
  ["Joint brokerage", "VXUS", "International total", "International", 980, 73.15, 5],
  ["Joint brokerage", "VTEB", "Municipal bonds", "Bonds", 1150, 50.12, 4.5],
  ["Joint brokerage", "VNQ", "Real estate", "Real assets", 210, 92.4, 1.25],
  ["Joint brokerage", "VBR", "US small value", "US equity", 150, 214.05, 2],
  ["Joint brokerage", "VTV", "US value", "US equity", 165, 187.31, 2],
  ["Joint brokerage", "VGIT", "Treasuries, 3–10 years", "Bonds", 540, 60.02, 2.5],
  ["Joint brokerage", "IAU", "Gold", "Real assets", 340, 78.66, 1.75],
  ["Joint brokerage", "CASH", "Money market", "Cash", 18240.55, 1, 1],
  ["Anna, IRA", "BND", "Total bond market", "Bonds", 1320, 74.38, 7.25],
  ["Anna, IRA", "VTIP", "Inflation-linked, short", "Bonds", 690, 50.44, 2.75],
  ["Anna, IRA", "VOO", "US large cap", "US equity", 118, 622.08, 4.5],
  ["Anna, IRA", "VEA", "Developed markets", "International", 760, 60.71, 3.25],
  ["Anna, IRA", "VWO", "Emerging markets", "International", 520, 54.2, 2],
  ["Anna, IRA", "VGLT", "Treasuries, long", "Bonds", 330, 57.15, 1.5],
  ["Anna, IRA", "BNDX", "International bonds", "Bonds", 480, 49.66, 1.75],
  ["Anna, IRA", "CASH", "Money market", "Cash", 4120.1, 1, 0.25],
  ["Anna, 401(k)", "FXAIX", "US large cap index", "US equity", 292.418, 237.65, 4.25],
  ["Anna, 401(k)", "FSMDX", "US mid cap index", "US equity", 880.205, 39.11, 2.25],
  ["Anna, 401(k)", "FSPSX", "International index", "International", 640.77, 60.28, 2.75],
  ["Anna, 401(k)", "FXNAX", "US bond index", "Bonds", 4210.33, 10.61, 3.5],
  ["Anna, 401(k)", "FIPDX", "Inflation-linked index", "Bonds", 2650.12, 9.42, 2],
  ["Ben, Roth IRA", "AVUV", "US small value", "US equity", 310, 101.83, 2],
  ["Ben, Roth IRA", "AVDV", "International small value", "International", 275, 88.47, 1.75],
  ["Ben, Roth IRA", "VWO", "Emerging markets", "International", 410, 54.2, 1.5],
  ["Ben, Roth IRA", "QQQM", "US growth 100", "US equity", 96, 251.9, 1.5],
  ["Ben, Roth IRA", "VNQI", "International real estate", "Real assets", 330, 47.83, 1],
  ["Ben, Roth IRA", "PDBC", "Commodities", "Real assets", 900, 13.27, 0.75],
  ["Ben, Roth IRA", "CASH", "Money market", "Cash", 2377.42, 1, 0.25],
  ["Ben, rollover IRA", "VUG", "US growth", "US equity", 72, 478.55, 2.25],
  ["Ben, rollover IRA", "VO", "US mid cap", "US equity", 98, 292.2, 1.75],
  ["Ben, rollover IRA", "VEA", "Developed markets", "International", 690, 60.71, 3],
  ["Ben, rollover IRA", "VSS", "International small cap", "International", 180, 140.36, 1.75],
  ["Ben, rollover IRA", "BSV", "Bonds, short", "Bonds", 620, 78.94, 3.75],
  ["Ben, rollover IRA", "BIV", "Bonds, 5–10 years", "Bonds", 410, 77.81, 2.5],
  ["Ben, rollover IRA", "VCIT", "Corporate bonds", "Bonds", 380, 84.05, 2.5],
  ["Trust", "SCHD", "US dividends", "US equity", 1240, 27.44, 2.25],
  ["Trust", "VIGI", "International dividends", "International", 230, 91.12, 1.5],
  ["Trust", "MUB", "Municipal bonds", "Bonds", 360, 106.83, 3],
  ["Trust", "CASH", "Money market", "Cash", 6890, 1, 0.5],
];

const FIRST = 6;
const LAST = FIRST + positions.length - 1;
const HEADERS = FIRST - 1;

/** The columns that Keel's functions read, with their headers. */
const [VALUES, TARGETS, BANDS] = ["F", "H", "I"].map(
  (letter) => `${letter}${HEADERS}:${letter}${LAST}`,
) as [string, string, string];

const totalOf = (letter: string): string => `=SUM(${letter}${FIRST}:${letter}${LAST})`;

/** A column of the positions without its header, for formulas on other sheets. */
export const householdColumn = (letter: string): string =>
  `Household!$${letter}$${FIRST}:$${letter}$${LAST}`;

/** The positions with their headers, as KEEL.PLAN reads them. */
export const householdTable = `Household!A${HEADERS}:I${LAST}`;

/** The accounts and the classes in the order of the positions. */
export const accounts = [...new Set(positions.map(([account]) => account))];
export const classes = [...new Set(positions.map(([, , , assetClass]) => assetClass))];

const bandOf = (assetClass: string): string => (assetClass === "Cash" ? "none" : "5% or 10% rel");

/** A household of forty positions in several accounts, planned as one portfolio. */
export const household: SampleSheet = {
  name: "Household",
  blocks: {
    A1: [["A household as one portfolio: forty positions in six accounts"]],
    A2: [[`=KEEL.TRIGGER_STATUS(${VALUES},${TARGETS},${BANDS},{"show","summary"})`]],
    A3: [["Positions and prices are made up. Blue is typed, the rest is calculated."]],
    [`A${HEADERS}`]: [
      ["Account", "Symbol", "Class", "Units", "Price", "Value", "Weight", "Target", "Band"],
      ...positions.map(([account, symbol, , assetClass, units, price, target], index) => [
        account,
        symbol,
        assetClass,
        units,
        price,
        `=ROUND(D${FIRST + index}*E${FIRST + index},2)`,
        `=F${FIRST + index}/F$${LAST + 1}`,
        target / 100,
        bandOf(assetClass),
      ]),
      ["Total"],
    ],
    [`F${LAST + 1}`]: [["F", "G", "H"].map(totalOf)],
    [`J${HEADERS}`]: [
      [
        `=KEEL.DRIFT(${VALUES},${TARGETS})`,
        `=KEEL.TRIGGER_STATUS(${VALUES},${TARGETS},${BANDS})`,
        `=KEEL.REBALANCE_TRADES(${VALUES},${TARGETS},${BANDS},,,{"minimum trade",250})`,
      ],
    ],
    [`L${LAST + 1}`]: [[totalOf("L")]],
    [`M${HEADERS}`]: [["Name"], ...positions.map(([, , name]) => [name])],
  },
  numberFormats: {
    [`D${FIRST}:D${LAST}`]: "#,##0.000",
    [`E${FIRST}:F${LAST + 1}`]: MONEY,
    [`G${FIRST}:H${LAST + 1}`]: WEIGHT,
    [`I${FIRST}:I${LAST}`]: TEXT,
    [`J${FIRST}:J${LAST}`]: SIGNED_WEIGHT,
    [`L${FIRST}:L${LAST + 1}`]: SIGNED_MONEY,
  },
  formats: {
    A1: TITLE,
    A3: NOTE,
    [`A${HEADERS}:M${HEADERS}`]: HEADER,
    [`D${HEADERS}:H${HEADERS}`]: HEADER_RIGHT,
    [`J${HEADERS}`]: HEADER_RIGHT,
    [`L${HEADERS}`]: HEADER_RIGHT,
    [`D${FIRST}:E${LAST}`]: INPUT,
    [`H${FIRST}:I${LAST}`]: INPUT,
    [`I${HEADERS}:I${LAST}`]: CENTERED,
    [`K${HEADERS}:K${LAST}`]: CENTERED,
    [`A${LAST + 1}:M${LAST + 1}`]: TOTAL,
  },
  columnWidths: {
    "A:A": 84,
    "B:B": 46,
    "C:C": 70,
    "D:D": 62,
    "E:E": 48,
    "F:F": 74,
    "G:H": 46,
    "I:I": 78,
    "J:J": 48,
    "K:K": 44,
    "L:L": 70,
    "M:M": 130,
  },
  frozenRows: HEADERS,
};
