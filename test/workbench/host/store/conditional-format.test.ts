import { describe, expect, it } from "vitest";
import { conditionalLook } from "../../../../src/workbench/host/store/conditional-look";
import { Workbook } from "../../../../src/workbench/host/store/workbook";

const COLUMN = { row: 0, column: 0, rows: 3, columns: 1 };

/** A sheet with texts in column A, coloured where they contain "above"; what contains "!" is bold. */
function sheetWith(...texts: string[]) {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  texts.forEach((text, row) => workbook.type(sheet, row, 0, text));
  const format = (id: string, text: string) => ({
    id,
    area: COLUMN,
    rule: { operator: "Contains" as const, text },
    fontColor: id,
    fillColor: null,
    bold: text === "!",
  });
  sheet.conditionalFormats.push(format("first", "above"), format("second", "!"));
  return sheet;
}

describe("The look that conditional formats give a cell", () => {
  it("is that of the rules its text meets, in any case; the first colour counts", () => {
    const sheet = sheetWith("Above", "Above!", "OK");
    expect(conditionalLook(sheet, 0, 0)).toEqual({
      fontColor: "first",
      fillColor: null,
      bold: false,
    });
    expect(conditionalLook(sheet, 1, 0)).toEqual({
      fontColor: "first",
      fillColor: null,
      bold: true,
    });
    expect(conditionalLook(sheet, 2, 0)).toBeNull();
  });

  it("is none outside their cells, nor for an error", () => {
    const sheet = sheetWith("Above", "#N/A");
    sheet.cells.change(0, 1, { value: "Above" });
    expect(conditionalLook(sheet, 0, 1)).toBeNull();
    expect(conditionalLook(sheet, 1, 0)).toBeNull();
  });
});
