import { describe, expect, it } from "vitest";
import { describeProblem } from "../../src/workbook/problem";

const refusal = (code: string, message: string) => Object.assign(new Error(message), { code });

describe("A refusal by Excel", () => {
  it.each([
    ["InvalidOperationInCellEditMode", "Finish with Enter or Esc, then try again."],
    ["AccessDenied", "Remove its protection, then try again."],
    ["ActivityLimitReached", "Wait a moment, then try again."],
    ["InvalidOrTimedOutSession", "Reload the workbook."],
  ])("with the code %s says what to do: %s", (code, advice) => {
    expect(describeProblem(refusal(code, "The operation failed."))).toContain(advice);
  });

  it("with any other code is passed on in Excel's words", () => {
    expect(describeProblem(refusal("GeneralException", "There was an internal error."))).toBe(
      "Excel refused: There was an internal error.",
    );
  });

  it("that isn't an error is passed on, too", () => {
    expect(describeProblem("no workbook")).toBe("Excel refused: no workbook");
  });
});
