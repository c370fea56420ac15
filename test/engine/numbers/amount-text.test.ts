import { describe, expect, it } from "vitest";
import {
  amountDigits,
  amountFromText,
  decimalMarkIn,
} from "../../../src/engine/numbers/amount-text";

describe("An amount kept as text", () => {
  it.each([
    ["$1,234.56", 1234.56],
    ["+$5.00", 5],
    ["-$5.00", -5],
    ["(123.45)", -123.45],
    ["($1,200)", -1200],
    ["1.234,56", 1234.56],
    ["1.234,56 €", 1234.56],
    ["1'234.50", 1234.5],
    ["CHF 1'234.50", 1234.5],
    ["12,34,567.00", 1234567],
    ["1.234.567", 1234567],
    ["1,234", 1234],
    ["12,5", 12.5],
    ["1.234", 1.234],
    ["1\u00a0234,5", 1234.5],
    ["100-", -100],
    [".5", 0.5],
    ["USD 7", 7],
    ["0.00", 0],
    ["0,125", 0.125],
    ["US$5.00", 5],
  ])("%j is %d", (text, amount) => {
    expect(amountFromText(text)).toBe(amount);
  });

  it.each([
    "",
    "--",
    "-",
    "n/a",
    "N/A",
    "5%",
    "1,23,4",
    "1.2.3,4",
    "12 shares",
    "(5",
    "5)",
    "1,2345.6",
    ".",
  ])("%j is none", (text) => {
    expect(amountFromText(text)).toBeNull();
  });
});

describe("An amount beside a known decimal mark", () => {
  it.each([
    ["1,234", ".", "1234.0"],
    ["1,234", ",", "1.234"],
    ["1.234", ",", "1234.0"],
    ["(1.234,50)", ",", "-1234.50"],
    ["1.234,50", ".", null],
    ["-0.00", ".", "0.00"],
  ] as const)("%j with %j is %j", (text, mark, digits) => {
    expect(amountDigits(text, mark)).toBe(digits);
  });
});

describe("The decimal mark of an amount", () => {
  it.each([
    ["1,234.56", "."],
    ["1.234,56", ","],
    ["1.234.567", ","],
    ["12,34,567", "."],
    ["0,125", ","],
    ["1234.567", "."],
    ["1,234", null],
    ["1.234", null],
    ["1234", null],
    ["n/a", null],
  ])("%j is %j", (text, mark) => {
    expect(decimalMarkIn(text)).toBe(mark);
  });
});
