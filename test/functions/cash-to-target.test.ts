import { describe, expect, it } from "vitest";
import { column, notAvailable, P2, P2_TARGETS, useKeel, valueError } from "./keel";

const keel = useKeel();

describe("CASH_TO_TARGET", () => {
  it("gives the least deposit that brings P2 to target with no sale", async () => {
    expect(await keel().one("CASH_TO_TARGET", P2, P2_TARGETS)).toBe(50000);
  });

  it("gives a deposit after which every row is on target, and a cent less leaves one over it", async () => {
    const trades = await keel().numbers("REBALANCE_TRADES", P2, P2_TARGETS, null, 50000);
    expect(trades).toEqual([16500, 4500, 0, 29000]);
    const less = await keel().numbers("REBALANCE_TRADES", P2, P2_TARGETS, null, 49999.5);
    expect(Math.min(...less)).toBe(-0.04);
  });

  it("needs nothing on target", async () => {
    expect(await keel().one("CASH_TO_TARGET", column(60, 40), column(60, 40))).toBe(0);
  });

  it("rounds to cents", async () => {
    expect(await keel().one("CASH_TO_TARGET", column(130, -30), column(60, 40))).toBe(116.67);
  });

  it("is one number where the ranges have headers", async () => {
    const [values, targets] = [column("Value", 0, 100), column("Target", 60, 40)];
    expect(await keel().one("CASH_TO_TARGET", values, targets)).toBe(150);
  });

  it("cannot be had where something unwanted is held", async () => {
    const answer = await keel().call(
      "CASH_TO_TARGET",
      column("V", 60, 40, 5),
      column("T", 60, 40, null),
    );
    expect(answer).toEqual(
      valueError("Row 4 is held with a target of 0: no deposit gets there without selling it."),
    );
  });

  it("shows the row that is missing", async () => {
    expect(
      await keel().one("CASH_TO_TARGET", column(60, { error: "#N/A" }), column(60, 40)),
    ).toEqual(notAvailable("Row 2's value is missing."));
  });
});
