import { describe, expect, it } from "vitest";
import { clientPageOf } from "../../../src/taskpane/trades/write/client-page-of";
import { isPlanned, tradesPlan } from "../../../src/taskpane/trades/plan/trades-plan";
import { keelWorkbook } from "../../../src/workbook/keel-workbook";
import type { ClientPage } from "../../../src/workbook/trades/client-page";
import { planCells } from "../../../src/workbook/trades/plan-cells";
import { pageInWords } from "../../../src/workbook/trades/write-client-page";
import { portfolioOf } from "../../taskpane/targets/portfolios";
import { inWorkbook } from "../in-workbook";

const { addIn, values } = inWorkbook();

function page(...policy: [string, string | number][]): ClientPage {
  const portfolio = portfolioOf();
  const plan = tradesPlan(planCells(portfolio, null), policy);
  const [first] = "portfolios" in plan ? plan.portfolios : [];
  if (!first || !isPlanned(first)) throw new Error("There is no plan.");
  return clientPageOf(first, "2026-11-25");
}

const written = () => {
  const sheet = addIn().workbook.findSheet("Keel page 2026-11-25");
  if (!sheet) throw new Error("There is no page.");
  return sheet;
};

describe("The page for a client", () => {
  it("says what there is, what it comes to, what trades, and what stays undone and why", async () => {
    const result = await keelWorkbook.trades.writePage(page(["minimum trade", 3000]));
    expect(pageInWords(result)).toMatch(/^The page is in Keel page 2026-11-25!A1:G\d+\. Print it/);
    const rows = values(`'Keel page 2026-11-25'!A1:G${result.area.rows}`);
    expect(rows[0]?.[0]).toBe("Rebalancing plan");
    expect(rows[1]?.[0]).toBe("2026-11-25");
    const row = (name: string) => rows.find(([first]) => first === name);
    expect(row("What it comes to")?.slice(5)).toEqual(["Before", "After"]);
    expect(row("Holdings")?.slice(5)).toEqual(["100,000.00", "100,000.00"]);
    expect(row("Small cap")?.slice(2, 5)).toEqual(["Sell", null, expect.any(Number) as number]);
    expect(row("Debt")?.[2]).toBe("Buy");
    expect(rows.some(([first]) => /^Large cap: .*minimum/.test(String(first)))).toBe(true);
  });

  it("is laid out on one page, and is undone", async () => {
    const { change, area } = await keelWorkbook.trades.writePage(page());
    expect(written().pageLayout).toMatchObject({
      orientation: "Portrait",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
      printArea: `A1:G${area.rows}`,
    });
    await keelWorkbook.undo(change);
    expect(addIn().workbook.findSheet("Keel page 2026-11-25")).toBeNull();
  });

  it("isn't taken away where something was added to it", async () => {
    const { change } = await keelWorkbook.trades.writePage(page());
    addIn().workbook.type(written(), 1, 3, "For Ms Smith");
    await expect(keelWorkbook.undo(change)).rejects.toThrow("was edited since.");
  });

  it("is one page wide alone where there are many trades", async () => {
    const { trades, ...rest } = page();
    const [trade] = trades;
    if (!trade) throw new Error("There is no trade.");
    await keelWorkbook.trades.writePage({ ...rest, trades: Array(80).fill(trade) as never[] });
    expect(written().pageLayout.zoom).toEqual({ horizontalFitToPages: 1 });
  });
});
