import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount } from "../../../src/engine/wording/format";
import { numberLocale } from "../../../src/taskpane/locale/number-locale";
import { inPlainSpelling, readNumber } from "../../../src/taskpane/locale/read-number";
import { inLocale, numbersInLocale } from "../../../src/taskpane/locale/write-number";

const LOCALES = ["en-US", "de-DE", "fr-FR", "de-CH", "en-IN", "sv-SE", "ar-EG"] as const;

describe("A number as it is typed", () => {
  it.each([
    ["en-US", "1,234.50", 1234.5],
    ["en-US", "1,234", 1234],
    ["en-US", "0,125", 0.125],
    ["en-US", "12,5 %", 0.125],
    ["en-US", "$1,234.50", 1234.5],
    ["de-DE", "0,125", 0.125],
    ["de-DE", "0.125", 0.125],
    ["de-DE", "12,5 %", 0.125],
    ["de-DE", "12,5%", 0.125],
    ["de-DE", "1.234,50", 1234.5],
    ["de-DE", "1.234", 1234],
    ["de-DE", "1,234", 1.234],
    ["de-DE", "−1.234,50 €", -1234.5],
    ["fr-FR", "1\u202f234,50", 1234.5],
    ["fr-FR", "1 234,50", 1234.5],
    ["fr-FR", "12,5\u00a0%", 0.125],
    ["de-CH", "1'234.50", 1234.5],
    ["de-CH", "1’234.50", 1234.5],
    ["de-CH", "0,125", 0.125],
    ["en-IN", "12,34,567.50", 1_234_567.5],
    ["en-IN", "7.5%", 0.075],
    ["sv-SE", "1\u00a0234,50", 1234.5],
    ["sv-SE", "−12,5 %", -0.125],
    ["ar-EG", "١٬٢٣٤٫٥", 1234.5],
    ["ar-EG", "١٢٫٥٪", 0.125],
    ["ar-EG", "12.5%", 0.125],
  ])("in %s, %s is %d", (tag, text, number) => {
    expect(readNumber(text, numberLocale(tag))).toBe(number);
  });

  it.each(["", "abc", "1,2,3", "1.2.3", "12%5", "..", "5/25"])("isn't read from %j", (text) => {
    for (const tag of LOCALES) expect(readNumber(text, numberLocale(tag))).toBeNull();
  });

  it("goes by the workbook's own marks where they aren't the language's", () => {
    const swiss = numberLocale("en-US", { decimal: ",", group: "." });
    expect(readNumber("1.234", swiss)).toBe(1234);
    expect(inLocale("1,234.50", swiss)).toBe("1.234,50");
  });

  it("is read back from how it is written, in every locale", () => {
    const amounts = fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), amounts, (tag, number) => {
        const locale = numberLocale(tag);
        expect(readNumber(inLocale(amount(number, 2), locale), locale)).toBe(number + 0);
      }),
    );
  });
});

describe("An entry with numbers in it", () => {
  it("means the same to the engine when it was shown in any locale", () => {
    const entries = [
      "35%",
      "7.5%",
      "5% or 25% rel",
      "7.5%..8.25%",
      "5/25",
      "1,234.5",
      "2026-09-30",
    ];
    for (const tag of LOCALES) {
      const locale = numberLocale(tag);
      for (const entry of entries) {
        const shown = numbersInLocale(entry, locale);
        expect(inPlainSpelling(shown, locale)).toBe(entry.replace(",", ""));
      }
    }
  });

  it.each([
    ["de-DE", "5,5 % or 25 % rel", "5.5 % or 25 % rel"],
    ["de-DE", "+7,5%/-3%", "+7.5%/-3%"],
    ["de-DE", "5/25", "5/25"],
    ["de-DE", "55,0%..65,5%", "55%..65.5%"],
    ["de-DE", "55..65", "55..65"],
    ["en-US", "0,125", "0.125"],
    ["en-US", "7.5%", "7.5%"],
    ["ar-EG", "٧٫٥٪", "7.5%"],
    ["fr-FR", "none", "none"],
    ["fr-FR", "1 234,5", "1234.5"],
    ["fr-FR", "5 25", "5 25"],
  ])("in %s, %s is %s to the engine", (tag, text, plain) => {
    expect(inPlainSpelling(text, numberLocale(tag))).toBe(plain);
  });
});
