import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBuiltAddIn } from "../../../src/workbench/calc/add-in";
import { runCalc } from "../../../src/workbench/calc/command";
import type { CellMatrix, CellValue } from "../../../src/workbench/cells";
import { householdWorkbook } from "./household-workbook";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "calc-plan-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** What `calc` makes of a workbook file, sheet by sheet. */
async function calculated(
  name: string,
  file: string | Buffer,
): Promise<Readonly<Record<string, CellMatrix>>> {
  const path = join(folder, name);
  await writeFile(path, file);
  const result = await runCalc([path], openBuiltAddIn);
  expect(result.complaint).toBe("");
  return (JSON.parse(result.output) as { sheets: Record<string, CellMatrix> }).sheets;
}

/** The cells of a block of results, from its corner down to its last row with a name. */
function block(cells: CellMatrix | undefined, left: number, width: number): CellValue[][] {
  const rows = (cells ?? []).map((row) =>
    Array.from({ length: width }, (_, column) => row[left + column] ?? null),
  );
  return rows.filter((row) => typeof row[0] === "string" && row[0] !== "");
}

function cents(amount: CellValue | undefined): number {
  if (typeof amount !== "number") throw new Error(`No money: ${JSON.stringify(amount)}`);
  return Math.round(amount * 100);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

describe("a household of 45 positions in four accounts, planned from its table", () => {
  const CASH = 25_000;
  const KEPT = 1_000;
  const POLICY = `"cash",${CASH};"keep cash",${KEPT};"cost rate",0.001;"fee per order",1`;
  const FORMULAS = {
    A1: `KEEL.PLAN(Positions[#All],{"show","detail";${POLICY}})`,
    R1: `KEEL.PLAN(Positions[#All],{"show","summary";${POLICY}})`,
  };
  let detail: Readonly<Record<string, CellValue>>[];
  let summary: CellValue[][];
  let positions: Awaited<ReturnType<typeof householdWorkbook>>["positions"];

  beforeAll(async () => {
    const household = await householdWorkbook(FORMULAS, CASH);
    positions = household.positions;
    const sheets = await calculated("household.xlsx", household.file);
    const [headers = [], ...rows] = block(sheets["Other & more"], 0, 16);
    detail = rows.map((row) =>
      Object.fromEntries(headers.map((header, column) => [header as string, row[column] ?? null])),
    );
    summary = block(sheets["Other & more"], 17, 3);
  }, 60_000);

  it("has a line for each position, with its weight and its account", () => {
    expect(detail.map(({ Name, Account }) => [Name, Account])).toEqual(
      positions.map(({ symbol, account }) => [symbol, account]),
    );
    expect(sum(detail.map(({ Weight }) => Number(Weight)))).toBeCloseTo(1, 12);
  });

  it("reconciles trades, costs and what is left with the cash, to the cent", () => {
    const spent = sum(detail.map((row) => cents(row["Trade"]) + cents(row["Cost"])));
    const left = CASH * 100 - spent;
    expect(left).toBeGreaterThanOrEqual(KEPT * 100);
    const [headers, [, check, columns] = []] = summary;
    expect(headers).toEqual(["Summary", "Check", "Columns"]);
    const shown = (left / 100).toLocaleString("en-US", { minimumFractionDigits: 2 });
    expect(check).toContain(`+ cash 25,000.00 = change in cash ${shown}, 1,000.00 of it kept.`);
    expect(columns).toBe(
      "Read: Account, Symbol, Description, Units, Price, Value, Target and Band.",
    );
  });

  it("trades whole units of what has a price, and leaves after each trade what it says", () => {
    detail.forEach((row, at) => {
      const price = positions[at]?.price;
      if (price === undefined) expect(row["Units"]).toBe("");
      else expect(cents(row["Trade"])).toBe(Math.round(Number(row["Units"]) * price * 100));
      expect(cents(row["After"])).toBe(cents(row["Value"]) + cents(row["Trade"]));
    });
  });
});

describe("a book of 1,000 clients with 20 positions each", () => {
  const CLIENTS = 1000;
  const POSITIONS = 20;
  /** 15 %, and 19 times 85/19 % at two decimals: 4.47 % but for the last, which makes up the rest. */
  const targetOf = (position: number): number => {
    if (position === 0) return 15;
    return position < POSITIONS - 1 ? 4.47 : 85 - 18 * 4.47;
  };
  const rows = Array.from({ length: CLIENTS * POSITIONS }, (_, row) => {
    const [client, position] = [Math.floor(row / POSITIONS), row % POSITIONS];
    const value = 1000 + ((client * 7919 + position * 104_729) % 100_000) / 100;
    return [`Client ${client}`, `Fund ${position}`, value, targetOf(position)];
  });

  it("is planned in one call, each client's trades adding up to nothing", async () => {
    const book = [["Client", "Name", "Value", "Target"], ...rows];
    const last = book.length;
    const sheets = await calculated(
      "clients.json",
      JSON.stringify({
        sheets: {
          Book: book,
          Plan: [[`=KEEL.PLAN(Book!A1:D${last},{"show","money"})`]],
          Summary: [[`=KEEL.PLAN(Book!A1:D${last},{"show","summary"})`]],
        },
      }),
    );
    const plan = block(sheets["Plan"], 0, 4).slice(1);
    expect(plan).toHaveLength(CLIENTS * POSITIONS);
    for (let client = 0; client < CLIENTS; client++) {
      const own = plan.slice(client * POSITIONS, (client + 1) * POSITIONS);
      expect(own.every(([name]) => name === `Client ${client}`)).toBe(true);
      expect(sum(own.map((row) => cents(row[3])))).toBe(0);
    }
    const summaries = block(sheets["Summary"], 0, 3).slice(1);
    expect(summaries).toHaveLength(CLIENTS);
    for (const [, text] of summaries) expect(text).toMatch(/^20 of 20 rows trade to target\. /);
  }, 60_000);
});
