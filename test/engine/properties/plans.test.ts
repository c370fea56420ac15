import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Draw, drawn } from "../differential/draw";
import {
  keyOf,
  type PlannedHolding,
  plannedHoldings,
  type PlannedTable,
  planTable,
} from "./plan-table";
import { drawTable, type Holding, type Table } from "./tables";

/** A hundred tables for each property usually, two thousand in `npm run test:long`. */
const multiple = Math.min(Number(process.env["KEEL_CASES"] ?? "1"), 20);

/** Tries a property of random tables, and of what else is drawn for it. */
async function holds<T>(build: (draw: Draw) => T, property: (drawn: T) => Promise<void>) {
  await fc.assert(fc.asyncProperty(drawn(build), property), {
    numRuns: 100 * multiple,
  });
}

function withPolicy(
  table: Table,
  others: Table["policy"]["others"],
  money = table.policy.money,
): Table {
  return { ...table, policy: { money, others: { ...table.policy.others, ...others } } };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function shuffled<T>(draw: Draw, items: readonly T[]): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(draw.whole(0, left.length - 1), 1));
}

/** The rows of each portfolio with their plans. */
function byPortfolio(rows: readonly PlannedHolding[]): PlannedHolding[][] {
  const names = [...new Set(rows.map(({ holding }) => holding.portfolio))];
  return names.map((name) => rows.filter(({ holding }) => holding.portfolio === name));
}

/** What trades and costs leave of a portfolio's cash. */
function leftIn(rows: readonly PlannedHolding[]): number {
  return -sum(rows.map(({ plan }) => plan.trade + plan.cost));
}

/** The table with bands that hold what its portfolios and their classes weigh today, and without cash. */
function withinBands(table: Table): Table {
  const toleranceFor = (isIn: (row: Holding) => boolean, portfolio: string) => {
    const rows = table.holdings.filter((row) => row.portfolio === portfolio);
    const total = sum(rows.map(({ cents }) => cents));
    const inside = rows.filter(isIn);
    const weight = (10_000 * sum(inside.map(({ cents }) => cents))) / total;
    return Math.ceil(Math.abs(weight - sum(inside.map(({ points }) => points))));
  };
  return {
    holdings: table.holdings.map((holding) => ({
      ...holding,
      tolerance: toleranceFor(({ name }) => name === holding.name, holding.portfolio),
    })),
    classBands: table.classBands.map(({ portfolio, path }) => ({
      ...{ portfolio, path },
      tolerance: toleranceFor((row) => row.path.startsWith(path), portfolio),
    })),
    policy: { ...table.policy, money: {} },
  };
}

/** The table without tolerance and cash, every row of it and every class to its target. */
function toTarget(table: Table): Table {
  return withPolicy(
    {
      ...table,
      holdings: table.holdings.map((holding) => ({ ...holding, tolerance: 0 })),
      classBands: table.classBands.map((band) => ({ ...band, tolerance: 0 })),
    },
    { to: "target", trade: "all", ...("within" in table.policy.others && { within: "to target" }) },
    {},
  );
}

function widened(table: Table, by: number): Table {
  const wider = (tolerance: number) => Math.min(tolerance + by, 9999);
  return {
    ...table,
    holdings: table.holdings.map((holding) => ({
      ...holding,
      tolerance: holding.tolerance === null ? null : wider(holding.tolerance),
    })),
    classBands: table.classBands.map((band) => ({ ...band, tolerance: wider(band.tolerance) })),
  };
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.every((each, at) => each === others[at]);
}

/**
 * A row ends within its limits, or nearer to them than it was.
 *
 * @param blur cents by which what is invested may be off, as the costs that are shown are rounded
 */
function expectWithinLimits(
  { holding, plan }: PlannedHolding,
  invested: number,
  blur: number,
): void {
  const { cents, flag, least, most } = holding;
  const isBought = flag === "any" || flag === "buy only";
  const isSold = flag === "any" || flag === "sell only";
  const moneyOf = (limit: Holding["least"], otherwise: number) => {
    if (limit === null) return otherwise;
    return "share" in limit ? limit.share * invested : limit.cents;
  };
  // A share of what is invested is no whole number of cents.
  const slack = [least, most].some((limit) => limit !== null && "share" in limit) ? 1 + blur : 0;
  const highest = moneyOf(most, Infinity);
  // Where they contradict each other Most counts before Least.
  const lowest = Math.min(moneyOf(least, 0), highest);
  const at = `${keyOf(holding)}: ${cents} to ${plan.after}`;
  if (!isBought) expect(plan.trade, at).toBeLessThanOrEqual(0);
  if (!isSold) expect(plan.trade, at).toBeGreaterThanOrEqual(0);
  if (plan.trade > 0) expect(plan.after, at).toBeLessThanOrEqual(highest + slack);
  if (plan.trade < 0) expect(plan.after, at).toBeGreaterThanOrEqual(lowest - slack);
  expect(plan.after, at).toBeGreaterThanOrEqual(0);
}

describe(
  "plans of tables with limits, costs, classes, accounts without walls and many portfolios",
  { timeout: 3_600_000 },
  () => {
    it("follow their rows when rows are reordered", async () => {
      await holds(
        (draw) => {
          const table = drawTable(draw);
          return { table, reordered: { ...table, holdings: shuffled(draw, table.holdings) } };
        },
        async ({ table, reordered }) => {
          const planned = plannedHoldings(table, await planTable(table));
          const again = plannedHoldings(table, await planTable(reordered));
          expect(again.map(({ plan }) => plan.status)).toEqual(
            planned.map(({ plan }) => plan.status),
          );
          // Of equal remainders the earlier row gets the cent; all else is the same.
          const apart = planned.map(({ plan }, at) => plan.trade - (again[at]?.plan.trade ?? NaN));
          expect(Math.max(...apart.map(Math.abs), 0)).toBeLessThanOrEqual(1);
          expect(apart.filter((cents) => cents !== 0).length).toBeLessThanOrEqual(2);
        },
      );
    });

    it("add up to the cash less costs, to the cent, where nothing limits rows", async () => {
      await holds(
        (draw) => drawTable(draw, { limits: false }),
        async (table) => {
          const cash = table.policy.money["cash"] ?? 0;
          for (const rows of byPortfolio(plannedHoldings(table, await planTable(table)))) {
            expect(cash + leftIn(rows), rows[0]?.holding.portfolio).toBe(0);
          }
        },
      );
    });

    it("don't depend on accounts where money may move between them", async () => {
      await holds(drawTable, async (table) => {
        const inOne = table.holdings.map((holding) => ({ ...holding, account: "" }));
        expect(await planTable({ ...table, holdings: inOne })).toEqual(await planTable(table));
      });
    });

    it("scale with money and its smallest unit together", async () => {
      await holds(drawTable, async (table) => {
        expect(await planTable(table, { unit: 1 })).toEqual(await planTable(table, { unit: 100 }));
      });
    });

    it("trade nothing inside their bands without cash", async () => {
      await holds(
        (draw) => withinBands(drawTable(draw)),
        async (table) => {
          const trades = [...(await planTable(table)).values()].map(({ trade }) => trade);
          expect(trades).toEqual(trades.map(() => 0));
        },
      );
    });

    it("leave nothing beyond the cents when the result of a plan to target is planned again", async () => {
      // Classes trade level by level, before limits: where limits bind, what they keep from a class is planned anew.
      await holds(
        (draw) => toTarget(drawTable(draw, draw.pick([{ classes: false }, { limits: false }]))),
        async (table) => {
          const planned = plannedHoldings(table, await planTable(table));
          const full = byPortfolio(planned).filter((rows) => leftIn(rows) === 0);
          if (full.length === 0) return;
          const holdings = full
            .flat()
            .map(({ holding, plan }) => ({ ...holding, cents: plan.after }));
          const again = plannedHoldings(table, await planTable({ ...table, holdings }));
          for (const { holding, plan } of again) {
            const rows = holdings.filter(({ portfolio }) => portfolio === holding.portfolio).length;
            expect(Math.abs(plan.trade), keyOf(holding)).toBeLessThanOrEqual(rows + 1);
          }
        },
      );
    });

    it("never break a flag, a least or a most to hold, and never spend what isn't there", async () => {
      await holds(drawTable, async (table) => {
        const cash = table.policy.money["cash"] ?? 0;
        for (const rows of byPortfolio(plannedHoldings(table, await planTable(table)))) {
          const held = sum(rows.map(({ holding }) => holding.cents));
          const invested = held + cash - sum(rows.map(({ plan }) => plan.cost));
          const blur = rows.filter(({ plan }) => plan.cost !== 0).length / 2;
          for (const row of rows) expectWithinLimits(row, invested, blur);
          if (cash >= 0) expect(cash + leftIn(rows)).toBeGreaterThanOrEqual(0);
        }
      });
    });

    it("never fire more where bands are wider", async () => {
      await holds(
        // Limits may keep bands that fire from trading, and then wider ones may trade where narrow ones didn't.
        (draw) => ({ table: drawTable(draw, { limits: false }), wider: draw.whole(1, 300) }),
        async ({ table, wider }) => {
          const cashAlone = await planTable(withPolicy(table, { use: "cash only" }));
          const [narrow, wide] = [await planTable(table), await planTable(widened(table, wider))];
          for (const rows of byPortfolio(plannedHoldings(table, narrow))) {
            const tradesOf = (plan: PlannedTable) =>
              rows.map(({ holding }) => plan.get(keyOf(holding))?.trade);
            // What trades nothing beside the cash has not fired.
            const holdsStill = isSame(tradesOf(narrow), tradesOf(cashAlone));
            // A class that fires trades as `within` says, and its holdings aren't judged; where they all go to target
            // that comes to the same.
            const { within = "to target" } = table.policy.others;
            if (holdsStill && within === "to target")
              expect(tradesOf(wide)).toEqual(tradesOf(cashAlone));
          }
          for (const [key, { status }] of narrow) {
            if (status === "OK") expect(wide.get(key)?.status).toBe("OK");
          }
        },
      );
    });

    it("never trade against the cash with cash only", async () => {
      await holds(
        (draw) => withPolicy(drawTable(draw), { use: "cash only" }),
        async (table) => {
          const side = Math.sign(table.policy.money["cash"] ?? 0);
          for (const [key, { trade }] of await planTable(table)) {
            expect(trade * side, key).toBeGreaterThanOrEqual(0);
            if (side === 0) expect(trade, key).toBe(0);
          }
        },
      );
    });
  },
);
