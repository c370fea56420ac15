import { describe, expect, it } from "vitest";
import { numberLocale } from "../../../src/taskpane/locale/number-locale";
import { namesOf } from "../../../src/workbook/portfolio/names";
import { portfolioOf } from "../targets/portfolios";
import { inLocale, namesIn } from "../../../src/taskpane/locale/write-number";

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
    [
      "de-DE",
      "in KeelTrades, Keel trades 2026-11-25!A3:M9",
      "in KeelTrades, Keel trades 2026-11-25!A3:M9",
    ],
    ["de-DE", "in Keel trades 2026-11-25 2!A3:M9", "in Keel trades 2026-11-25 2!A3:M9"],
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

describe("A text with names of the workbook", () => {
  it("leaves all that names something in holdings as it is", () => {
    const portfolio = portfolioOf(
      [
        ["Name", "Account", "Class", "Value"],
        ["Fund 2.5", "Depot 1.5", "Equity > Large 3.5", 1000],
      ],
      [{ path: "Debt 4.5", name: "", target: 1, band: "" }],
    );
    const text = "Fund 2.5, Depot 1.5, Large 3.5, Debt 4.5";
    expect(inLocale(`${text}: 31.5 %`, german, namesIn(namesOf(portfolio)))).toBe(
      `${text}: 31,5 %`,
    );
  });

  const german = numberLocale("de-DE");
  const isInName = namesIn(["Fund 2.5", "T 4.25 2034-11-15", "Large 2,000", "7.5", "2.5 Fund 2.5"]);

  it.each([
    ["Fund 2.5: 2.5 % is below 35.0 %", "Fund 2.5: 2,5 % is below 35,0 %"],
    [
      "furthest in T 4.25 2034-11-15, due 2034-11-15",
      "furthest in T 4.25 2034-11-15, due 15.11.2034",
    ],
    ["Sold 2,000.00 of Large 2,000.", "Sold 2.000,00 of Large 2,000."],
    ["Fund 2.55 and MyFund 2.5 are others", "Fund 2,55 and MyFund 2,5 are others"],
    ["2.5 Fund 2.5, 2.5", "2.5 Fund 2.5, 2,5"],
    [
      "a name that is a number is written as one: 7.5",
      "a name that is a number is written as one: 7,5",
    ],
  ])("%s leaves them as they are", (text, written) => {
    expect(inLocale(text, german, isInName)).toBe(written);
  });

  it("are found among thousands of names", () => {
    const bonds = Array.from(
      { length: 10_000 },
      (_, at) => `Bond ${(at % 50) / 8} of ${2000 + at}`,
    );
    const isBond = namesIn(bonds);
    const text = bonds
      .slice(0, 500)
      .map((bond) => `${bond}: 31.5 %`)
      .join(", ");
    expect(inLocale(text, german, isBond)).toBe(text.replaceAll("31.5", "31,5"));
  });
});
