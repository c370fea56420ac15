import { describe, expect, it } from "vitest";
import {
  absoluteAddress,
  formatAddress,
  parseAddress,
} from "../../../../src/workbench/host/store/address";
import { SHEET } from "../../../../src/workbench/host/store/area";

describe("an address", () => {
  it.each([
    ["A1", null, { row: 0, column: 0, rows: 1, columns: 1 }],
    ["$B$2:D4", null, { row: 1, column: 1, rows: 3, columns: 3 }],
    ["D4:B2", null, { row: 1, column: 1, rows: 3, columns: 3 }],
    ["Sheet1!AA10", "Sheet1", { row: 9, column: 26, rows: 1, columns: 1 }],
    ["'Bob''s sheet!'!A1", "Bob's sheet!", { row: 0, column: 0, rows: 1, columns: 1 }],
    ["B:C", null, { row: 0, column: 1, rows: SHEET.rows, columns: 2 }],
    ["2:3", null, { row: 1, column: 0, rows: 2, columns: SHEET.columns }],
    ["XFD1048576", null, { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
  ])("%s is read", (text, sheet, area) => {
    expect(parseAddress(text)).toEqual({ sheet, area });
  });

  it.each(["", "A", "1A", "A0", "XFE1", "A1048577", "A1:B", "Prices"])("%j is none", (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  it.each([
    ["Sheet1", "A1", "Sheet1!A1"],
    ["Keel sample", "A1:B2", "'Keel sample'!A1:B2"],
    ["Bob's", "B:C", "'Bob''s'!B:C"],
    ["Sheet1", "2:3", "Sheet1!2:3"],
  ])("is written with its sheet: %s and %s", (sheet, cells, written) => {
    const area = parseAddress(cells)?.area ?? SHEET;
    expect(formatAddress(sheet, area)).toBe(written);
  });

  it("is absolute in names", () => {
    const area = { row: 1, column: 1, rows: 2, columns: 2 };
    expect(absoluteAddress("R1C1 A2", area)).toBe("'R1C1 A2'!$B$2:$C$3");
  });
});
