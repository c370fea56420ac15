import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { serveWorkbook, type WorkbookServer } from "../../src/workbench/serve/serve-workbook";
import { launchBrowser, OpenWorkbook, type WorkbookOptions } from "./open-workbook";

/*
 * Browser tests of the built add-in in its workbook:
 *
 *   const workbook = useWorkbook();
 *
 *   it("follows the cells", async () => {
 *     await workbook().pressRibbonButton("Insert sample");
 *     await workbook().type("B5", "40000");
 *     expect(await workbook().values("E4:E8")).toEqual([["Drift"], …]);
 *     await workbook().pressRibbonButton("Open pane");
 *     await workbook().pane.getByRole("button", { name: "Save" }).click();
 *   });
 *
 * Every test gets a page of its own. After it, the page must have asked for nothing but this server
 * and must have reported no error (`expectNoErrors: false` switches the latter off).
 */

/** Serves the workbook for a file's tests and opens it in a window of its own for each of them. */
export function useWorkbook(options: WorkbookOptions = {}): () => OpenWorkbook {
  let server: WorkbookServer;
  let browser: Browser;
  let workbook: OpenWorkbook | undefined;
  beforeAll(async () => {
    server = await serveWorkbook(0);
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    workbook = await OpenWorkbook.open(browser, server.url, options);
  });
  afterEach(async () => {
    await workbook?.page.close();
    expect(workbook?.foreignRequests).toEqual([]);
    if (options.expectNoErrors !== false) expect(workbook?.errors).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    server.server.close();
  });
  return () => {
    if (workbook) return workbook;
    throw new Error("The workbook is not open yet.");
  };
}
