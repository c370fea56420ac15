import type { Page } from "playwright-core";
import { serveWorkbook } from "../../src/workbench/serve/serve-workbook";
import { launchBrowser, OpenWorkbook } from "../e2e/open-workbook";
import type { Measured } from "./measured";
import { median } from "./race";

const ROWS = 1_000;
const EDITS = 30;
/** The pane rests between two updates; an edit that meets it at rest waits for nothing but the work. */
const REST = 400;

/**
 * How long an edit of a cell takes until the pane shows what it changes, beside 1,000 holdings with targets and bands:
 * the built add-in in the browser, on the clock, so that a busy machine shows.
 */
export async function paneDelay(): Promise<Measured> {
  const server = await serveWorkbook(0);
  const browser = await launchBrowser();
  try {
    const workbook = await OpenWorkbook.open(browser, server.url, {});
    await workbook.fill(holdings());
    await workbook.pressRibbonButton("Open pane");
    const value = workbook.pane.getByRole("region", { name: "Portfolio" }).getByRole("definition");
    await value.first().waitFor();
    await workbook.page.waitForTimeout(REST);
    const delays: number[] = [];
    for (let edit = 1; edit <= EDITS; edit++) {
      delays.push(await delayOf(workbook.page, `${1000 + edit}`));
      await workbook.page.waitForTimeout(REST);
    }
    return {
      what: "pane: from an edit to its effect, 1,000 holdings",
      figure: median(delays),
      unit: " ms",
      asked: { most: 100 },
    };
  } finally {
    await browser.close();
    server.server.close();
  }
}

/** A table of holdings that all are inside their bands. */
function holdings(): Record<string, string> {
  const cells: Record<string, string> = { A1: "Name", B1: "Value", C1: "Target", D1: "Band" };
  for (let row = 2; row <= ROWS + 1; row++) {
    cells[`A${row}`] = `Holding ${row - 1}`;
    cells[`B${row}`] = "1000";
    cells[`C${row}`] = String(1 / ROWS);
    cells[`D${row}`] = "5%";
  }
  return cells;
}

/** Types into a value, and waits until the pane's own total is another one. */
function delayOf(page: Page, text: string): Promise<number> {
  return page.evaluate(async (typed) => {
    const pane = document.querySelector<HTMLIFrameElement>("#pane iframe")?.contentDocument;
    const total = pane?.querySelector("dd");
    if (!total) throw new Error("The pane shows no total.");
    const start = performance.now();
    const shown = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve(performance.now() - start);
      });
      observer.observe(total, { characterData: true, childList: true, subtree: true });
    });
    window.keelWorkbench.type("B500", typed);
    return shown;
  }, text);
}
