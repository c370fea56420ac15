import { describe, expect, it } from "vitest";
import { column, notAvailable, row, useKeel, valueError } from "./keel";

const keel = useKeel();
const SIXTY_FORTY = column(0.6, 0.4);

describe("DRIFTED", () => {
  it("gives the weights after returns, adding up to 1", async () => {
    const weights = await keel().numbers("DRIFTED", SIXTY_FORTY, column(0.12, 0.04));
    expect(weights).toEqual([0.617647058823529, 0.382352941176471]);
  });

  it("takes money and percents as well as fractions", async () => {
    const expected = [0.617647058823529, 0.382352941176471];
    const returns = column(0.12, 0.04);
    expect(await keel().numbers("DRIFTED", column(60, 40), returns)).toEqual(expected);
    expect(await keel().numbers("DRIFTED", column(90000, 60000), returns)).toEqual(expected);
  });

  it.each([
    [0.238095, 0.65],
    [0.294118, 0.66],
    [-0.185186, 0.55],
  ])("comes from 60/40 by a relative return of %f to %f", async (growth, weight) => {
    const [equity] = await keel().numbers("DRIFTED", SIXTY_FORTY, column(growth, 0));
    expect(equity).toBeCloseTo(weight, 6);
  });

  it("adds flows at the end of the period", async () => {
    const flows = column(-6000, 20000);
    expect(await keel().numbers("DRIFTED", column(60000, 40000), column(0.1, 0), flows)).toEqual([
      0.5, 0.5,
    ]);
  });

  it("applies one return to all rows, which moves no weight", async () => {
    expect(await keel().numbers("DRIFTED", SIXTY_FORTY, 0.1)).toEqual([0.6, 0.4]);
  });

  it("reads blank returns as none", async () => {
    expect(await keel().numbers("DRIFTED", column(50, 50), column(1, null))).toEqual([
      0.666666666666667, 0.333333333333333,
    ]);
  });

  it("lets a holding lose everything", async () => {
    expect(await keel().numbers("DRIFTED", SIXTY_FORTY, column(-1, 0))).toEqual([0, 1]);
  });

  it("gives P2's weights as a row for a row, under a header", async () => {
    const answer = await keel().list("DRIFTED", row("Weight", 0.6, 0.4), row("Return", 0, 0));
    expect(answer).toEqual(["Weight", 0.6, 0.4]);
  });

  it("refuses a return below -100 % in its row", async () => {
    expect(await keel().list("DRIFTED", SIXTY_FORTY, column(0.1, -12))).toEqual([
      notAvailable("Row 2's return is missing."),
      valueError("Row 2: the return -1,200.0 % loses more than everything. Give -100 % or more."),
    ]);
  });

  it("refuses a portfolio of which nothing is left", async () => {
    expect(await keel().call("DRIFTED", SIXTY_FORTY, column(0, 0), column(-0.6, -0.4))).toEqual(
      valueError(
        "The weights after returns and flows add up to 0. They must add up to more than 0.",
      ),
    );
  });

  it("follows PerformanceAnalytics' Return.portfolio over four periods without a trade", async () => {
    const periods = [
      [0.1, 0],
      [0.1, 0],
      [-0.05, 0.03],
      [0.02, 0.01],
    ];
    let weights = [0.6, 0.4];
    const returns: number[] = [];
    for (const [first = 0, second = 0] of periods) {
      returns.push((weights[0] ?? 0) * first + (weights[1] ?? 0) * second);
      weights = await keel().numbers("DRIFTED", column(...weights), column(first, second));
    }
    [0.06, 0.06226415, -0.02158082, 0.01626032].forEach((expected, at) => {
      expect(returns[at]).toBeCloseTo(expected, 8);
    });
    expect(weights[0]).toBeCloseTo(0.6283362, 7);
  });
});
