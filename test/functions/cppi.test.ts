import { describe, expect, it } from "vitest";
import { column, notAvailable, options, row, useKeel, valueError } from "./keel";

const keel = useKeel();

describe("CPPI", () => {
  it("exposes a multiple of what lies above the floor", async () => {
    expect(await keel().one("CPPI", 100, 90, 5)).toBe(50);
  });

  it("follows the values row by row", async () => {
    expect(await keel().numbers("CPPI", column(105, 97.5, 99.375), 90, 5)).toEqual([
      75, 37.5, 46.875,
    ]);
  });

  it("lets the floor rise with the values where there is a ratchet", async () => {
    const values = column(100, 105, 99.75, 101.0625);
    const floors = await keel().numbers(
      "CPPI",
      values,
      90,
      5,
      options({ ratchet: "90%", show: "floor" }),
    );
    expect(floors).toEqual([90, 94.5, 94.5, 94.5]);
    const exposures = await keel().numbers("CPPI", values, 90, 5, options({ ratchet: 0.9 }));
    expect(exposures).toEqual([50, 52.5, 26.25, 32.8125]);
  });

  it("gives the exposure as a weight, at most the cap", async () => {
    expect(await keel().one("CPPI", 105, 90, 5, options({ show: "weight", cap: 63 }))).toBe(0.6);
    expect(await keel().one("CPPI", -5, 0, 5, options({ show: "weight" }))).toBe(0);
  });

  it("lines up with its values: header, blanks and direction", async () => {
    expect(await keel().list("CPPI", column("Value", 100, null, 105), 90, 5)).toEqual([
      "Exposure",
      50,
      "",
      75,
    ]);
    expect(await keel().call("CPPI", row(100, 105), row(90, 95), 5)).toEqual([[50, 50]]);
  });

  it("shows a bad row its own error; only a ratchet needs every row", async () => {
    const bad = valueError('Row 2: the value "x" is text. Give a number.');
    expect(await keel().list("CPPI", column(100, "x"), 90, 5)).toEqual([50, bad]);
    const raised = options({ ratchet: 0.9 });
    expect(await keel().list("CPPI", column(100, "x"), 90, 5, raised)).toEqual([
      notAvailable("Row 2's value is missing."),
      bad,
    ]);
  });

  it("refuses a multiplier below 0 or none", async () => {
    expect(await keel().one("CPPI", 100, 90, -1)).toEqual(
      valueError("Multiplier is -1. Give 0 or more."),
    );
    expect(await keel().one("CPPI", 100, 90, "five")).toEqual(
      valueError('Multiplier is "five". Give a number.'),
    );
  });
});
