import { describe, expect, it } from "vitest";
import type { CellValue } from "../../src/workbench/cells";
import { column, options, P2, P2_TARGETS, useKeel } from "./keel";

const keel = useKeel();
const SIXTY_FORTY = column(0.6, 0.4);

describe("scenario 1: 60/40 after +12 % of equity and +4 % of debt", () => {
  it("becomes 61.7647/38.2353, not 66/34", async () => {
    const weights = await keel().numbers("DRIFTED", SIXTY_FORTY, column(0.12, 0.04));
    expect(weights[0]).toBeCloseTo(0.617647, 6);
    expect(weights[1]).toBeCloseTo(0.382353, 6);
  });

  it("has drifted by 1.7647 percentage points", async () => {
    const [drift] = await keel().numbers("DRIFT", column(67.2, 41.6), SIXTY_FORTY);
    expect(drift).toBeCloseTo(0.017647, 6);
  });

  it.each<CellValue>([0.05, "5/25", "+7%/-3%"])("asks for no trade with %s", async (band) => {
    const values = column(67.2, 41.6);
    expect(await keel().list("TRIGGER_STATUS", values, SIXTY_FORTY, band)).toEqual(["OK", "OK"]);
    expect(await keel().list("REBALANCE_TRADES", values, SIXTY_FORTY, band)).toEqual([0, 0]);
  });

  it("would become 66/34 with +34.5882 % of equity", async () => {
    const [equity] = await keel().numbers("DRIFTED", SIXTY_FORTY, column(0.345882, 0.04));
    expect(equity).toBeCloseTo(0.66, 6);
  });
});

describe("scenario 1 from 66/34 as given", () => {
  const values = column(66, 34);

  it("has drifted by 6 percentage points, and ±5 fires", async () => {
    expect(await keel().numbers("DRIFT", values, SIXTY_FORTY)).toEqual([0.06, -0.06]);
    expect(await keel().list("TRIGGER_STATUS", values, SIXTY_FORTY, 0.05)).toEqual([
      "Above",
      "Below",
    ]);
  });

  it("sells 6 % of the portfolio, 9.0909 % of the equity, for debt", async () => {
    const [sold, bought] = await keel().numbers("REBALANCE_TRADES", values, SIXTY_FORTY, 0.05);
    expect([sold, bought]).toEqual([-6, 6]);
    expect(-Number(sold) / 66).toBeCloseTo(0.090909, 6);
  });
});

describe("scenario 2: large, mid and small cap and debt", () => {
  it("has drifted by +1, +4, +4 and −9 percentage points", async () => {
    expect(await keel().numbers("DRIFT", P2, P2_TARGETS)).toEqual([0.01, 0.04, 0.04, -0.09]);
  });

  it("sells 1, 4 and 4 % and buys 9 %", async () => {
    expect(await keel().list("REBALANCE_TRADES", P2, P2_TARGETS)).toEqual([
      -1000, -4000, -4000, 9000,
    ]);
  });

  it("turns over as much pro rata within the class, but leaves 3.6957 points of drift", async () => {
    const proRata = [-4695.65, -2739.13, -1565.22, 9000];
    const after = column(...P2.flat().map((held, at) => Number(held) + (proRata[at] ?? 0)));
    const left = await keel().one("DRIFT", after, P2_TARGETS, "portfolio");
    expect(left).toBeCloseTo(0.036957, 6);
  });

  it("gives a reason with numbers for every trade", async () => {
    const detail = await keel().call(
      "REBALANCE_TRADES",
      P2,
      P2_TARGETS,
      null,
      null,
      null,
      options({ show: "detail" }),
    );
    expect(detail).toEqual([
      [-1000, "", 35000, 0.35, 0, "Sold 1,000.00: from 36.0 % to 35.0 %, target 35.0 %"],
      [-4000, "", 17000, 0.17, 0, "Sold 4,000.00: from 21.0 % to 17.0 %, target 17.0 %"],
      [-4000, "", 8000, 0.08, 0, "Sold 4,000.00: from 12.0 % to 8.0 %, target 8.0 %"],
      [9000, "", 40000, 0.4, 0, "Bought 9,000.00: from 31.0 % to 40.0 %, target 40.0 %"],
    ]);
  });
});
