import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawn } from "../differential/draw";
import { installCustomFunctions, keel } from "../differential/excel";
import { drawEveryWay, type EveryTable, RATES, type TradedHolding } from "./every-way";
import { policyCells } from "./tables";

installCustomFunctions();

/** Three hundred tables usually, six thousand in `npm run test:long`. */
const tables = 300 * Math.min(Number(process.env["KEEL_CASES"] ?? "1"), 20);

/** A cent, and what doubles are off beside it. */
const CENT = 0.0101;

/** A holding with what PLAN says of it, money. */
interface PlannedLine {
  readonly holding: TradedHolding;
  readonly value: number;
  readonly trade: number;
  /** NaN where it trades in money. */
  readonly units: number;
  readonly after: number;
  readonly cost: number;
  readonly reason: string;
}

/** The lines of the holdings; none where the portfolio can't be planned. */
async function linesOf({ holdings, cells, policy }: EveryTable): Promise<PlannedLine[]> {
  const [headers = [], ...rows] = await keel.plan(cells, policyCells(policy));
  const first = cells.length - 1 - holdings.length;
  const lines = holdings.map((holding, at): PlannedLine => {
    const cell = (name: string) => rows[first + at]?.[headers.indexOf(name)];
    const number = (name: string) => (typeof cell(name) === "number" ? Number(cell(name)) : NaN);
    return {
      holding,
      value: number("Value"),
      trade: number("Trade"),
      units: number("Units"),
      after: number("After"),
      cost: number("Cost"),
      reason: String(cell("Reason")),
    };
  });
  return lines.some(({ trade }) => Number.isNaN(trade)) ? [] : lines;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function optionOf({ policy }: EveryTable, name: string): number {
  return (policy.money[name] ?? 0) / 100 || Number(policy.others[name] ?? 0);
}

/** Each rule, given a table and the lines of its plan, says of which lines it is broken. */
const RULES: Readonly<Record<string, (table: EveryTable, lines: PlannedLine[]) => unknown[]>> = {
  "nothing marked against it is bought or sold": (_, lines) =>
    lines.filter(
      ({ holding: { flag }, trade }) =>
        (trade > 0 && flag !== "any" && flag !== "buy only") ||
        (trade < 0 && flag !== "any" && flag !== "sell only"),
    ),
  "no more is sold than is held": (_, lines) =>
    lines.filter(({ value, trade }) => trade < 0 && -trade > Math.max(value, 0) + CENT),
  "no more is spent than there is": (table, lines) => {
    const cash = optionOf(table, "cash");
    const left = cash - sum(lines.map(({ trade, cost }) => trade + cost));
    return cash >= 0 && left < -CENT ? [left] : [];
  },
  "no account that gets no cash spends more than it sells": (table, lines) => {
    if (table.policy.others["accounts"] !== "walls" || optionOf(table, "cash") !== 0) return [];
    return [...new Set(lines.map(({ holding }) => holding.account))].filter((account) => {
      const own = lines.filter(({ holding }) => holding.account === account);
      return sum(own.map(({ trade, cost }) => trade + cost)) > CENT;
    });
  },
  "units are whole lots of their price, but for what is sold whole": (_, lines) =>
    lines.filter(({ holding: { price, lot, currency }, trade, units, after }) => {
      if (price === null || trade === 0) return false;
      const lots = units / (lot ?? 1);
      const isWhole = Math.abs(lots - Math.round(lots)) < 1e-6 || after === 0;
      return !isWhole || Math.abs(units * price * RATES[currency] - trade) > CENT;
    }),
  "no more rows trade than may": (table, lines) => {
    const most = optionOf(table, "maximum trades") || Infinity;
    const trading = lines.filter(({ trade }) => trade !== 0);
    return trading.length > most ? trading : [];
  },
  "no trade is below the minimum, but for what is sold whole": (table, lines) => {
    const share = optionOf(table, "minimum percent") * sum(lines.map(({ value }) => value));
    const least = Math.max(optionOf(table, "minimum trade"), share) - CENT;
    return lines.filter(
      ({ trade, after }) => trade !== 0 && Math.abs(trade) < least && !(trade < 0 && after < CENT),
    );
  },
  "each trade costs its rate and its fee": (table, lines) =>
    lines.filter(({ holding, trade, cost }) => {
      const fee = trade === 0 ? 0 : optionOf(table, "fee per order");
      return Math.abs(Math.abs(trade) * holding.costRate + fee - cost) > CENT;
    }),
  "cash alone isn't traded against": (table, lines) => {
    const side = Math.sign(optionOf(table, "cash") - optionOf(table, "keep cash"));
    return table.policy.others["use"] === "cash only"
      ? lines.filter(({ trade }) => trade * side < 0 || (side === 0 && trade !== 0))
      : [];
  },
  "what a row is worth after its trade is said": (_, lines) =>
    lines.filter(({ value, trade, after }) => Math.abs(value + trade - after) > 1e-6),
  "reasons are words and figures": (_, lines) =>
    lines.filter(({ reason }) => /NaN|undefined|Infinity|null/.test(reason) || reason === ""),
};

/** What the check of a plan says is left of the cash. */
async function checkOf({ cells, policy }: EveryTable): Promise<string> {
  const [headers = [], line = []] = await keel.plan(
    cells,
    policyCells(policy, { unit: 100 }, "summary"),
  );
  return String(line[headers.indexOf("Check")]);
}

describe("every way to trade at once: accounts, currencies, whole units, classes, limits, costs and caps", () => {
  it("breaks no hard rule, and adds up", { timeout: 3_600_000 }, async () => {
    let planned = 0;
    await fc.assert(
      fc.asyncProperty(drawn(drawEveryWay), async (table) => {
        const lines = await linesOf(table);
        if (lines.length === 0) return;
        planned += 1;
        const broken = Object.entries(RULES).map(([rule, breaks]) => [rule, breaks(table, lines)]);
        expect(broken.filter(([, breaks]) => breaks?.length !== 0)).toEqual([]);
        expect(await checkOf(table)).toContain("= change in cash");
      }),
      { numRuns: tables },
    );
    expect(planned).toBeGreaterThan(tables / 2);
  });
});
