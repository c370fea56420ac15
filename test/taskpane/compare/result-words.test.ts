import { describe, expect, it } from "vitest";
import { comparisonSteps } from "../../../src/engine/backtest/comparison";
import { compareAfter, FIRST_DRAFT } from "../../../src/taskpane/compare/compare-draft";
import { compareForm } from "../../../src/taskpane/compare/compare-form";
import { periodAxis } from "../../../src/taskpane/compare/results/period-axis";
import { pathTable, spanInWords } from "../../../src/taskpane/compare/results/result-words";
import type { Result } from "../../../src/taskpane/compare/run/use-run";

/** Two years of months without dates, compared from a month on or from none. */
function compared(start: string): Result {
  const returns = [["Equity", "Debt"], ...Array.from({ length: 24 }, () => [0.01, 0.005])];
  const started = compareAfter(FIRST_DRAFT, { kind: "option", option: "start", text: start });
  const draft = compareAfter(started, { kind: "draws", draws: false });
  const { question } = compareForm(draft, returns, [
    { name: "Equity", target: 0.6 },
    { name: "Debt", target: 0.4 },
  ]);
  if (question === null) throw new Error("Nothing is asked.");
  const steps = comparisonSteps(question.request);
  for (;;) {
    const step = steps.next();
    if (step.done) return { question, comparison: step.value };
  }
}

describe("Results on returns without dates", () => {
  it("number their periods", () => {
    const result = compared("");
    expect(spanInWords(result)).toBe("24 months");
    const axis = periodAxis(result.question);
    expect(axis.title).toBe("Month");
    expect(axis.scale.ticks.map(({ text }) => text)).toEqual(["0", "5", "10", "15", "20"]);
    const { headers, rows } = pathTable(result, () => "");
    expect(headers[0]).toBe("Period");
    expect([rows[0]?.[0], rows.at(-1)?.[0]]).toEqual(["1", "24"]);
  });

  it("go by months and years once the first month is known", () => {
    const result = compared("2018-07");
    expect(spanInWords(result)).toBe("24 months, 2018-07 to 2020-06");
    const axis = periodAxis(result.question);
    expect(axis.title).toBe("Year");
    expect(axis.scale.ticks.map(({ text }) => text)).toEqual(["2019", "2020"]);
    const { headers, rows } = pathTable(result, () => "");
    expect(headers[0]).toBe("End");
    expect([rows[0]?.[0], rows.at(-1)?.[0]]).toEqual(["2018-07", "2020-06"]);
  });

  it("review at the year's end, wherever in the year the returns begin", () => {
    // Equity earns more and its weight grows month by month; where it fell, the month before ended with a trade.
    const traded = (start: string): number[] => {
      const { weights = new Float64Array() } = compared(start).comparison.outcomes[2] ?? {};
      const equity = weights.filter((_, at) => at % 2 === 0);
      return [...equity.keys()].filter((at) => (equity[at] ?? 0) < (equity[at - 1] ?? 0));
    };
    expect(traded("2018-07")).toEqual([6, 18]);
    expect(traded("")).toEqual([12]);
  });
});
