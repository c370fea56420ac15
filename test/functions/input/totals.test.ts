import { describe, expect, it } from "vitest";
import type { CellMatrix, CellValue } from "../../../src/workbench/cells";
import { column, notAvailable, useKeel, valueError } from "../keel";

const keel = useKeel();
const TARGETS = column(60, 40);

describe("targets", () => {
  const drift = (...targets: number[]): Promise<CellValue | CellMatrix> =>
    keel().call("DRIFT", column(...targets.map(() => 1)), column(...targets));

  it.each([
    [[0.5, 0.5]],
    [[50, 50]],
    [[0.5, 0.5000000005]],
    [[0.5, 0.4999999995]],
    [[50, 50.00000005]],
    [[0.1, 0.2, 0.3, 0.4]],
    [[1 / 3, 1 / 3, 1 / 3]],
  ])("may add up as %j do", async (targets) => {
    expect(await drift(...targets)).toBeInstanceOf(Array);
  });

  it("are divided by their sum where it is off by a little", async () => {
    const answer = await keel().numbers("DRIFT", column(1, 1), column(0.5, 0.500000001));
    expect(answer[0]).toBeCloseTo(5e-10, 14);
  });

  it.each<[number[], string]>([
    [[0.5, 0.48], "98 %"],
    [[50, 48], "98 %"],
    [[0.5, 0.5000000011], "100.00000011 %"],
    [[50, 50.0000002], "100.0000002 %"],
    [[0.5, 0.51], "101 %"],
    [[33.33, 33.33, 33.33], "99.99 %"],
  ])("may not add up as %j do", async (targets, total) => {
    expect(await drift(...targets)).toEqual(
      valueError(`Targets add up to ${total}. Make them add up to 100 %.`),
    );
  });

  it("may not all be blank", async () => {
    expect(await keel().call("DRIFT", column(60, 40), column(null, null))).toEqual(
      valueError("All targets are blank or 0. Give the targets; they add up to 100 %."),
    );
  });

  it("may not be negative, in their row", async () => {
    expect(await keel().list("DRIFT", column(60, 40), column(1.2, -0.2))).toEqual([
      notAvailable("Row 2's target is missing."),
      valueError("Row 2: the target -0.2 is negative. Give 0 or more."),
    ]);
  });
});

describe("values", () => {
  it.each([
    [[60, -60], "0"],
    [[-60, 40], "-20"],
    [[0, null], "0"],
  ])("may not add up as %j do", async (values, total) => {
    expect(await keel().call("DRIFT", column(...values), TARGETS)).toEqual(
      valueError(`Values add up to ${total}. They must add up to more than 0.`),
    );
  });

  it("may be negative in single rows", async () => {
    expect(await keel().list("REBALANCE_TRADES", column(130, -30), TARGETS)).toEqual([-70, 70]);
  });

  it("may be nothing where cash comes in", async () => {
    expect(await keel().list("REBALANCE_TRADES", column(0, 0), TARGETS, null, 50)).toEqual([
      30, 20,
    ]);
  });
});
