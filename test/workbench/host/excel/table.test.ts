import { describe, expect, it } from "vitest";
import { tableObject } from "../../../../src/workbench/host/excel/table";
import { tableCollectionObject } from "../../../../src/workbench/host/excel/table-collection";
import { tableColumnObject } from "../../../../src/workbench/host/excel/table-column";
import { tableColumnCollectionObject } from "../../../../src/workbench/host/excel/table-column-collection";
import { tableRowObject } from "../../../../src/workbench/host/excel/table-row";
import { tableRowCollectionObject } from "../../../../src/workbench/host/excel/table-row-collection";
import { errorCode, officeError } from "../excel-error";
import { expectMembersUsed } from "../member-use";
import { inExcel, separateModel } from "./in-excel";

const { addIn, onSheet, withTable, cells } = inExcel();

expectMembersUsed(() => {
  const model = separateModel();
  const area = { row: 0, column: 0, rows: 2, columns: 2 };
  const table = model.workbook.addTable(model.workbook.activeSheet, area);
  return [
    tableCollectionObject(model, null),
    tableObject(model, table),
    tableColumnCollectionObject(model, table),
    tableColumnObject(model, table, 0),
    tableRowCollectionObject(model, table),
    tableRowObject(model, table, 0),
  ];
});

describe("Table", () => {
  it("is found by its name on its sheet and in the workbook", async () => {
    const seen = await withTable("Found", async (table, context) => {
      const { workbook } = context;
      const other = workbook.worksheets.getFirst();
      const [here, there] = [workbook.tables, other.tables];
      const elsewhere = there.getItemOrNullObject("Found");
      const [count, none] = [here.getCount(), there.getCount()];
      const first = here.getItemAt(0);
      first.load("name");
      table.load("id,name,style,showHeaders,showTotals,showBandedRows,showFilterButton");
      table.worksheet.load("name");
      here.load("count,items/name");
      await context.sync();
      expect([count.value, none.value, here.count]).toEqual([1, 0, 1]);
      expect([elsewhere.isNullObject, first.name]).toEqual([true, "Found"]);
      return { ...table.toJSON(), sheet: table.worksheet.name };
    });
    expect(seen).toMatchObject({
      name: "Found",
      sheet: "Found",
      style: "TableStyleMedium2",
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
    });
  });

  it("gives its parts as ranges and columns", async () => {
    const seen = await withTable("Parts", async (table, context) => {
      const { columns, rows } = table;
      const value = columns.getItem("value");
      const ranges = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        value.getRange(),
        value.getHeaderRowRange(),
        value.getDataBodyRange(),
        columns.getItemAt(0).getDataBodyRange(),
        rows.getItemAt(1).getRange(),
      ];
      for (const range of ranges) range.load("address");
      columns.load("count,items/name,items/id,items/index");
      rows.load("count,items/values,items/index");
      value.load("values");
      const counts = [columns.getCount(), rows.getCount()];
      const missing = columns.getItemOrNullObject("Nothing");
      await context.sync();
      expect([missing.isNullObject, columns.count, rows.count]).toEqual([true, 2, 3]);
      expect(counts.map(({ value: count }) => count)).toEqual([2, 3]);
      expect(columns.items.map(({ id, index, name }) => [id, index, name])).toEqual([
        [1, 0, "Asset"],
        [2, 1, "Value"],
      ]);
      expect(rows.items.map(({ index, values }) => [index, values[0]])).toEqual([
        [0, ["Equity", 60]],
        [1, ["Bonds", 30]],
        [2, ["Cash", 10]],
      ]);
      expect(value.values).toEqual([["Value"], [60], [30], [10]]);
      return ranges.map(({ address }) => address.replace("Parts!", ""));
    });
    expect(seen).toEqual(["B2:C5", "B2:C2", "B3:C5", "C2:C5", "C2", "C3:C5", "B3:B5", "B4:C4"]);
  });

  it("takes rows at its end and in between", async () => {
    await withTable("Rows", async ({ rows }, context) => {
      rows.add(undefined, [["Gold", 5]]);
      rows.add(1, [
        ["Oil", "5%"],
        ["Land", 7],
      ]);
      await context.sync();
    });
    expect(cells("Rows!B2:C8")).toEqual([
      ["Asset", "Value"],
      ["Equity", 60],
      ["Oil", 0.05],
      ["Land", 7],
      ["Bonds", 30],
      ["Cash", 10],
      ["Gold", 5],
    ]);
  });

  it("loses rows, and only empties the last one", async () => {
    await withTable("Fewer", async ({ rows }, context) => {
      rows.getItemAt(1).delete();
      rows.getItemAt(0).delete();
      rows.getItemAt(0).delete();
      await context.sync();
    });
    expect(cells("Fewer!B2:C5")).toEqual([
      ["Asset", "Value"],
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(addIn().workbook.findTable("fewer")?.area.rows).toBe(2);
  });

  it("takes and loses columns", async () => {
    await withTable("Wider", async ({ columns }, context) => {
      columns.add(undefined, [["Weight"], [0.6], [0.3], [0.1]]);
      columns.add(1, undefined, "Class");
      columns.add();
      columns.getItem("Value").delete();
      await context.sync();
    });
    expect(cells("Wider!B2:F3")).toEqual([
      ["Asset", "Class", "Weight", "Column5", null],
      ["Equity", null, 0.6, null, null],
    ]);
  });

  it("renames its columns and writes rows and columns whole", async () => {
    await withTable("Rewritten", async ({ columns, rows }, context) => {
      columns.getItemAt(1).name = "Money";
      columns.getItem("Asset").values = [["Name"], ["a"], ["b"], ["c"]];
      rows.getItemAt(2).values = [["last", 1]];
      await context.sync();
    });
    expect(cells("Rewritten!B2:C5")).toEqual([
      ["Name", "Money"],
      ["a", 60],
      ["b", 30],
      ["last", 1],
    ]);
  });

  it("changes its looks and its size", async () => {
    await withTable("Looks", async (table, context) => {
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
      table.showFilterButton = false;
      table.resize("B2:D9");
      await context.sync();
    });
    expect(addIn().workbook.findTable("Looks")).toMatchObject({
      style: "TableStyleLight1",
      showBandedRows: false,
      showFilterButton: false,
      area: { row: 1, column: 1, rows: 8, columns: 3 },
    });
  });

  it("becomes plain cells, or goes with its cells", async () => {
    await withTable("Kept", async (table, context) => {
      table.convertToRange();
      await context.sync();
    });
    await withTable("Gone", async (table, context) => {
      table.delete();
      await context.sync();
    });
    expect([cells("Kept!B2"), cells("Gone!B2")]).toEqual([[["Asset"]], [[null]]]);
    expect(addIn().workbook.findTable("Kept")).toBeNull();
    expect(addIn().workbook.findTable("Gone")).toBeNull();
  });

  it("makes headers of what its first row holds", async () => {
    await onSheet("Headers", async (sheet, context) => {
      sheet.getRange("A1:E1").values = [["Name", "", 2026, "name", true]];
      sheet.tables.add(sheet.getRange("A1:E1"), true);
      await context.sync();
    });
    expect(cells("Headers!A1:E1")).toEqual([["Name", "Column2", "2026", "name2", "TRUE"]]);
  });

  it.each<[string, (table: Excel.Table) => void, string]>([
    ["a name with a space", (table) => (table.name = "Two words"), "InvalidArgument"],
    ["a name that reads as a cell", (table) => (table.name = "AB12"), "InvalidArgument"],
    ["another table's name", (table) => (table.name = "looks"), "ItemAlreadyExists"],
    [
      "to lie on another table",
      ({ worksheet }) => worksheet.tables.add("C5:D9", true),
      "InvalidArgument",
    ],
    ["to leave its header", (table) => table.resize("B3:C5"), "InvalidArgument"],
    ["a column it lacks", ({ columns }) => columns.getItemAt(9).load("name"), "InvalidArgument"],
    ["a row it lacks", ({ rows }) => rows.getItemAt(9).load("values"), "InvalidArgument"],
    ["rows of another width", ({ rows }) => rows.add(undefined, [[1, 2, 3]]), "InvalidArgument"],
  ])("refuses %s", async (what, use, code) => {
    const using = withTable(`Refused${what.replace(/\W/g, "")}`.slice(0, 31), (table, context) => {
      use(table);
      return context.sync();
    });
    expect(await errorCode(using)).toBe(code);
  });

  it("moves formulas that name its columns alone", async () => {
    await withTable("Columns", async (table, context) => {
      table.worksheet.getRange("C5").formulas = [['=[@Value]&"A1"']];
      table.rows.getItemAt(0).delete();
      await context.sync();
    });
    const { workbook } = addIn();
    expect(workbook.findSheet("Columns")?.cells.read(3, 2).formula).toBe('=[@Value]&"A1"');
  });

  it("says so where rows below it or formulas in it would have to move", async () => {
    const below = await officeError(
      withTable("Crowded", (table, context) => {
        table.worksheet.getRange("C6").values = [["in the way"]];
        table.rows.add(undefined, [["Gold", 5]]);
        return context.sync();
      }),
    );
    const formulas = await officeError(
      withTable("Formulas", (table, context) => {
        table.worksheet.getRange("C5").formulas = [["=C4"]];
        table.rows.getItemAt(0).delete();
        return context.sync();
      }),
    );
    expect(below?.message).toMatch(
      "TableRowCollection.add (cells below the table would have to move)",
    );
    expect(formulas?.message).toMatch("TableRow.delete (formulas of the table would have to move)");
  });
});
