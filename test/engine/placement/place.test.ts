import fc from "fast-check";
import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { Exact } from "../../../src/engine/numbers/exact";
import { place } from "../../../src/engine/placement/place";
import { placementProgram } from "../../../src/engine/placement/placement-program";
import type { PlacementTask } from "../../../src/engine/placement/placement-task";
import { solveLinearProgram } from "../../../src/engine/trades/linear/solve-linear-program";
import { placementInMoney } from "./placement-in-money";
import { placementTasks } from "./random-tasks";

const highs = await loadHighs();

const multiple = Number(process.env["KEEL_CASES"] ?? "1");

const ZERO = new Exact(0);

function sum(amounts: readonly Exact[]): Exact {
  return amounts.reduce((total, amount) => total.plus(amount), ZERO);
}

/** Whether amounts are one but for the digits that a third of a cent loses. */
function isSame(one: Exact, other: Exact): boolean {
  return one.minus(other).abs().lt("1e-50");
}

/** What the variables of a kind come to together in the program's own solution, money. */
function moneyOf(task: PlacementTask): (kind: "cash" | "left") => Exact {
  const { program, meanings, unit } = placementProgram(task);
  const solution = solveLinearProgram(program);
  if (!solution) throw new Error("Not solved.");
  const parts = unit.times(String(solution.denominator));
  return (kind) =>
    sum(
      solution.numerators
        .filter((_, at) => meanings[at]?.kind === kind)
        .map((numerator) => new Exact(String(numerator)).div(parts)),
    );
}

/** What the placement of a task comes to by each of the stages that are minimised in turn, money. */
function stagesOf(task: PlacementTask): number[] {
  const { trades, missed } = place(task);
  const money = moneyOf(task);
  const met = task.rooms.map(({ mustBuy, mustSell }, row) => {
    const trade = trades[row] ?? ZERO;
    return Exact.min(trade.abs(), trade.isNegative() ? mustSell : mustBuy);
  });
  const cash = task.cash.abs().minus(money("cash"));
  const isRaised = task.cash.isNegative();
  const [missing, beside] = [Exact.max(cash, 0), Exact.max(cash.negated(), 0)];
  return [
    isRaised ? missing : ZERO,
    sum(met).negated(),
    money("left")
      .times(2)
      .plus(isRaised ? beside : missing),
    sum(missed.map((amount) => amount.abs())),
    sum(trades.map((trade) => trade.abs())),
  ].map((amount) => amount.toNumber());
}

describe("Placing trades into accounts", () => {
  it("comes to what HiGHS finds, stage by stage", () => {
    fc.assert(
      fc.property(placementTasks, (task) => {
        const stages = stagesOf(task);
        const program = placementInMoney(task);
        for (const [stage, ours] of stages.entries()) {
          const { Status, ObjectiveValue } = highs.solve(program(stage, stages.slice(0, stage)), {
            presolve: "off",
          });
          expect(Status).toBe("Optimal");
          // HiGHS keeps an earlier stage to a millionth, which may be worth a hundred times that in a later one.
          expect(ours).toBeCloseTo(ObjectiveValue, 3);
        }
      }),
      { numRuns: 60 * multiple },
    );
  });

  it("keeps every account balanced, every row in its room and the cap, exactly", () => {
    fc.assert(
      fc.property(placementTasks, (task) => {
        const { trades, cash, left, missed } = place(task);
        for (const [account, own] of cash.entries()) {
          const spent = sum(trades.filter((_, row) => task.accounts[row] === account));
          expect(isSame(spent, own.minus(left[account] ?? ZERO))).toBe(true);
        }
        for (const [row, { buy, sell }] of task.rooms.entries()) {
          const trade = trades[row] ?? ZERO;
          expect(trade.gte(sell.negated()) && (buy === null || trade.lte(buy))).toBe(true);
        }
        const turnover = sum(trades.map((trade) => trade.abs()));
        const { turnover: cap } = task;
        expect(cap === null || turnover.lte(cap) || isSame(turnover, cap)).toBe(true);
        for (const [at, { members, need }] of task.needs.entries()) {
          const got = sum(members.map(({ row, share }) => share.times(trades[row] ?? ZERO)));
          expect(isSame(got.minus(need), missed[at] ?? ZERO)).toBe(true);
        }
      }),
      { numRuns: 150 * multiple },
    );
  });

  it("leaves no choice where only the place of cash that no row may take differs", () => {
    // Each account may buy 100; 800 of 1,000 stay cash.
    const room = { buy: new Exact(100), sell: ZERO, mustBuy: ZERO, mustSell: ZERO };
    const { trades, isUnique } = place({
      accounts: [0, 1],
      rooms: [room, room],
      needs: [
        { need: new Exact(500), members: [{ row: 0, share: new Exact(1) }] },
        { need: new Exact(500), members: [{ row: 1, share: new Exact(1) }] },
      ],
      cash: new Exact(1000),
      cashRooms: [null, null],
      turnover: null,
    });
    expect(trades.map(Number)).toEqual([100, 100]);
    expect(isUnique).toBe(true);
  });

  it("doesn't depend on the order of rows and accounts where no other trades do as well", () => {
    const shuffled = placementTasks.chain((task) =>
      fc.record({
        task: fc.constant(task),
        rows: fc.shuffledSubarray([...task.rooms.keys()], { minLength: task.rooms.length }),
        accounts: fc.shuffledSubarray([...task.cashRooms.keys()], {
          minLength: task.cashRooms.length,
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ task, rows, accounts }) => {
        const before = place(task);
        const after = place(permuted(task, rows, accounts));
        expect(after.isUnique).toBe(before.isUnique);
        if (!before.isUnique) return;
        expect(after.trades.map(String)).toEqual(rows.map((row) => String(before.trades[row])));
        // Cash that is raised beyond a withdrawal is kept in the earlier accounts.
        if (before.left.some((money) => !money.isZero())) return;
        expect(after.cash.map(String)).toEqual(
          accounts.map((account) => String(before.cash[account])),
        );
      }),
      { numRuns: 150 * multiple },
    );
  });
});

/** The same task with its rows and accounts in another order: row i is what row `rows[i]` was. */
function permuted(
  task: PlacementTask,
  rows: readonly number[],
  accounts: readonly number[],
): PlacementTask {
  const taken = <T>(items: readonly T[], places: readonly number[]): T[] =>
    places.map((place_) => items[place_] as T);
  return {
    ...task,
    accounts: taken(task.accounts, rows).map((account) => accounts.indexOf(account)),
    rooms: taken(task.rooms, rows),
    cashRooms: taken(task.cashRooms, accounts),
    needs: task.needs.map(({ need, members }) => ({
      need,
      members: members.map(({ row, share }) => ({ row: rows.indexOf(row), share })),
    })),
  };
}
