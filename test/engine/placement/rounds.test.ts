import { describe, expect, it } from "vitest";
import { DEFAULT_TRADE_POLICY } from "../../../src/engine/trades/trade-policy";
import { type HouseholdRow, planHousehold } from "./random-households";

/**
 * Accounts that hold stocks alone, where 600 of 24,000 are to be bonds. In the first ones only 300 may be sold, below the
 * minimum of 500; in the last as much as one likes.
 */
function planned(limited: number) {
  const rows = Array.from({ length: limited + 1 }, (_, at): readonly HouseholdRow[] => {
    const account = `Account ${at + 1}`;
    const isLimited = at < limited;
    const common = { account, price: 0, lot: 1, flag: "any" as const, most: NaN };
    return [
      {
        ...common,
        name: "Stocks",
        units: isLimited ? 1_000 : 24_000 - limited * 1_000,
        least: isLimited ? 700 : NaN,
      },
      { ...common, name: "Bonds", units: 0, least: NaN },
    ];
  }).flat();
  const found = planHousehold({
    rows,
    targets: new Map([
      ["Stocks", 97.5],
      ["Bonds", 2.5],
    ]),
    cash: 0,
    cashAccount: null,
    policy: { ...DEFAULT_TRADE_POLICY, minimumTrade: 500 },
  });
  if (!found) throw new Error("Not planned.");
  return found.plan;
}

describe("Trades that are too small between walls", () => {
  // Two accounts a round are asked for 300 each, whose sale and purchase are dropped: twenty accounts in ten rounds.
  it("are made by the accounts that come after them, round by round", () => {
    const { trades, dropped } = planned(20);
    expect([...trades].slice(-2)).toEqual([-600, 600]);
    expect(trades.filter((trade) => trade !== 0)).toHaveLength(2);
    expect([...dropped.values()]).toEqual(
      Array.from({ length: 40 }, () => ({ why: "below minimum", size: 300 })),
    );
  });

  it("are left out after ten rounds, each with its reason, and nobody steps in any more", () => {
    const { trades, dropped } = planned(22);
    expect(trades.every((trade) => trade === 0)).toBe(true);
    expect([...dropped]).toEqual(
      Array.from({ length: 44 }, (_, row) => [row, { why: "below minimum", size: 300 }]),
    );
  });
});
