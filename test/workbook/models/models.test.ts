import { describe, expect, it } from "vitest";
import { keelWorkbook } from "../../../src/workbook/keel-workbook";
import type { Model } from "../../../src/workbook/models/model";
import { inWorkbook } from "../in-workbook";

const { addIn, type, values } = inWorkbook();

const BALANCED: Model = {
  name: "60/40",
  classes: [
    { path: "Equity", target: 0.6, band: "5%" },
    { path: "Bonds", target: 0.4, band: "" },
  ],
};
const OWN: Model = {
  name: "Ours",
  classes: [
    { path: "Equity > Domestic", target: 0.75, band: "none" },
    { path: "Equity", target: null, band: "5/25" },
    { path: "Cash", target: 0.25, band: "" },
  ],
};

/** The models that the pane reads. */
async function models() {
  return (await keelWorkbook.load())?.models;
}

describe("Model portfolios", () => {
  it("are none before one is saved; the first save adds a table with the ready ones", async () => {
    type([
      ["Name", "Value"],
      ["Fund", 100],
    ]);
    expect(await models()).toBeNull();
    const { area, change } = await keelWorkbook.saveModel(OWN, [BALANCED]);
    expect(area).toMatchObject({ sheet: "Keel models", row: 2, rows: 6, columns: 4 });
    expect(values("'Keel models'!A3:D8")).toEqual([
      ["Model", "Class", "Target", "Band"],
      ["60/40", "Equity", 0.6, "5%"],
      ["60/40", "Bonds", 0.4, null],
      ["Ours", "Equity > Domestic", 0.75, "none"],
      ["Ours", "Equity", null, "5/25"],
      ["Ours", "Cash", 0.25, null],
    ]);
    expect(await models()).toEqual({ models: [BALANCED, OWN], problem: null });
    await keelWorkbook.undo(change);
    expect(await models()).toBeNull();
  });

  it("take the place of one of the same name, and the others stay as they are", async () => {
    type([
      ["Name", "Value"],
      ["Fund", 100],
    ]);
    await keelWorkbook.saveModel(OWN, [BALANCED]);
    const before = values("'Keel models'!A3:D8");
    const changed: Model = {
      name: "60/40",
      classes: [{ path: "Equity", target: 1, band: "" }],
    };
    const { change } = await keelWorkbook.saveModel(changed, []);
    expect(await models()).toEqual({ models: [OWN, changed], problem: null });
    await keelWorkbook.undo(change);
    expect(values("'Keel models'!A3:D8")).toEqual(before);
  });

  it("are read as they are edited by hand, in percents too", async () => {
    type([
      ["Name", "Value"],
      ["Fund", 100],
    ]);
    await keelWorkbook.saveModel(BALANCED, []);
    const sheet = addIn().workbook.findSheet("Keel models");
    if (!sheet) throw new Error("There is no sheet of models.");
    addIn().workbook.type(sheet, 3, 2, "0.7");
    addIn().workbook.type(sheet, 4, 2, "30%");
    expect((await models())?.models[0]?.classes.map(({ target }) => target)).toEqual([0.7, 0.3]);
    addIn().workbook.type(sheet, 2, 1, "Sort");
    expect(await models()).toEqual({
      models: [],
      problem: "KeelModels has no column Class. Name one so.",
    });
    await expect(keelWorkbook.saveModel(OWN, [])).rejects.toThrow(
      "Nothing was saved. KeelModels has no column Class. Name one so.",
    );
  });
});
