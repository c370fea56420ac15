import { accounts, classes, householdColumn } from "./household";
import {
  CENTERED,
  HEADER,
  HEADER_RIGHT,
  MONEY,
  NOTE,
  SIGNED_MONEY,
  SIGNED_WEIGHT,
  TITLE,
  TOTAL,
  WEIGHT,
} from "./looks";
import type { SampleSheet } from "./sample-sheet";

const CLASS_HEADERS = 4;
const firstClass = CLASS_HEADERS + 1;
const lastClass = CLASS_HEADERS + classes.length;
const ACCOUNT_HEADERS = lastClass + 4;
const firstAccount = ACCOUNT_HEADERS + 1;
const lastAccount = ACCOUNT_HEADERS + accounts.length;
const CHECKS = lastAccount + 4;

const sumBy = (key: string, row: number, sum: string): string =>
  `=SUMIF(${householdColumn(key)},A${row},${householdColumn(sum)})`;

/** The household by class and by account, and the checks that all of it adds up. */
export const summary: SampleSheet = {
  name: "Summary",
  blocks: {
    A1: [["The household by class and by account"]],
    A2: [["Every figure comes from the sheet Household."]],
    [`A${CLASS_HEADERS}`]: [
      ["Class", "Value", "Target"],
      ...classes.map((name, index) => [
        name,
        sumBy("C", firstClass + index, "F"),
        sumBy("C", firstClass + index, "H"),
      ]),
      ["Total", `=SUM(B${firstClass}:B${lastClass})`, `=SUM(C${firstClass}:C${lastClass})`],
    ],
    [`D${CLASS_HEADERS}`]: [
      [
        `=KEEL.DRIFT(B${CLASS_HEADERS}:B${lastClass},C${CLASS_HEADERS}:C${lastClass})`,
        `=KEEL.TRIGGER_STATUS(B${CLASS_HEADERS}:B${lastClass},C${CLASS_HEADERS}:C${lastClass},"5/25")`,
        "Trade",
      ],
    ],
    [`F${firstClass}`]: [
      ...classes.map((_, index) => [sumBy("C", firstClass + index, "L")]),
      [`=SUM(F${firstClass}:F${lastClass})`],
    ],
    [`A${ACCOUNT_HEADERS}`]: [
      ["Account", "Value", "Weight", "Trade"],
      ...accounts.map((name, index) => [
        name,
        sumBy("A", firstAccount + index, "F"),
        `=B${firstAccount + index}/B$${lastAccount + 1}`,
        sumBy("A", firstAccount + index, "L"),
      ]),
      [
        "Total",
        `=SUM(B${firstAccount}:B${lastAccount})`,
        `=SUM(C${firstAccount}:C${lastAccount})`,
        `=SUM(D${firstAccount}:D${lastAccount})`,
      ],
    ],
    [`A${CHECKS}`]: [
      ["Check", "Difference"],
      ["Classes and positions", `=ROUND(B${lastClass + 1}-SUM(${householdColumn("F")}),2)`],
      ["Accounts and positions", `=ROUND(B${lastAccount + 1}-SUM(${householdColumn("F")}),2)`],
      ["Buys and sells", `=ROUND(SUM(${householdColumn("L")}),2)`],
    ],
  },
  numberFormats: {
    [`B${firstClass}:B${lastClass + 1}`]: MONEY,
    [`C${firstClass}:C${lastClass + 1}`]: WEIGHT,
    [`D${firstClass}:D${lastClass}`]: SIGNED_WEIGHT,
    [`F${firstClass}:F${lastClass + 1}`]: SIGNED_MONEY,
    [`B${firstAccount}:B${lastAccount + 1}`]: MONEY,
    [`C${firstAccount}:C${lastAccount + 1}`]: WEIGHT,
    [`D${firstAccount}:D${lastAccount + 1}`]: SIGNED_MONEY,
    [`B${CHECKS + 1}:B${CHECKS + 3}`]: MONEY,
  },
  formats: {
    A1: TITLE,
    A2: NOTE,
    [`A${CLASS_HEADERS}:F${CLASS_HEADERS}`]: HEADER,
    [`B${CLASS_HEADERS}:D${CLASS_HEADERS}`]: HEADER_RIGHT,
    [`F${CLASS_HEADERS}`]: HEADER_RIGHT,
    [`E${CLASS_HEADERS}:E${lastClass}`]: CENTERED,
    [`A${lastClass + 1}:F${lastClass + 1}`]: TOTAL,
    [`A${ACCOUNT_HEADERS}:D${ACCOUNT_HEADERS}`]: HEADER,
    [`B${ACCOUNT_HEADERS}:D${ACCOUNT_HEADERS}`]: HEADER_RIGHT,
    [`A${lastAccount + 1}:D${lastAccount + 1}`]: TOTAL,
    [`A${CHECKS}:B${CHECKS}`]: HEADER,
    [`B${CHECKS}`]: HEADER_RIGHT,
  },
  columnWidths: { "A:A": 124, "B:B": 86, "C:C": 60, "D:D": 80, "E:E": 60, "F:F": 84 },
  frozenRows: 0,
};
