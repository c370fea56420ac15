import { describe, expect, it } from "vitest";
import { numberLocale } from "../../../src/taskpane/locale/number-locale";
import { writingIn } from "../../../src/taskpane/locale/writing";

describe("What is shown", () => {
  it("breaks no line between a number and its unit", () => {
    const { text, percent } = writingIn(numberLocale("de-DE"));
    expect(text("from 31.0 % to 40.0 %, 9.0 pp nearer; 3 ppm")).toBe(
      "from 31,0\u00a0% to 40,0\u00a0%, 9,0\u00a0pp nearer; 3 ppm",
    );
    expect(percent(0.309)).toBe("30,9\u00a0%");
  });
});
