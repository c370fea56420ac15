import { describe, expect, it } from "vitest";
import { numberLocale } from "../../../src/taskpane/locale/number-locale";
import { inLocale } from "../../../src/taskpane/locale/write-number";

/** A text with its unusual spaces made visible; browsers group Swiss numbers by one apostrophe or the other. */
const shown = (text: string) => text.replace(/[\u00a0\u202f]/g, "·").replace(/’/g, "'");

describe("A text of the engine", () => {
  it.each([
    ["en-US", "1,234,567.50", "1,234,567.50"],
    ["de-DE", "1,234,567.50", "1.234.567,50"],
    ["fr-FR", "1,234,567.50", "1·234·567,50"],
    ["de-CH", "1,234,567.50", "1'234'567.50"],
    ["en-IN", "1,234,567.50", "12,34,567.50"],
    ["sv-SE", "1,234,567.50", "1·234·567,50"],
    ["ar-EG", "1,234,567.50", "١٬٢٣٤٬٥٦٧٫٥٠"],
    ["de-DE", "-0.5", "-0,5"],
    ["de-DE", "31.0 % is below 35.0–45.0 %", "31,0 % is below 35,0–45,0 %"],
    ["de-DE", "2 bands fire, furthest in row 1234", "2 bands fire, furthest in row 1234"],
    ["de-DE", "the review of 2026-09-30 is due", "the review of 30.09.2026 is due"],
    ["de-DE", "55.5%..65.5%", "55,5%..65,5%"],
    ["de-DE", "version 1.2.3, A1.5 and 5x", "version 1.2.3, A1.5 and 5x"],
  ])("in %s, %s is written %s", (tag, text, written) => {
    expect(shown(inLocale(text, numberLocale(tag)))).toBe(written);
  });

  it("is written as in English where the language isn't known", () => {
    for (const tag of ["xx-nowhere-at-all", "not a tag", undefined]) {
      expect(inLocale("1,234.5", numberLocale(tag))).toBe("1,234.5");
    }
  });
});
