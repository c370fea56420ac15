import { describe, expect, it } from "vitest";
import type { ChosenFile } from "../../../../src/taskpane/holdings/import/chosen-files";
import {
  importAfter,
  type ImportState,
  NO_IMPORT,
} from "../../../../src/taskpane/holdings/import/import-state";
import { importView } from "../../../../src/taskpane/holdings/import/import-view-model";
import { dayFromText } from "../../../../src/engine/triggers/dates";
import type { HoldingsTable } from "../../../../src/workbook/holdings/imports/holdings-table";
import {
  holdingsRows,
  importedColumns,
} from "../../../../src/workbook/holdings/imports/holdings-rows";
import { readFile, readText } from "../../../positions/read";

const TODAY = dayFromText("2026-07-09") ?? 0;
const NOWHERE: HoldingsTable = { kind: "none", sheet: "Keel holdings" };

const chosen = (id: number, name: string, file: ChosenFile["file"], account = ""): ChosenFile => ({
  id,
  name,
  file,
  problem: null,
  account,
});

/** What is shown of files that would be written into a table. */
function viewOf(
  files: readonly ChosenFile[],
  table: HoldingsTable = NOWHERE,
  more?: Partial<ImportState>,
) {
  return importView({ ...NO_IMPORT, files, table, ...more }, TODAY, null);
}

/** A table that stands at A3 of Keel holdings. */
function tableOf(cells: readonly (readonly (string | number)[])[]): HoldingsTable {
  const [headers = [], ...body] = cells;
  const columns = importedColumns(headers);
  const area = { sheet: "Keel holdings", row: 2, column: 0, rows: cells.length, columns: 6 };
  const rows = holdingsRows(columns, body);
  return { kind: "there", area, columns, rows, formulas: cells, numberFormat: [] };
}

const HEADERS = ["Account", "Symbol", "Name", "Quantity", "Price", "Value"];
const TABLE = tableOf([
  HEADERS,
  ["A1", "VTI", "Total stock market", 10, 300, 3000],
  ["A1", "BND", "Total bond market", 20, 70.5, 1410],
  ["B2", "VTI", "Total stock market", 5, 300, 1500],
]);
const NEWER = readText(
  "Account,Symbol,Quantity,Price,Value\nA1,VTI,12,310,3720\nA1,GLD,1,400,400",
  "2026-07-08.csv",
);

describe("The preview of an import", () => {
  it("says what each file is, of which day, and how it agrees with its own totals", () => {
    const [fidelity, schwab] = viewOf([
      chosen(1, "fidelity.csv", readFile("fidelity.csv")),
      chosen(2, "schwab.csv", readFile("schwab.csv")),
    ]).files;
    expect(fidelity?.summary).toBe("Fidelity: 6 positions, prices of 2026-07-07");
    expect(fidelity?.leftOut).toHaveLength(6);
    // 53,300.30 − 53,820.55 = −520.25.
    expect(fidelity?.totals[0]).toMatchObject({
      of: "X11223344",
      file: "53,300.30",
      read: "53,820.55",
      comparison: "The file's total counts pending activity of -520.25, which is no position.",
      isSettled: true,
    });
    // A cent that the file doesn't explain.
    expect(schwab?.totals.map(({ isSettled }) => isSettled)).toEqual([true, false]);
  });

  it("shows positions by account, with what they come to in each currency", () => {
    const { accounts } = viewOf([chosen(1, "ib.csv", readFile("interactive-brokers.csv"))]);
    // 11,262.50 − 3,000.00 + 1,850.00 = 10,112.50 dollars beside 7,200.00 euros.
    expect(accounts.map(({ title }) => title)).toEqual([
      "U1234567: 4 positions, 10,112.50 USD and 7,200.00 EUR",
    ]);
    expect(accounts[0]?.positions[2]).toBe("SAP, SAP SE: 40, worth 7,200.00");
  });

  it.each([
    ["2026-07-05", null],
    ["2026-07-04", "Prices of 2026-07-04 are 5 days old."],
  ])("points out prices of %s on 9 July 2026 as %s", (day, words) => {
    const file = readText("Symbol,Value\nVTI,5", `${day}.csv`);
    expect(viewOf([chosen(1, "x.csv", file)]).files[0]?.oldPrices).toBe(words);
  });

  it("says where it goes, and that other holdings are no longer read", () => {
    const state = { ...NO_IMPORT, files: [chosen(1, "x.csv", NEWER)], table: NOWHERE };
    expect(importView(state, TODAY, "Sheet1!A1:B3").destination).toEqual([
      "A new worksheet “Keel holdings” with the table KeelHoldings: 2 rows.",
      "The pane then reads that table. Sheet1!A1:B3 stays as it is, and is no longer read.",
    ]);
  });

  it("says what a newer file changes, adds and has no more", () => {
    const view = viewOf([chosen(1, "x.csv", NEWER)], TABLE);
    expect(view.destination[0]).toBe(
      "The table KeelHoldings, Keel holdings!A3:F6: 1 row changes, 1 is new, 1 is gone from the files and 1 other stays as it is.",
    );
    expect(view.changed).toEqual([
      "VTI in A1: quantity 10 → 12, price 300 → 310, value 3,000.00 → 3,720.00",
    ]);
    expect(view.added).toEqual(["GLD: 1, worth 400.00, in A1"]);
    expect(view.vanished).toEqual([
      { row: 1, text: "BND, Total bond market: 20, worth 1,410.00, in A1", vanishing: null },
    ]);
  });

  it("asks what becomes of positions that are gone before anything is written", () => {
    const files = [chosen(1, "x.csv", NEWER)];
    expect(viewOf(files, TABLE).obstacles).toEqual([
      "Say what becomes of 1 position gone from the files.",
    ]);
    expect(viewOf(files, TABLE, { vanishing: new Map([[1, "zero"]]) }).obstacles).toEqual([]);
  });

  it("refuses an account that is in two files, which would be counted twice", () => {
    const files = [chosen(1, "a.csv", NEWER), chosen(2, "b.csv", NEWER)];
    expect(viewOf(files).obstacles).toEqual([
      "Account A1 is in a.csv and b.csv. Remove all but one, or it would be counted twice.",
    ]);
  });

  it("keeps files that name no account apart by the accounts that are typed", () => {
    const file = readFile("zerodha.csv");
    expect(viewOf([chosen(1, "a.csv", file), chosen(2, "b.csv", file)]).obstacles).toEqual([
      "a.csv and b.csv name no account. Name the account of each, or remove all but one.",
    ]);
    const named = viewOf([chosen(1, "a.csv", file, "Mine"), chosen(2, "b.csv", file, "Yours")]);
    expect(named.obstacles).toEqual([]);
    expect(named.accounts.map(({ key }) => key)).toEqual(["mine", "yours"]);
    expect(named.files[0]?.lacksAccount).toBe(true);
  });
});

describe("What was said of vanished rows", () => {
  const decided = importAfter(
    { ...NO_IMPORT, table: TABLE },
    { kind: "decided", rows: [1], vanishing: "remove" },
  );

  it("stands as long as the table is the same", () => {
    const again = importAfter(decided, { kind: "tableLoaded", table: structuredClone(TABLE) });
    expect([...again.vanishing]).toEqual([[1, "remove"]]);
    const other = importAfter(decided, { kind: "tableLoaded", table: tableOf([HEADERS]) });
    expect([...other.vanishing]).toEqual([]);
  });
});
