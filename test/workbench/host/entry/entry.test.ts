import { describe, expect, it } from "vitest";
import { entryChange } from "../../../../src/workbench/host/entry/entry";

const TODAY = new Date(2026, 10, 22);
const MAY_25_2026 = 46167;

function entered(written: number | string | boolean, numberFormat = "General") {
  return entryChange(written, numberFormat, TODAY);
}

describe("what is typed into a cell", () => {
  it.each<[typed: string, value: number, numberFormat?: string]>([
    ["5", 5],
    [" 5 ", 5],
    ["-5", -5],
    ["- 5", -5],
    ["+5", 5],
    ["(5)", -5],
    [".5", 0.5],
    ["5.", 5],
    ["0005", 5],
    ["1,234", 1234, "#,##0"],
    ["1,234.56", 1234.56, "#,##0.00"],
    ["-1,234,567", -1_234_567, "#,##0"],
    ["5%", 0.05, "0%"],
    ["7.5%", 0.075, "0.00%"],
    ["-5 %", -0.05, "0%"],
    ["%5", 0.05, "0%"],
    ["0.07%", 0.0007, "0.00%"],
    ["$5", 5, "$#,##0_);[Red]($#,##0)"],
    ["-$5.50", -5.5, "$#,##0.00_);[Red]($#,##0.00)"],
    ["$-5.50", -5.5, "$#,##0.00_);[Red]($#,##0.00)"],
    ["($1,000)", -1000, "$#,##0_);[Red]($#,##0)"],
    ["1e5", 100_000, "0.00E+00"],
    ["1.5E-3", 0.0015, "0.00E+00"],
    ["1 1/2", 1.5, "# ?/?"],
    ["-0 3/16", -0.1875, "# ??/??"],
    ["12345678901234567", 12345678901234500],
  ])("%j is the number %d", (typed, value, numberFormat) => {
    expect(entered(typed)).toEqual({
      value,
      formula: null,
      ...(numberFormat && { numberFormat }),
    });
  });

  it.each<[typed: string, serial: number, numberFormat: string]>([
    ["5/25", MAY_25_2026, "d-mmm"],
    ["5-25", MAY_25_2026, "d-mmm"],
    ["25/5", MAY_25_2026, "d-mmm"],
    ["5/25/2026", MAY_25_2026, "m/d/yyyy"],
    ["5/25/26", MAY_25_2026, "m/d/yyyy"],
    ["5-25-2026", MAY_25_2026, "m/d/yyyy"],
    ["2026-05-25", MAY_25_2026, "m/d/yyyy"],
    ["2026/5/25", MAY_25_2026, "m/d/yyyy"],
    ["25 May", MAY_25_2026, "d-mmm"],
    ["25-may-2026", MAY_25_2026, "d-mmm-yy"],
    ["May 25", MAY_25_2026, "d-mmm"],
    ["May 25, 2026", MAY_25_2026, "d-mmm-yy"],
    ["5/2026", 46143, "mmm-yy"],
    ["May 2026", 46143, "mmm-yy"],
    ["May-32", 11810, "mmm-yy"],
    ["5/32", 11810, "mmm-yy"],
    ["1973-01", 26665, "mmm-yy"],
    ["2/29", 47150, "mmm-yy"],
    ["2/29/2024", 45351, "m/d/yyyy"],
    ["1/1/1900", 1, "m/d/yyyy"],
    ["2/28/1900", 59, "m/d/yyyy"],
    ["2/29/1900", 60, "m/d/yyyy"],
    ["3/1/1900", 61, "m/d/yyyy"],
    ["12/31/9999", 2_958_465, "m/d/yyyy"],
    ["1/1/29", 47119, "m/d/yyyy"],
    ["1/1/30", 10959, "m/d/yyyy"],
    ["MAR1", 46082, "d-mmm"],
    ["SEPT2", 46267, "d-mmm"],
  ])("%j is the date %d", (typed, serial, numberFormat) => {
    expect(entered(typed)).toEqual({ value: serial, formula: null, numberFormat });
  });

  it.each<[typed: string, fraction: number, numberFormat: string]>([
    ["9:30", 9.5 / 24, "h:mm"],
    ["9:30:36", 9.51 / 24, "h:mm:ss"],
    ["9:30 PM", 21.5 / 24, "h:mm AM/PM"],
    ["12:00 AM", 0, "h:mm AM/PM"],
    ["9 am", 9 / 24, "h:mm AM/PM"],
    ["25:00", 25 / 24, "[h]:mm:ss"],
    ["5/25/2026 12:00", MAY_25_2026 + 0.5, "m/d/yyyy h:mm"],
  ])("%j is the time %d", (typed, fraction, numberFormat) => {
    expect(entered(typed)).toEqual({ value: fraction, formula: null, numberFormat });
  });

  it.each([
    ["TRUE", true],
    ["false", false],
    ["#N/A", { error: "#N/A" }],
    ["#div/0!", { error: "#DIV/0!" }],
  ])("%j is %j", (typed, value) => {
    expect(entered(typed)).toEqual({ value, formula: null });
  });

  it.each([
    ["=A1", "=A1"],
    ["+A1", "=+A1"],
    ["-A1", "=-A1"],
    ["+7%/-3%", "=+7%/-3%"],
    ["@SUM(A1:A2)", "=@SUM(A1:A2)"],
  ])("%j is the formula %s", (typed, formula) => {
    expect(entered(typed)).toEqual({ value: null, formula });
  });

  it.each([
    "5% or 25% rel",
    "55%..65%",
    "20% rel",
    "none",
    "±5%",
    "7,5%",
    "1,23",
    "1,2345",
    "--",
    "=",
    "+",
    "5/25/999",
    "13/32",
    "13/13/2026",
    "2/30/2026",
    "12:75",
    "13 PM",
    "1/1/1899",
    "$5%",
    "%5%",
    "1e999",
    "May",
    "Equity > Large cap",
    " spaced ",
    "60/40 mix",
    "1/0/0",
  ])("%j is text", (typed) => {
    expect(entered(typed)).toEqual({ value: typed, formula: null });
  });

  it("hides an apostrophe in front and keeps the rest as text", () => {
    expect(entered("'=A1")).toEqual({ value: "=A1", formula: null });
    expect(entered("'5/25")).toEqual({ value: "5/25", formula: null });
  });

  it("clears the cell when it is empty", () => {
    expect(entered("")).toEqual({ value: null, formula: null });
  });

  it("leaves a number format that the cell already has", () => {
    expect(entered("5%", "0.00")).toEqual({ value: 0.05, formula: null });
  });
});

describe("what is written into a cell that is formatted as text", () => {
  it.each<[written: number | string | boolean, text: string]>([
    ["5%", "5%"],
    ["5/25", "5/25"],
    ["=A1", "=A1"],
    ["+7%/-3%", "+7%/-3%"],
    ["TRUE", "TRUE"],
    ["'quoted", "quoted"],
    [5, "5"],
    [true, "TRUE"],
  ])("%j stays the text %j", (written, text) => {
    expect(entered(written, "@")).toEqual({ value: text, formula: null });
  });

  it("is cleared by an empty text", () => {
    expect(entered("", "@")).toEqual({ value: null, formula: null });
  });
});

describe("numbers and truth values that a program writes", () => {
  it.each([5, 0.1, true, false])("%j stays as it is", (written) => {
    expect(entered(written)).toEqual({ value: written, formula: null });
  });
});
