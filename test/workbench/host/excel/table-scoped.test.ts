import { describe, expect, it } from "vitest";
import { tableScopedCollectionObject } from "../../../../src/workbench/host/excel/table-scoped-collection";
import { errorCode } from "../excel-error";
import { expectMembersUsed } from "../member-use";
import { inExcel, separateModel } from "./in-excel";

const { withTable } = inExcel();

expectMembersUsed(() => [tableScopedCollectionObject(separateModel(), () => [])]);

describe("The tables of a range", () => {
  it("are those it touches, or those within it", async () => {
    const counts = await withTable("Scoped", async (table, context) => {
      const at = (address: string) => table.worksheet.getRange(address);
      const touched = at("C5:D9").getTables(false);
      const first = touched.getFirst();
      first.load("name");
      touched.load("items/name");
      const others = [
        at("C5:D9").getTables(),
        at("C5:D9").getTables(true),
        at("A1:Z9").getTables(true),
        at("F1").getTables(false),
      ].map((each) => each.getCount());
      await context.sync();
      expect(first.name).toBe("Scoped");
      expect(touched.items.map(({ name }) => name)).toEqual(["Scoped"]);
      return others.map(({ value }) => value);
    });
    expect(counts).toEqual([1, 0, 1, 0]);
  });

  it("have no first where there is none", async () => {
    const asking = withTable("Apart", async (table, context) => {
      table.worksheet.getRange("Z1").getTables().getFirst().load("name");
      await context.sync();
    });
    expect(await errorCode(asking)).toBe("ItemNotFound");
  });
});

describe("The region around a cell", () => {
  it("reaches to blank rows and columns", async () => {
    const regions = await withTable("Region", async (table, context) => {
      const sheet = table.worksheet;
      sheet.getRange("A1").values = [["corner"]];
      sheet.getRange("E3").values = [["apart"]];
      const ranges = ["B2", "C4:C5", "E3", "A1", "H9"].map((address) =>
        sheet.getRange(address).getSurroundingRegion(),
      );
      for (const range of ranges) range.load("address");
      await context.sync();
      return ranges.map(({ address }) => address.replace("Region!", ""));
    });
    // A1 touches B2 at a corner, so all of A1:C5 is one region.
    expect(regions).toEqual(["A1:C5", "A1:C5", "E3", "A1:C5", "H9"]);
  });
});
