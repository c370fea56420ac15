import { describe, expect, it } from "vitest";
import { keelWorkbook } from "../../../src/workbook/keel-workbook";
import { type OptionCell, savedOptionsInWords } from "../../../src/workbook/policy/save-policy";
import { inWorkbook } from "../in-workbook";

const { addIn, type, values } = inWorkbook();

const option = (name: string, value: string | number, numberFormat = "General"): OptionCell => ({
  option: name,
  value,
  numberFormat,
});
const MINIMUM = option("minimum trade", 500, "#,##0.00");
const COSTS = option("cost rate", 0.001, "0.00%");
const TO = option("to", "edge", "@");

const typeInto = (row: number, column: number, text: string): void => {
  const sheet = addIn().workbook.findSheet("Keel policy");
  if (!sheet) throw new Error("There is no sheet of options.");
  addIn().workbook.type(sheet, row, column, text);
};

describe("Saving options", () => {
  it("adds the table KeelPolicy on a worksheet of its own, with the options that say something", async () => {
    const saved = await keelWorkbook.savePolicy([MINIMUM, TO, option("cash", "")]);
    expect(savedOptionsInWords(saved)).toBe(
      "Saved in KeelPolicy, Keel policy!A3:B5. Formulas read it as KeelPolicy[#All].",
    );
    expect(values("'Keel policy'!A3:B5")).toEqual([
      ["Option", "Value"],
      ["minimum trade", 500],
      ["to", "edge"],
    ]);
    expect(addIn().workbook.findTable("KeelPolicy")?.area.rows).toBe(3);
    expect(addIn().workbook.activeSheet.name).toBe("Sheet1");
  });

  it("changes the rows of these options, adds those that are new, and leaves the others", async () => {
    await keelWorkbook.savePolicy([MINIMUM, TO]);
    await keelWorkbook.savePolicy([option("to", ""), COSTS]);
    expect(values("'Keel policy'!A4:B6")).toEqual([
      ["minimum trade", 500],
      ["to", null],
      ["cost rate", 0.001],
    ]);
  });

  it("is refused where the table isn't Option and Value", async () => {
    type([
      ["Portfolio", "cash", "to"],
      ["Smith", 500, "edge"],
    ]);
    await Excel.run(async (context) => {
      context.workbook.tables.add("Sheet1!A1:C2", true).name = "KeelPolicy";
      await context.sync();
    });
    await expect(keelWorkbook.savePolicy([MINIMUM])).rejects.toThrow(
      "KeelPolicy isn't two columns, Option and Value.",
    );
  });

  it("is undone: the rows as they were, and no table where there was none", async () => {
    const first = await keelWorkbook.savePolicy([MINIMUM, TO]);
    const second = await keelWorkbook.savePolicy([option("to", "half", "@"), COSTS]);
    await keelWorkbook.undo(second.change);
    expect(values("'Keel policy'!A3:B6")).toEqual([
      ["Option", "Value"],
      ["minimum trade", 500],
      ["to", "edge"],
      [null, null],
    ]);
    await keelWorkbook.undo(first.change);
    expect(addIn().workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it("isn't undone where the table was edited since", async () => {
    const { change } = await keelWorkbook.savePolicy([MINIMUM]);
    typeInto(3, 1, "700");
    await expect(keelWorkbook.undo(change)).rejects.toThrow("KeelPolicy was edited since.");
    expect(values("'Keel policy'!B4")).toEqual([[700]]);
  });
});

describe("The options that the workbook keeps", () => {
  const loaded = async () => {
    type([
      ["Name", "Value"],
      ["Equity", 1],
    ]);
    const portfolio = await keelWorkbook.load("Sheet1");
    if (!portfolio) throw new Error("There are no holdings.");
    return portfolio.policy;
  };

  it("are read with the holdings, by their names in any case", async () => {
    await keelWorkbook.savePolicy([MINIMUM, TO]);
    typeInto(3, 0, "Minimum Trade ");
    const policy = await loaded();
    expect(policy?.cells[0]).toEqual(["Option", "Value"]);
    expect([...(policy?.options ?? [])]).toEqual([
      ["minimum trade", 500],
      ["to", "edge"],
    ]);
  });

  it("are none without the table", async () => {
    expect(await loaded()).toBeNull();
  });
});
