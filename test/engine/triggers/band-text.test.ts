import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/engine/errors/input-error";
import {
  absolute,
  type Band,
  NO_BAND,
  NO_TOLERANCE,
  relative,
  symmetric,
} from "../../../src/engine/triggers/band";
import { bandFromNumber, bandFromText } from "../../../src/engine/triggers/band-text";

const fiveTwentyFive = { absolute: 0.05, relative: 0.25, wider: false };
const sevenThree: Band = { kind: "tolerance", below: absolute(0.03), above: absolute(0.07) };

describe("the text of a band", () => {
  it.each<[string, Band]>([
    ["5%", symmetric(absolute(0.05))],
    ["±5%", symmetric(absolute(0.05))],
    ["+/-5%", symmetric(absolute(0.05))],
    ["5 pp", symmetric(absolute(0.05))],
    ["5\u202fpp", symmetric(absolute(0.05))],
    ["+7,5%/-3,5%", { kind: "tolerance", below: absolute(0.035), above: absolute(0.075) }],
    [
      "7,5% above, 3,5% below",
      { kind: "tolerance", below: absolute(0.035), above: absolute(0.075) },
    ],
    ["52,5%..67,5%", { kind: "edges", lower: 0.525, upper: 0.675 }],
    ["5% or 25% rel, wider", symmetric({ ...fiveTwentyFive, wider: true })],
    ["7,5%", symmetric(absolute(0.075))],
    ["7.5\u00a0%", symmetric(absolute(0.075))],
    ["  5 % ", symmetric(absolute(0.05))],
    ["20% rel", symmetric(relative(0.2))],
    ["±20 % REL", symmetric(relative(0.2))],
    ["20% relative", symmetric(relative(0.2))],
    ["5% or 25% rel", symmetric(fiveTwentyFive)],
    ["25% rel or 5%", symmetric(fiveTwentyFive)],
    ["5/25", symmetric(fiveTwentyFive)],
    ["5%/25%", symmetric(fiveTwentyFive)],
    ["5% or 25% rel wider", symmetric({ ...fiveTwentyFive, wider: true })],
    ["5/25 wider", symmetric({ ...fiveTwentyFive, wider: true })],
    ["7% above, 3% below", sevenThree],
    ["3% below, 7% above", sevenThree],
    ["+7%/-3%", sevenThree],
    ["+7% / \u22123%", sevenThree],
    ["20% rel above, 3% below", { kind: "tolerance", below: absolute(0.03), above: relative(0.2) }],
    ["55%..65%", { kind: "edges", lower: 0.55, upper: 0.65 }],
    ["55..65%", { kind: "edges", lower: 0.55, upper: 0.65 }],
    ["none", NO_BAND],
    ["None", NO_BAND],
    ["", NO_TOLERANCE],
  ])("%j is understood", (text, band) => {
    expect(bandFromText(text, 2)).toEqual(band);
  });

  it.each([
    ["abc", "bandText"],
    ["5", "bandText"],
    ["0.05", "bandText"],
    ["-5%", "bandOneSided"],
    ["7% above", "bandOneSided"],
    ["+7%", "bandOneSided"],
    ["65%..55%", "bandEdges"],
    ["55%..165%", "bandEdges"],
    ["5% or 3%", "bandText"],
    ["20% rel wider", "bandText"],
  ])("%j is refused in its row", (text, code) => {
    const read = (): Band => bandFromText(text, 7);
    expect(read).toThrow(InputError);
    expect(read).toThrow(expect.objectContaining({ code, row: 7 }));
  });

  it("a number is a fraction from 0 to below 1", () => {
    expect(bandFromNumber(0.05, 2)).toEqual(symmetric(absolute(0.05)));
    expect(bandFromNumber(0, 2)).toEqual(NO_TOLERANCE);
    expect(() => bandFromNumber(5, 2)).toThrow("Row 2: the band 5 is not from 0 to below 1.");
    expect(() => bandFromNumber(46167, 2)).toThrow("46167 looks like a date");
    expect(() => bandFromNumber(-0.05, 2)).toThrow("the band -0.05 is below 0");
  });
});
