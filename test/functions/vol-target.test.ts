import { describe, expect, it } from "vitest";
import { column, notAvailable, options, row, useKeel, valueError } from "./keel";

const keel = useKeel();
const DAILY = [0.01, -0.02, 0.015, -0.005, 0.01];

describe("VOL_TARGET", () => {
  it("gives the weight for 10 % of the EWMA volatility of daily returns, 17.1964 %", async () => {
    const weight = await keel().one("VOL_TARGET", column(...DAILY), 0.1);
    expect(weight).toBeCloseTo(0.1 / 0.171964, 5);
  });

  it("shows the volatility itself", async () => {
    const volatility = await keel().one(
      "VOL_TARGET",
      row(...DAILY),
      0.1,
      options({ show: "volatility" }),
    );
    expect(volatility).toBeCloseTo(0.171964, 6);
  });

  it("takes a window of monthly returns", async () => {
    // −0.5 and 1 %: 1.0607 % a month, 3.6742 % a year
    const given = { method: "window", window: 2, "periods a year": 12, show: "volatility" };
    const volatility = await keel().one("VOL_TARGET", column(...DAILY), 0.1, options(given));
    expect(volatility).toBeCloseTo(0.0075 * Math.SQRT2 * Math.sqrt(12), 12);
  });

  it("takes a volatility that is given", async () => {
    expect(await keel().one("VOL_TARGET", 0.16, 0.1, options({ method: "given" }))).toBe(0.625);
    const byIndex = await keel().one("VOL_TARGET", 30, 0.6 * 17.82, options({ method: "given" }));
    expect(byIndex).toBeCloseTo(0.3564, 12);
  });

  it("is capped at 1, or where the option says", async () => {
    const calm = column(0.001, -0.001);
    expect(await keel().one("VOL_TARGET", calm, 0.1)).toBe(1);
    expect(await keel().one("VOL_TARGET", calm, 0.1, options({ cap: "150%" }))).toBe(1.5);
  });

  it("reads past a header and blank cells below", async () => {
    const plain = await keel().one("VOL_TARGET", column(...DAILY), 0.1);
    const long = column("Return", ...DAILY, null, 0);
    expect(await keel().one("VOL_TARGET", long, 0.1)).toBe(plain);
  });

  it("names the row of a gap or a bad cell", async () => {
    expect(await keel().one("VOL_TARGET", column(0.01, null, 0.02), 0.1)).toEqual(
      notAvailable("Row 2's return is missing."),
    );
    expect(await keel().one("VOL_TARGET", column("Return", 0.01, "x"), 0.1)).toEqual(
      notAvailable("Row 3's return is missing."),
    );
  });

  it("refuses targets below 0 and too few returns", async () => {
    expect(await keel().one("VOL_TARGET", column(...DAILY), -0.1)).toEqual(
      valueError("Target is -0.1. Give 0 or more."),
    );
    expect(await keel().one("VOL_TARGET", 0.01, 0.1, options({ method: "window" }))).toEqual(
      valueError("Returns has 1 number. Give at least 2."),
    );
    expect(await keel().one("VOL_TARGET", null, 0.1)).toEqual(
      valueError("Returns has 0 numbers. Give at least 1."),
    );
  });
});
