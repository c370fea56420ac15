import { describe, expect, it } from "vitest";
import { useWorkbook } from "./use-workbook";

const workbook = useWorkbook({ sample: true });

describe("The workbook that opens", () => {
  it("has a portfolio with drift, status and trades, and a household that adds up", async () => {
    await workbook().settled();
    expect(await workbook().sheetNames()).toEqual([
      "Portfolio",
      "What if",
      "Household",
      "Plan",
      "Summary",
      "Balanced advantage",
      "Rules compared",
    ]);
    // 36,000, 21,000, 12,000 and 31,000 against 35, 17, 8 and 40 % of 100,000.
    expect(await workbook().values("Portfolio!E5:G10")).toEqual([
      ["Drift", "Status", "Trade"],
      [0.01, "OK", -1000],
      [0.04, "OK", -4000],
      [0.04, "Above", -4000],
      [-0.09, "Below", 9000],
      [null, null, 0],
    ]);
    // 15,000 more: the least that reaches 8 % small caps without a sale is 12,000 / 0.08 − 100,000.
    expect(await workbook().values("'What if'!B20")).toEqual([[50_000]]);
    expect(await workbook().values("Household!F46")).toEqual([[1_440_497.62]]);
    // The plan says what trades, and that it adds up: 12,000 of cash, of which 2,000 are kept and whole units leave a part of a unit in each account.
    expect(await workbook().values("Plan!D6:I6")).toEqual([
      ["Name", "Account", "Trade", "Units", "Cost", "Reason"],
    ]);
    expect(await workbook().values("Plan!A2:A3")).toEqual([
      [expect.stringMatching(/bands fire: \d+ of 40 rows trade half way back/)],
      // 18,072.02 − 27,932.45 − 23.00 + 12,000 = 2,116.57.
      [
        "Sells 18,072.02 − buys 27,932.45 − costs 23.00 + cash 12,000.00 = change in cash 2,116.57, 2,000.00 of it kept.",
      ],
    ]);
    expect(await workbook().values("Summary!B24:B26")).toEqual([[0], [0], [0]]);
    // The trades place all of the cash.
    expect(await workbook().values("'What if'!B11")).toEqual([[15_000]]);
    // The ladder's step is 40 %; 45 % may move by 5 points. 14 contracts sold leave 39.275 % net.
    expect(await workbook().values("'Balanced advantage'!E9")).toEqual([[0.4]]);
    expect(await workbook().values("'Balanced advantage'!B25")).toEqual([[0.39275]]);
    expect(await workbook().values("'Rules compared'!E14:E15")).toEqual([[0], [240]]);
    const errors = await workbook().errorCells();
    expect(errors).toEqual([]);
  });

  it("is read by the pane as its four holdings", async () => {
    await workbook().pressRibbonButton("Open pane");
    const { pane } = workbook();
    await pane.getByRole("textbox", { name: "Target of Debt" }).waitFor();
    expect(await pane.getByRole("textbox", { name: /^Target of / }).count()).toBe(4);
  });

  it("follows an edit through all its sheets", async () => {
    await workbook().type("Portfolio!B6", "40000");
    expect(await workbook().values("Portfolio!G10")).toEqual([[0]]);
    await workbook().type("Household!D6", "500");
    expect(await workbook().values("Summary!B24:B26")).toEqual([[0], [0], [0]]);
  });
});
