import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fractionFromEntry } from "../../../src/engine/numbers/percent-text";
import { bandFromEntry, bandText, percentText } from "../../../src/engine/triggers/band-entry";
import { bandFromText } from "../../../src/engine/triggers/band-text";

describe("A share typed into the pane", () => {
  it.each([
    ["5%", 0.05],
    ["5 %", 0.05],
    ["7,5%", 0.075],
    ["7.5\u00a0%", 0.075],
    ["0.05", 0.05],
    ["0,35", 0.35],
    [".35", 0.35],
    ["5", 0.05],
    ["35", 0.35],
    ["1", 0.01],
    ["0.999", 0.999],
    ["100", 1],
    ["0", 0],
    ["0.07%", 0.0007],
  ])("reads %j as the fraction %d: below 1 as it is, from 1 as percent", (text, fraction) => {
    expect(fractionFromEntry(text)).toBe(fraction);
  });

  it.each(["", "abc", "-5", "+5", "5%%", "5 pp", "1/3", "1 000"])("doesn't read %j", (text) => {
    expect(fractionFromEntry(text)).toBeNull();
  });
});

describe("A band typed into the pane", () => {
  it.each([
    ["5", "5%"],
    ["0.05", "5%"],
    ["5 pp", "5%"],
    ["±5%", "5%"],
    ["7,5%", "7.5%"],
    ["20% rel", "20% rel"],
    ["5/25", "5% or 25% rel"],
    ["5/25 wider", "5% or 25% rel wider"],
    ["+7%/-3%", "7% above, 3% below"],
    ["3% below, 7% above", "7% above, 3% below"],
    ["55%..65%", "55%..65%"],
    ["None", "none"],
    ["", "0%"],
  ])("is kept for %j as %j", (typed, kept) => {
    expect(bandText(bandFromEntry(typed))).toBe(kept);
  });

  it.each([
    ["wide", '"wide" is no band. Write 5%, 20% rel, 5% or 25% rel, 55%..65% or none.'],
    ["+5%", '"+5%" has one side only. Write both: 7% above, 3% below.'],
    ["65%..55%", 'The edges "65%..55%" are not in order within 0%..100%. Write 55%..65%.'],
  ])("says what is wrong with %j, without a row", (typed, message) => {
    expect(() => bandFromEntry(typed)).toThrow(message);
  });

  it("is read from its cell as it was typed", () => {
    const width = fc.integer({ min: 0, max: 99_999 }).map((parts) => parts / 1000);
    const single = fc.oneof(
      width.map((points) => `${points}%`),
      width.map((share) => `${share}% rel`),
      fc.tuple(width, width).map(([points, share]) => `${points}/${share}`),
    );
    const typed = fc.oneof(
      single,
      fc.tuple(single, single).map(([above, below]) => `${above} above; ${below} below`),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const band = bandFromEntry(text);
        expect(bandFromText(bandText(band), 1)).toEqual(band);
      }),
    );
  });
});

describe("A fraction as a percent", () => {
  it.each([
    [0.35, "35%"],
    [0.075, "7.5%"],
    [0.07, "7%"],
    [0.001234, "0.1234%"],
    [1, "100%"],
    [0, "0%"],
  ])("%d is %s", (fraction, text) => {
    expect(percentText(fraction)).toBe(text);
  });

  it("reads back as the same fraction", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (parts) => {
        expect(fractionFromEntry(percentText(parts / 1e6))).toBe(parts / 1e6);
      }),
    );
  });
});
