import { describe, expect, it } from "vitest";
import { column, notAvailable, options, P2, P2_TARGETS, row, useKeel, valueError } from "./keel";

const keel = useKeel();

describe("DRIFT", () => {
  it("gives weight minus target of each row", async () => {
    expect(await keel().numbers("DRIFT", P2, P2_TARGETS)).toEqual([0.01, 0.04, 0.04, -0.09]);
    expect(await keel().numbers("DRIFT", P2, P2_TARGETS, "absolute")).toEqual([
      0.01, 0.04, 0.04, -0.09,
    ]);
  });

  it("gives the relative drift, in shares of the target", async () => {
    const drifts = await keel().numbers("DRIFT", P2, P2_TARGETS, "relative");
    [0.028571, 0.235294, 0.5, -0.225].forEach((drift, at) => {
      expect(drifts[at]).toBeCloseTo(drift, 6);
    });
  });

  it("gives the portfolio drift, which is the one-way turnover to target", async () => {
    expect(await keel().one("DRIFT", P2, P2_TARGETS, "portfolio")).toBe(0.09);
  });

  it("gives the largest drift without its sign", async () => {
    expect(await keel().one("DRIFT", P2, P2_TARGETS, "largest")).toBe(0.09);
  });

  it("reads its measure in any case, and a blank one as absolute", async () => {
    expect(await keel().one("DRIFT", P2, P2_TARGETS, " Portfolio ")).toBe(0.09);
    expect(await keel().numbers("DRIFT", P2, P2_TARGETS, "")).toEqual([0.01, 0.04, 0.04, -0.09]);
  });

  it("names the nearest measure where one is misspelt", async () => {
    expect(await keel().call("DRIFT", P2, P2_TARGETS, "portfollio")).toEqual(
      valueError('"portfollio" is no measure. Did you mean "portfolio"?'),
    );
  });

  it("lists the measures where nothing is near", async () => {
    expect(await keel().call("DRIFT", P2, P2_TARGETS, 7)).toEqual(
      valueError('"7" is no measure. Use absolute, relative, portfolio or largest.'),
    );
  });

  it("has no relative drift for what is held without a target", async () => {
    const answer = await keel().list("DRIFT", column(50, 50, 0), column(1, null, null), "relative");
    expect(answer).toEqual([
      -0.5,
      notAvailable("Row 2 is not in the targets, so it has no relative drift."),
      "",
    ]);
  });

  it("heads its column with what it shows", async () => {
    const [values, targets] = [column("Value", 60, 40), column("Target", 60, 40)];
    expect(await keel().list("DRIFT", values, targets)).toEqual(["Drift", 0, 0]);
    expect(await keel().list("DRIFT", values, targets, "relative")).toEqual([
      "Relative drift",
      0,
      0,
    ]);
  });

  it("gives one number without a header", async () => {
    const [values, targets] = [column("Value", 66, 34), column("Target", 60, 40)];
    expect(await keel().one("DRIFT", values, targets, "largest")).toBe(0.06);
  });

  it("gives one number as #N/A where a row is missing", async () => {
    expect(await keel().one("DRIFT", column(60, "x"), column(60, 40), "portfolio")).toEqual(
      notAvailable("Row 2's value is missing."),
    );
  });

  it("sees class and fund apart: large cap is over weight in P2, under weight in its sleeve", async () => {
    expect(await keel().numbers("DRIFT", column(69000, 31000), column(60, 40))).toEqual([
      0.09, -0.09,
    ]);
    const sleeve = await keel().numbers(
      "DRIFT",
      column(36000, 21000, 12000),
      column(35 / 60, 17 / 60, 8 / 60),
    );
    [-0.061594, 0.021014, 0.04058].forEach((drift, at) => {
      expect(sleeve[at]).toBeCloseTo(drift, 6);
    });
  });

  it("counts short positions in the total", async () => {
    expect(await keel().numbers("DRIFT", row(130, -30), row(0.6, 0.4))).toEqual([0.7, -0.7]);
  });

  it("keeps the digits of values of very different size", async () => {
    const drifts = await keel().numbers("DRIFT", column(123456789012345, 1), column(0.5, 0.5));
    expect(drifts).toEqual([0.499999999999992, -0.499999999999992]);
  });

  it("is the negative of lumibot's target minus weight", async () => {
    const drifts = await keel().numbers("DRIFT", column(1500, 1000, 800), column(0.5, 0.3, 0.2));
    [-0.0454545, 0.0030303, 0.0424242].forEach((drift, at) => {
      expect(drifts[at]).toBeCloseTo(drift, 7);
    });
  });

  it("agrees with Betterment's portfolio drift", async () => {
    const [values, targets] = [column(25, 25, 25, 25), column(30, 20, 30, 20)];
    expect(await keel().one("DRIFT", values, targets, "portfolio")).toBe(0.1);
  });

  it("takes no options", async () => {
    expect(
      await keel().call("DRIFT", P2, P2_TARGETS, "absolute", options({ show: "detail" })),
    ).toEqual(valueError("KEEL.DRIFT takes 2 to 3 arguments, not 4."));
  });
});
