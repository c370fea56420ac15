import { describe, expect, it } from "vitest";
import { column, row, useKeel, valueError } from "./keel";

const keel = useKeel();

describe("HEDGE_CONTRACTS", () => {
  it("moves 10 m from equity to debt: contracts, whole contracts, left over", async () => {
    const [equity, debt] = (await keel().call(
      "HEDGE_CONTRACTS",
      column(10_500_000, 0),
      column(0, 55_000_000),
      column(5600, 125),
      column(50, 1000),
      column(0.98, 6.5),
    )) as number[][];
    expect(equity?.[0]).toBeCloseTo(-38.2653, 4);
    expect(equity?.slice(1)).toEqual([-38, 72_800]);
    expect(debt?.[0]).toBeCloseTo(67.6923, 4);
    expect(debt?.slice(1)).toEqual([68, 250_000]);
  });

  it("takes a beta of 1 where none is given", async () => {
    expect(await keel().call("HEDGE_CONTRACTS", 70, 45, 5, 2)).toEqual([[-2.5, -2, 5]]);
  });

  it("lines up with its exposures: header, blanks and direction", async () => {
    const exposures = column("Exposure", 70, null);
    const targets = column("Target", 45, null);
    expect(await keel().call("HEDGE_CONTRACTS", exposures, targets, 5, 5)).toEqual([
      ["Contracts", "Whole contracts", "Left over"],
      [-1, -1, 0],
      ["", "", ""],
    ]);
    expect(await keel().call("HEDGE_CONTRACTS", row(70, 20), row(45, 45), 5, 5)).toEqual([
      [-1, 1],
      [-1, 1],
      [0, 0],
    ]);
  });

  it("refuses a future that is worth nothing, in its row", async () => {
    const message = "Row 2: the price 0 is not above 0. Give a number above 0.";
    const answer = await keel().call(
      "HEDGE_CONTRACTS",
      column(1, 1),
      column(2, 2),
      column(1, 0),
      1,
    );
    expect(answer).toEqual([[1, 1, 0], Array(3).fill(valueError(message))]);
  });
});
