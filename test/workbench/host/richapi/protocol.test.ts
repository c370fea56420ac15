import { describe, expect, it, vi } from "vitest";
import { errorCode } from "../excel-error";
import { useAddIn } from "../use-add-in";

describe("Microsoft's client on this host", () => {
  const addIn = useAddIn();
  const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    addIn().window.Excel.run(batch);

  it("refuses a property that was not loaded", async () => {
    const reading = run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      await context.sync();
      return range.values;
    });
    expect(await errorCode(reading)).toBe("PropertyNotLoaded");
  });

  it("refuses a range outside the run that it belongs to", async () => {
    const range = await run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      cell.load("values");
      await context.sync();
      return cell;
    });
    const loading = Promise.resolve().then(() => range.load("address"));
    expect(await errorCode(loading)).toBe("InvalidObjectPath");
  });

  it("keeps a range that is tracked beyond its run", async () => {
    const range = await run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("B7");
      context.trackedObjects.add(cell);
      await context.sync();
      return cell;
    });
    range.load("address");
    await range.context.sync();
    expect(range.address).toBe("Sheet1!B7");
    expect(addIn().keptReferences).toBe(1);
    range.untrack();
    await range.context.sync();
  });

  it("keeps no references once a run is over", async () => {
    await run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:C3").load("values");
      await context.sync();
    });
    await vi.waitFor(() => {
      expect(addIn().keptReferences).toBe(0);
    });
  });

  it("makes null objects of what is not there, and of all that hangs from it", async () => {
    const [sheet, table, range] = await run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      const below = missing.tables.getItemOrNullObject("Prices");
      const cells = below.getRange();
      cells.load("address");
      await context.sync();
      return [missing.isNullObject, below.isNullObject, cells.isNullObject];
    });
    expect([sheet, table, range]).toEqual([true, true, true]);
  });

  it("refuses to write to a null object", async () => {
    const writing = run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("Nowhere").name = "Somewhere";
      await context.sync();
    });
    expect(await errorCode(writing)).toBe("InvalidArgument");
  });

  it("reports an item that is not there by its collection, with the statement", async () => {
    const error = await run(async (context) => {
      context.workbook.tables.getItem("Nowhere").getRange();
      await context.sync();
    }).catch((caught: unknown) => caught as OfficeExtension.Error);
    expect(error).toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "TableCollection.getItem" },
    });
    expect(error?.debugInfo.statement).toBe("var table = tables.getItem(...);");
  });

  it("has done what came before the error of a batch", async () => {
    const writing = run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("D1").values = [["done"]];
      sheet.getRange("D2").values = [["too", "wide"]];
      await context.sync();
    });
    expect(await errorCode(writing)).toBe("InvalidArgument");
    expect(addIn().workbook.values("Sheet1!D1:D2")).toEqual([["done"], [null]]);
  });

  it("writes and reads more cells than one message of the client holds", async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => [row, row * 2, `row ${row}`]);
    const values = await run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("F1:H2000");
      range.values = rows;
      await context.sync();
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    expect(values).toEqual(rows);
  });

  it("loads nested objects, items and pages of items", async () => {
    const loaded = await run(async (context) => {
      const { worksheets } = context.workbook;
      for (const name of ["Page 2", "Page 3", "Page 4"]) worksheets.add(name);
      const cell = worksheets.getItem("Page 2").getRange("A1");
      cell.load({ address: true, worksheet: { name: true } });
      worksheets.load({ select: "name", top: 2, skip: 1 });
      await context.sync();
      return { sheet: cell.worksheet.name, names: worksheets.items.map(({ name }) => name) };
    });
    expect(loaded).toEqual({ sheet: "Page 2", names: ["Page 2", "Page 3"] });
  });

  it("loads everything that is modelled where nothing is named", async () => {
    const sheet = await run(async (context) => {
      const first = context.workbook.worksheets.getFirst();
      first.load();
      await context.sync();
      return first.toJSON();
    });
    expect(sheet).toMatchObject({ name: "Sheet1", position: 0, visibility: "Visible" });
  });
});
