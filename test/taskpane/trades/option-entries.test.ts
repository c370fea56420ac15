import { describe, expect, it } from "vitest";
import { OPTION_GROUPS, OPTION_WORDS } from "../../../src/input/option-words";
import type { OptionReader } from "../../../src/input/options";
import { PLAN_OPTIONS } from "../../../src/input/plan-options";
import {
  editedCells,
  optionEntries,
  policyCells,
} from "../../../src/taskpane/trades/options/option-entries";
import { numberLocale } from "../../../src/taskpane/locale/number-locale";
import { inPlainSpelling } from "../../../src/taskpane/locale/read-number";
import { inLocale } from "../../../src/taskpane/locale/write-number";
import { cellFromText, textFromCell } from "../../../src/taskpane/trades/options/option-text";
import { readPolicy } from "../../../src/workbook/policy/saved-policy";

const AREA = { sheet: "Keel policy", row: 2, column: 0, rows: 4, columns: 2 };
const saved = readPolicy(AREA, [
  ["Option", "Value"],
  ["Minimum trade", 500],
  ["cost rate", 0.001],
  ["last rebalanced", 46351],
]);

const takesOf = (option: keyof typeof PLAN_OPTIONS) => {
  const reader: OptionReader<unknown> = PLAN_OPTIONS[option];
  return reader.takes;
};
const entry = (typed: Record<string, string>, name: string) => {
  const entries = optionEntries(saved, typed, ["EUR", "USD"]).flatMap((group) => group.entries);
  const found = entries.find(({ option }) => option === name);
  if (!found) throw new Error(`There is no option ${name}.`);
  return found;
};

describe("The options in the pane", () => {
  it("are all that the function reads but what it shows, each in one group", () => {
    const grouped = OPTION_GROUPS.flatMap(({ options }) => options);
    const read = Object.keys(PLAN_OPTIONS).filter((option) => option !== "show");
    expect([...grouped].sort()).toEqual(read.sort());
    expect(new Set(grouped).size).toBe(grouped.length);
  });

  it("each say what they do in one line", () => {
    for (const { says, otherwise } of Object.values(OPTION_WORDS)) {
      expect(says).toMatch(/^[A-Z].{10,85}\.$/);
      expect(otherwise).not.toBe("");
    }
  });

  it("show what is saved as it is typed", () => {
    expect(entry({}, "minimum trade").text).toBe("500");
    expect(entry({}, "cost rate").text).toBe("0.1%");
    expect(entry({}, "last rebalanced").text).toBe("2026-11-25");
    expect(entry({}, "cash")).toMatchObject({ text: "", isEdited: false, problem: null });
  });

  it("say what is wrong with what is typed, as the function does", () => {
    expect(entry({ "minimum trade": "much" }, "minimum trade").problem).toBe(
      'Option "minimum trade" is "much". Give an amount of 0 or more.',
    );
    expect(entry({ "cost rate": "30%" }, "cost rate").problem).toContain("a fraction from 0 to");
    expect(entry({ cooldown: "a week" }, "cooldown").problem).toContain("30 days");
    expect(entry({ cash: "-5,000" }, "cash").problem).toBeNull();
  });

  it("ask for the rates of currencies", () => {
    expect(entry({ "rate EUR": "1.08" }, "rate EUR")).toMatchObject({ problem: null });
    expect(entry({ "rate EUR": "-1" }, "rate EUR").problem).toContain("above 0");
  });

  it("are planned by as typed, and else as saved", () => {
    const groups = optionEntries(saved, { "minimum trade": "700", to: "half" }, []);
    expect(policyCells(saved, groups)).toEqual([
      ["Option", "Value"],
      ["cost rate", 0.001],
      ["last rebalanced", 46351],
      ["to", "half"],
      ["minimum trade", 700],
    ]);
    expect(editedCells(groups)).toEqual([
      { option: "to", value: "half", numberFormat: "@" },
      { option: "minimum trade", value: 700, numberFormat: "#,##0.00####" },
    ]);
  });

  it("are spelled as a person spells numbers", () => {
    const swiss = numberLocale("de-CH");
    const german = numberLocale("de-DE");
    const entries = (locale: typeof german, typed: Record<string, string>) =>
      optionEntries(saved, typed, [], {
        read: (text) => inPlainSpelling(text, locale),
        write: (text) => inLocale(text, locale),
      });
    const cells = (locale: typeof german, typed: Record<string, string>) =>
      editedCells(entries(locale, typed)).map(({ value }) => value);
    const shown = entries(german, {}).flatMap((group) => group.entries);
    expect(shown.find(({ option }) => option === "cost rate")?.text).toBe("0,1%");
    expect(cells(german, { cash: "1.250,50", "cost rate": "0,25 %" })).toEqual([1250.5, 0.0025]);
    expect(cells(swiss, { cash: "-1’250.50" })).toEqual([-1250.5]);
  });

  it("stay as they are where each portfolio has its own", () => {
    const each = readPolicy(AREA, [
      ["Portfolio", "cash"],
      ["Smith", 500],
    ]);
    expect(policyCells(each, optionEntries(each, {}, []))).toEqual(each.cells);
  });
});

describe("An option that is typed", () => {
  it.each([
    ["cost rate", "0,5 %", 0.005],
    ["cost rate", "0.001", 0.001],
    ["turnover cap", "5", 0.05],
    ["cash", "-10'000", -10000],
    ["cash", "1,250.50", 1250.5],
    ["to", "Half", "half"],
    ["to", "40%", 0.4],
    ["maximum trades", "3", 3],
    ["as of", "2026-11-25", 46351],
    ["as of", "25/11/2026", "25/11/2026"],
    ["cooldown", "30", 30],
    ["cooldown", "30 days", "30 days"],
    ["rule", "band", "band"],
    ["currency", " ", ""],
  ] as const)("%s %j becomes %j", (option, text, cell) => {
    expect(cellFromText(text, takesOf(option))).toBe(cell);
  });

  it.each([
    ["cost rate", 0.0025, "0.25%"],
    ["cash", -1250.5, "-1,250.5"],
    ["signal", true, "TRUE"],
    ["lot size", 0.001, "0.001"],
  ] as const)("%s %j is shown as %j", (option, cell, text) => {
    expect(textFromCell(cell, takesOf(option))).toBe(text);
  });
});
