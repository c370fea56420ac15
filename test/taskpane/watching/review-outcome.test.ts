import { describe, expect, it } from "vitest";
import { NO_DRAFT } from "../../../src/taskpane/targets/draft";
import { targetsView } from "../../../src/taskpane/targets/targets-view-model";
import { changeInWords, outcomeOf } from "../../../src/taskpane/watching/review-outcome";
import { FOUR, portfolioOf } from "../targets/portfolios";
import { outcome } from "./outcomes";

describe("The outcome of a review", () => {
  it("is what the pane shows of the portfolio, with the names that fire", () => {
    const found = outcomeOf(targetsView(portfolioOf(), NO_DRAFT));
    // Debt 31 % against 40 ± 5 pp; Small cap 12 % against 8 ± a quarter of 8 = 2 pp; ½(1 + 4 + 4 + 9) = 9 pp.
    expect(found).toMatchObject({ value: 100_000, drift: 0.09, decision: "Act" });
    expect(found?.why).toContain("2 bands fire, furthest in Debt");
    expect([...(found?.fired ?? [])]).toEqual([
      ["Small cap", "12.0 % is above 6.0–10.0 %"],
      ["Debt", "31.0 % is below 35.0–45.0 %"],
    ]);
  });

  it("is none where the targets can't be judged", () => {
    const incomplete = FOUR.slice(0, 3);
    expect(outcomeOf(targetsView(portfolioOf(incomplete), NO_DRAFT))).toBeNull();
  });
});

describe("The change between two reviews", () => {
  const words = (before: string[], after: string[]) =>
    changeInWords(outcome(...before), outcome(...after));

  it("names what fires, where it lies, and the new decision", () => {
    expect(words([], ["Equity"])).toBe(
      "Fires: Equity, 69.0 % is above 55.0–65.0 %. The decision is now Act.",
    );
  });

  it("names what clears", () => {
    expect(words(["Equity", "Debt"], ["Debt"])).toBe("Clears: Equity.");
    expect(words(["Equity"], [])).toBe("Clears: Equity. The decision is now Hold.");
  });

  it("names the first of many that fire, and three of many that clear", () => {
    expect(words(["E"], ["A", "B", "C"])).toBe(
      "Fires: A, 69.0 % is above 55.0–65.0 %; and 2 more. Clears: E.",
    );
    expect(words(["A", "B", "C", "D", "E", "F"], ["F"])).toBe("Clears: A, B, C and 2 more.");
  });

  it("says nothing where the same names fire, however far", () => {
    expect(words(["Equity"], ["Equity"])).toBeNull();
  });
});
