import { describe, expect, it } from "vitest";
import { namedItemObject } from "../../../../src/workbench/host/excel/named-item";
import { namedItemCollectionObject } from "../../../../src/workbench/host/excel/named-item-collection";
import { settingObject } from "../../../../src/workbench/host/excel/setting";
import { settingCollectionObject } from "../../../../src/workbench/host/excel/setting-collection";
import { errorCode } from "../excel-error";
import { expectMembersUsed } from "../member-use";
import { inExcel, separateModel } from "./in-excel";

const { addIn, run, onSheet } = inExcel();

expectMembersUsed(() => {
  const model = separateModel();
  const name = { name: "n", formula: "=1", sheet: null, comment: "", visible: true };
  return [
    namedItemCollectionObject(model, null),
    namedItemObject(model, name),
    settingCollectionObject(model),
    settingObject(model, "k"),
  ];
});

describe("names", () => {
  it("belong to the workbook or to a sheet and lead to their cells", async () => {
    const seen = await onSheet("Named cells", async (sheet, context) => {
      const { names } = context.workbook;
      const rate = names.add("Rate", sheet.getRange("B2"), "yearly");
      const half = sheet.names.add("Half", "=0.5");
      half.comment = "of a band";
      half.visible = false;
      const cells = rate.getRange();
      cells.load("address");
      rate.load("name,formula,comment,visible,scope");
      half.load("name,formula,comment,visible,scope");
      const missing = names.getItemOrNullObject("Half");
      const noRange = half.getRangeOrNullObject();
      const again = names.getItem("rate").getRangeOrNullObject();
      again.load("address");
      const count = names.getCount();
      names.load("items/name");
      await context.sync();
      expect([missing.isNullObject, noRange.isNullObject, count.value]).toEqual([true, true, 1]);
      expect(names.items.map(({ name }) => name)).toEqual(["Rate"]);
      expect([cells.address, again.address]).toEqual(["'Named cells'!B2", "'Named cells'!B2"]);
      rate.formula = "='Named cells'!$C$3";
      await context.sync();
      return [rate.toJSON(), half.toJSON()];
    });
    expect(seen).toMatchObject([
      { name: "Rate", comment: "yearly", visible: true, scope: "Workbook" },
      { name: "Half", formula: "=0.5", comment: "of a band", visible: false, scope: "Worksheet" },
    ]);
    expect(addIn().workbook.names[0]?.formula).toBe("='Named cells'!$C$3");
  });

  it("are deleted", async () => {
    await run(async (context) => {
      context.workbook.names.add("Short", "=1").delete();
      await context.sync();
    });
    expect(addIn().workbook.names.map(({ name }) => name)).not.toContain("Short");
  });

  it.each([
    ["Two words", "InvalidArgument"],
    ["A1", "InvalidArgument"],
    ["rate", "ItemAlreadyExists"],
  ])("can't be %j", async (name, code) => {
    const adding = run(async (context) => {
      context.workbook.names.add(name, "=1");
      await context.sync();
    });
    expect(await errorCode(adding)).toBe(code);
  });

  it("lead nowhere where they stand for no cells", async () => {
    const leading = run(async (context) => {
      context.workbook.names.add("Number", "=1").getRange().load("address");
      await context.sync();
    });
    expect(await errorCode(leading)).toBe("InvalidArgument");
  });
});

describe("settings", () => {
  it("keep any JSON value with the workbook", async () => {
    const seen = await run(async (context) => {
      const { settings } = context.workbook;
      settings.add("mapping", { table: "KeelHoldings", version: 1 });
      settings.add("gone", true).delete();
      const mapping = settings.getItem("mapping");
      const missing = settings.getItemOrNullObject("gone");
      const count = settings.getCount();
      mapping.load("key,value");
      settings.load("items/key");
      await context.sync();
      expect([missing.isNullObject, count.value]).toEqual([true, 1]);
      expect(settings.items.map(({ key }) => key)).toEqual(["mapping"]);
      const before = [mapping.key, mapping.value as unknown];
      mapping.value = "changed";
      await context.sync();
      return before;
    });
    expect(seen).toEqual(["mapping", { table: "KeelHoldings", version: 1 }]);
    expect(addIn().workbook.settings.get("mapping")).toBe("changed");
  });
});
