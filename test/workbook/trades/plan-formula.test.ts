import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { root } from "../../../src/workbench/build/build";
import { LiveCalculation } from "../../../src/workbench/live/live-calculation";
import { readPositions } from "../../../src/positions/read-positions";
import type { PositionsFile } from "../../../src/positions/positions-file";
import { isPlanned, tradesPlan } from "../../../src/taskpane/trades/plan/trades-plan";
import { keelWorkbook } from "../../../src/workbook/keel-workbook";
import { matchPositions } from "../../../src/workbook/holdings/imports/match-positions";
import type { OptionCell } from "../../../src/workbook/policy/save-policy";
import type { Portfolio } from "../../../src/workbook/portfolio/portfolio";
import type { TargetLine } from "../../../src/workbook/targets/saved-targets";
import { planCells } from "../../../src/workbook/trades/plan-cells";
import { readFile } from "../../positions/read";
import { inWorkbook } from "../in-workbook";

const { addIn, values, select } = inWorkbook("built");

let calculation: LiveCalculation;
beforeEach(() => {
  calculation = new LiveCalculation(addIn().workbook, addIn().caller);
});

const POSITIONS = readPositions(readFileSync(join(root, "docs/positions.csv")), "positions.csv");

async function loaded(): Promise<Portfolio> {
  const portfolio = await keelWorkbook.load();
  if (!portfolio) throw new Error("There are no holdings.");
  return portfolio;
}

/** Imports a file as the pane does. */
async function imported({ positions }: PositionsFile): Promise<Portfolio> {
  const table = await keelWorkbook.loadHoldingsTable();
  const match = matchPositions(table.kind === "there" ? table.rows : [], positions);
  await keelWorkbook.writePositions(table, match, new Map());
  return loaded();
}

const line = (name: string, target: number | null, band = "", path = ""): TargetLine => ({
  path,
  name,
  target,
  band,
});
const option = (name: string, value: string | number): OptionCell => ({
  option: name,
  value,
  numberFormat: "General",
});

/** The trades that the pane shows, in the order of the holdings. */
function shown(portfolio: Portfolio): unknown[][] {
  const cells = planCells(portfolio, null);
  expect(cells.differences).toEqual([]);
  const plan = tradesPlan(cells, portfolio.policy?.cells ?? []);
  if ("problem" in plan) throw new Error(plan.problem);
  return plan.portfolios.flatMap((each) => {
    if (!isPlanned(each)) throw new Error(each.problems.join(" "));
    return each.rows
      .filter(({ trade }) => trade !== 0)
      .map((row) => [row.called, row.account, row.trade, row.units ?? "", row.cost, row.reason()]);
  });
}

/** What KEEL.PLAN gives where the pane writes it, below its headers. */
async function calculated(
  portfolio: Portfolio,
): Promise<[formula: string | null, trades: unknown[][]]> {
  const { ownRows, targets } = planCells(portfolio, null);
  const { workbook } = addIn();
  const sheet = workbook.findSheet("Sheet1");
  if (!sheet) throw new Error("There is no Sheet1.");
  workbook.activate(sheet);
  select("A1");
  const trades = shown(portfolio).length;
  const readsTargets = targets !== null;
  const written = await keelWorkbook.trades.writeFormula(
    { portfolio, rows: ownRows, readsTargets, trades },
    false,
  );
  expect(written.kind).toBe("written");
  await calculation.settled();
  const [, ...rows] = values(`A1:F${trades + 2}`);
  expect(rows.pop()?.every((cell) => cell === null)).toBe(true);
  return [sheet.cells.read(0, 0).formula, rows];
}

describe("KEEL.PLAN of imported holdings", () => {
  it.each<[string, PositionsFile, readonly TargetLine[], readonly OptionCell[]]>([
    [
      "two accounts to targets, and a name that isn't held",
      POSITIONS,
      [
        line("VANGUARD TOTAL STOCK MARKET ETF", 0.5, "5/25"),
        line("VANGUARD TOTAL INTERNATIONAL STOCK ETF", 0.1, "5/25"),
        line("VANGUARD TOTAL BOND MARKET ETF", 0.2, "5/25"),
        line("FIDELITY INFLATION-PROTECTED BOND INDEX FUND", 0.1, "none"),
        line("HELD IN MONEY MARKET", null),
        line("Gold", 0.1, "5%"),
      ],
      [option("cash", 5000), option("cost rate", 0.001), option("accounts", "together")],
    ],
    [
      "classes with bands that are funds of two brokers' accounts, without options",
      readFile("schwab.csv"),
      [
        line("SCHWAB US BROAD MARKET ETF", null, "", "Equity > US"),
        line("SCHWAB US AGGREGATE BOND ETF", null, "2%", "Bonds"),
        line("Cash & Cash Investments", null, "", "Cash"),
        line("", 0.6, "5%", "Equity"),
        line("", 0.6, "4%", "Equity > US"),
        line("", 0.4, "5/25", "Bonds"),
        line("", 0, "", "Cash"),
      ],
      [],
    ],
    [
      "several currencies, a short position and to the edge",
      readFile("interactive-brokers.csv"),
      [
        line("MICROSOFT CORP", 0.4, "5%"),
        line("SAP SE", 0.5, "2%"),
        line("TSLA", null, "1%"),
        line("Bunds", 0.1, "2%"),
      ],
      [option("rate EUR", 1.08), option("to", "edge"), option("cash", 2500)],
    ],
  ])("trades each row as the pane shows it: %s", async (_, file, lines, options) => {
    await keelWorkbook.save(await imported(file), lines);
    if (options.length > 0) await keelWorkbook.savePolicy(options);
    const portfolio = await loaded();
    const [formula, trades] = await calculated(portfolio);
    expect(formula).toBe(
      `=KEEL.PLAN(KeelHoldings[#All],${options.length > 0 ? "KeelPolicy[#All]" : ""},KeelTargets[#All])`,
    );
    expect(trades).toEqual(shown(portfolio));
    expect(trades.length).toBeGreaterThan(1);
  });
});
