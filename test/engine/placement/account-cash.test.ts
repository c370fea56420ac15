import fc from "fast-check";
import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { type AccountCash, cashOfAccounts } from "../../../src/engine/placement/account-cash";
import { householdIn } from "../../../src/engine/plan-one";
import { absolute, symmetric } from "../../../src/engine/triggers/band";
import {
  type HouseholdRow,
  households,
  type RandomHousehold,
  tableOf,
  valueOf,
} from "./random-households";

const highs = await loadHighs();

const multiple = Number(process.env["KEEL_CASES"] ?? "1");

const WIDTH = 0.1;

const bounded = households({ hasPrices: false, isLimited: true, policies: fc.constant({}) }).filter(
  ({ rows }) =>
    rows.some(({ account }) => account !== rows[0]?.account) &&
    rows.some((row) => valueOf(row) > 0),
);

/** The least and the most that may be sold of a row, money; null for a row that contradicts itself. */
function sales(row: HouseholdRow, account: string | null): readonly [number, number] {
  const held = valueOf(row);
  const isOpen = account === null || row.account === account;
  if (!isOpen || row.flag === "hold" || row.flag === "buy only") return [0, 0];
  const most = Number.isNaN(row.most) ? held : Math.min(held, row.most);
  const kept = Number.isNaN(row.least) ? 0 : Math.min(most, row.least);
  return [held - most, held - kept];
}

/** What the most is by HiGHS, in the LP format: x is sold, and r is left. */
function mostByHighs({ rows, targets }: RandomHousehold, account: string | null): number | null {
  const total = rows.reduce((sum, row) => sum + valueOf(row), 0);
  const names = [...targets.keys()];
  const all = rows.map((_, at) => `+ x${at}`).join(" ");
  const bands = names.flatMap((name, at) => {
    const own = [...rows.entries()].filter(([, row]) => row.name === name);
    const held = own.reduce((sum, [, row]) => sum + valueOf(row), 0);
    const sold = own.map(([place]) => `- x${place}`).join(" ");
    const target = (targets.get(name) ?? 0) / 100;
    const [lower, upper] = [Math.max(target - WIDTH, 0), Math.min(target + WIDTH, 1)];
    return [
      ` l${at}: ${sold} - ${lower.toFixed(4)} r >= ${-held}`,
      ` u${at}: ${sold} - ${upper.toFixed(4)} r <= ${-held}`,
    ];
  });
  const program = [
    "Maximize",
    ` sold: ${all}`,
    "Subject To",
    ` left: ${all} + r = ${total}`,
    ...bands,
    "Bounds",
    ...rows.map((row, at) => {
      const [least, most] = sales(row, account);
      return ` ${least} <= x${at} <= ${most}`;
    }),
    "End",
  ].join("\n");
  const { Status, ObjectiveValue } = highs.solve(program, { presolve: "off" });
  return Status === "Optimal" ? ObjectiveValue : null;
}

describe("How much an account can give", () => {
  it("is what HiGHS finds, through all accounts and through each", () => {
    fc.assert(
      fc.property(bounded, (household) => {
        const { planned, portfolio, mandate } = tableOf(household, [symmetric(absolute(WIDTH))]);
        const request = householdIn(planned, portfolio, mandate);
        const found: readonly AccountCash[] = cashOfAccounts(request, (row) => row);
        for (const { account, mostWithdrawal } of found) {
          const expected = mostByHighs(household, account);
          const most = mostWithdrawal?.most ?? null;
          // Money is in cents, which may not be there where the bands meet in a point.
          if (most === null)
            expect(expected === null || least(mostWithdrawal) > expected).toBe(true);
          else expect(Math.abs(most - (expected ?? NaN))).toBeLessThan(0.011);
        }
      }),
      { numRuns: 150 * multiple },
    );
  });
});

function least(found: AccountCash["mostWithdrawal"]): number {
  return found?.least ?? NaN;
}
