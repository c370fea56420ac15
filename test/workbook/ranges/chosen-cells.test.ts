import { describe, expect, it } from "vitest";
import { keelWorkbook } from "../../../src/workbook/keel-workbook";
import { inWorkbook } from "../in-workbook";

const { type, select } = inWorkbook();

describe("The selected cells", () => {
  it("are read as a function would get them, with errors as errors", async () => {
    type([
      ["Month", "Equity"],
      [31, 0.02],
      [59, "=1/0"],
    ]);
    select("A1:B2");
    expect(await keelWorkbook.readSelection()).toEqual({
      area: { sheet: "Sheet1", row: 0, column: 0, rows: 2, columns: 2 },
      cells: [
        ["Month", "Equity"],
        [31, 0.02],
      ],
    });
  });

  it("are the used ones of whole columns, and the block around a single one", async () => {
    type(
      [
        ["P/E", 21],
        ["", 22],
      ],
      "B2",
    );
    const area = { sheet: "Sheet1", row: 1, column: 1, rows: 2, columns: 2 };
    select("B:C");
    expect((await keelWorkbook.readSelection())?.area).toEqual(area);
    select("C3");
    expect((await keelWorkbook.readSelection())?.area).toEqual(area);
  });

  it("are none where they are blank", async () => {
    select("D4:E9");
    expect(await keelWorkbook.readSelection()).toBeNull();
  });
});

describe("Chosen cells", () => {
  it("are read again as they are now", async () => {
    type([[1], [2]]);
    const area = { sheet: "Sheet1", row: 0, column: 0, rows: 2, columns: 1 };
    type([[5]], "A2");
    expect(await keelWorkbook.readArea(area)).toEqual({ area, cells: [[1], [5]] });
    expect(await keelWorkbook.readArea({ ...area, sheet: "Gone" })).toBeNull();
  });
});
