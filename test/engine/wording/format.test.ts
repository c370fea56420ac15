import { describe, expect, it } from "vitest";
import { amount, percent, points } from "../../../src/engine/wording/format";

describe("A number in words", () => {
  it.each([
    [8.95, 1, "9.0"],
    [1.005, 2, "1.01"],
    [-2.675, 2, "-2.68"],
    [1234.565, 2, "1,234.57"],
    [0.5, 0, "1"],
    [2.5, 0, "3"],
    [8.94999999999999, 1, "8.9"],
    [-0.04, 1, "0.0"],
    [123456789012.345, 2, "123,456,789,012.35"],
  ])(
    "is rounded as Excel shows it, halves away from 0: %d with %i decimals is %s",
    (number, decimals, words) => {
      expect(amount(number, decimals)).toBe(words);
    },
  );

  it("is a percent without what the doubles of a fraction leave behind", () => {
    expect(percent(0.0895)).toBe("9.0 %");
    expect(percent(0.2895 - 0.2)).toBe("9.0 %");
    expect(points(0.35 - 0.2805)).toBe("7.0 pp");
    expect(points(0.2805 - 0.35)).toBe("-7.0 pp");
    expect(percent(0.08949)).toBe("8.9 %");
    expect(percent(12.3456)).toBe("1,234.6 %");
    expect(percent(NaN)).toBe("NaN %");
  });
});
