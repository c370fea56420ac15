import { describe, expect, it } from "vitest";
import { textValuesInWords } from "../../../src/taskpane/holdings/holdings-words";
import { portfolioOf } from "../targets/portfolios";

const wordsFor = (...values: unknown[]) =>
  textValuesInWords(
    portfolioOf([["Name", "Value"], ...values.map((value, at) => [`Fund ${at}`, value])]).holdings,
  );

describe("Numbers kept as text", () => {
  it("are told where there are any, since formulas don't read them", () => {
    expect(wordsFor(10, 20)).toBeNull();
    expect(wordsFor(10, "$1,234.50")).toBe(
      "1 value is a number kept as text. The pane reads it; formulas don't. Turn it into a number in the worksheet.",
    );
    expect(wordsFor("10", "20")).toMatch(
      /^2 values are numbers kept as text\. The pane reads them; /,
    );
  });
});
