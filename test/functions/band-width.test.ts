import { describe, expect, it } from "vitest";
import type { CellValue } from "../../src/workbench/cells";
import { column, options, useKeel, valueError } from "./keel";

const keel = useKeel();
const DIFFERENCE = 0.162788;

function width(method: string, given: Readonly<Record<string, CellValue>>): Promise<CellValue> {
  return keel().one("BAND_WIDTH", 0.6, method, options(given));
}

describe("BAND_WIDTH", () => {
  it("follows the volatility", async () => {
    expect(await width("volatility", { volatility: DIFFERENCE })).toBeCloseTo(0.039069, 6);
    const wide = await width("Volatility", { volatility: "16.2788%", k: 1.28 });
    expect(wide).toBeCloseTo(0.0500085, 7);
  });

  it("is Masters' trigger", async () => {
    const given = { "risk tolerance": 0.35, cost: "0.2%", volatility: DIFFERENCE };
    expect(await width("masters", given)).toBeCloseTo(0.05283, 6);
  });

  it("is the asymptotic region without trades", async () => {
    const narrow = await width("asymptotic", { "risk aversion": 3, cost: 0.0005 });
    expect(narrow).toBeCloseTo(0.024329, 6);
  });

  it("serves as the bands of the other functions", async () => {
    const widths = await keel().list(
      "BAND_WIDTH",
      column(0.6, 0.4),
      "volatility",
      options({ volatility: DIFFERENCE, k: 1.28 }),
    );
    expect(
      await keel().list("TRIGGER_STATUS", column(65.1, 34.9), column(0.6, 0.4), column(...widths)),
    ).toEqual(["Above", "Below"]);
  });

  it("lines up with its targets and shows a bad one its error", async () => {
    const found = await keel().list(
      "BAND_WIDTH",
      column("Target", 0.5, null, 60),
      "volatility",
      options({ volatility: 0.2 }),
    );
    expect(found).toEqual([
      "Band",
      0.05,
      "",
      valueError("Row 4: the target 60 is not from 0 to 1. Write 90% or 0.9."),
    ]);
  });

  it("says which option a method needs", async () => {
    expect(await width("masters", { "risk tolerance": 1, cost: 0.01 })).toEqual(
      valueError('Method "masters" needs the option "volatility". Add it to the options.'),
    );
  });

  it("names the nearest method", async () => {
    expect(await width("master", {})).toEqual(
      valueError('"master" is no method. Did you mean "masters"?'),
    );
  });
});
