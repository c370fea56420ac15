import { describe, expect, it } from "vitest";
import { type Draft, edited, NO_DRAFT } from "../../../src/taskpane/targets/draft";
import { targetsView } from "../../../src/taskpane/targets/targets-view-model";
import { FOUR, portfolioOf } from "./portfolios";

const SAVED = FOUR.slice(1).map(([name, , target, band]) => ({
  name: String(name),
  target: Number(target),
  band: String(band),
}));
const saved = portfolioOf(FOUR, SAVED);

/** A draft of entries typed one after the other: ["Debt", "target", "38"]. */
const draft = (...edits: [name: string, field: "target" | "band", text: string][]): Draft =>
  edits.reduce(
    (before, [name, field, text]) => edited(before, { name, field, text, saved: "" }),
    NO_DRAFT,
  );

describe("The view of targets", () => {
  it("shows weight, drift, band and status of each name", () => {
    const { rows, total, decision } = targetsView(saved, NO_DRAFT);
    expect(rows.map(({ name, weight, status, edges }) => [name, weight, status, edges])).toEqual([
      ["Large cap", 0.36, "OK", "30.0–40.0 %"],
      ["Mid cap", 0.21, "OK", "12.8–21.3 %"],
      ["Small cap", 0.12, "Above", "6.0–10.0 %"],
      ["Debt", 0.31, "Below", "35.0–45.0 %"],
    ]);
    expect(total).toMatchObject({ isWhole: true, text: "100 %" });
    expect(decision?.word).toBe("Act");
    expect(decision?.reason).toMatch(/^2 bands fire, furthest in Debt, where 31.0 % is below/);
  });

  it("has nothing to save until something is typed", () => {
    expect(targetsView(saved, NO_DRAFT)).toMatchObject({ canSave: false, preview: null });
  });

  it("can save the holdings' own targets before anything was saved", () => {
    const view = targetsView(portfolioOf(), NO_DRAFT);
    expect(view.canSave).toBe(true);
    expect(view.lines).toEqual(SAVED);
    expect(view.preview).toContain("KeelTargets");
  });

  it("says what to do, and no status, before there is any target or band", () => {
    const bare = portfolioOf(FOUR.map((row) => row.slice(0, 2)));
    const view = targetsView(bare, NO_DRAFT);
    expect(view.rows.map(({ status, drift }) => [status, drift])).toEqual(
      FOUR.slice(1).map(() => [null, null]),
    );
    expect(view).toMatchObject({ hasRules: false, decision: null, canSave: false });
    expect(view.obstacle).toMatch(/^Write what each name is to weigh under Target/);
    const begun = targetsView(bare, draft(["Debt", "target", "20"]));
    expect(begun.hasRules).toBe(true);
    expect(begun.rows[3]?.status).toBe("Above");
  });

  it("says what is missing to 100 %, and still judges each row", () => {
    const view = targetsView(saved, draft(["Debt", "target", "38"]));
    expect(view.total).toMatchObject({ isWhole: false, text: "98 %: 2 % to go" });
    expect(view.rows.map(({ status }) => status)).toEqual(["OK", "OK", "Above", "Below"]);
    expect(view).toMatchObject({ canSave: false, decision: null, preview: null });
    expect(view.obstacle).toBe("Make the targets add up to 100 %.");
  });

  it("says what is too much", () => {
    const { total } = targetsView(saved, draft(["Debt", "target", "0.425"]));
    expect(total.text).toBe("102.5 %: 2.5 % too much");
  });

  it("shows how an entry was read", () => {
    const { rows } = targetsView(saved, draft(["Debt", "target", "0,4"], ["Debt", "band", "5/25"]));
    expect(rows[3]?.target).toMatchObject({ read: 0.4, reading: "40%", isEdited: true });
    expect(rows[3]?.band).toMatchObject({ reading: "5% or 25% rel", problem: null });
  });

  it("says what is wrong with an entry and leaves its row unjudged", () => {
    const view = targetsView(saved, draft(["Debt", "band", "wide"]));
    expect(view.rows[3]?.band.problem).toMatch(/^"wide" is no band\./);
    expect(view.rows.map(({ status }) => status)).toEqual(["OK", "OK", "Above", null]);
    expect(view.obstacle).toBe("Correct the entries marked in Targets.");
    expect(view.canSave).toBe(false);
  });

  it.each([
    ["120", "120% is more than everything."],
    ["abc", "“abc” is no percentage. Write 35% or 0.35."],
    ["-5", "“-5” is no percentage. Write 35% or 0.35."],
  ])("refuses the target %j: %s", (text, problem) => {
    expect(targetsView(saved, draft(["Debt", "target", text])).rows[3]?.target.problem).toBe(
      problem,
    );
  });

  it("says what saving adds: a band that fires where none did", () => {
    // 65/35 against 60/40 ± 10 pp holds; ± 2 pp fires both rows: 5,000 each way, 5 % turnover.
    const held = portfolioOf(
      [
        ["Name", "Value"],
        ["Equity", 65000],
        ["Bonds", 35000],
      ],
      [
        { name: "Equity", target: 0.6, band: "10%" },
        { name: "Bonds", target: 0.4, band: "10%" },
      ],
    );
    const view = targetsView(held, draft(["Equity", "band", "2"]));
    expect(view.preview).toBe("Saving adds 2 trades, 5.0 % turnover.");
  });

  it("says what saving takes away", () => {
    const bands = SAVED.map(({ name }): [string, "band", string] => [name, "band", "none"]);
    // P2: 1,000 + 4,000 + 4,000 sold, 9,000 bought: 9 % one way.
    expect(targetsView(saved, draft(...bands)).preview).toBe(
      "Saving takes away 4 trades, 9.0 % turnover.",
    );
  });

  it("shows names that have a target and aren't held", () => {
    const gold = portfolioOf(FOUR, [...SAVED, { name: "Gold", target: 0, band: "" }]);
    expect(targetsView(gold, NO_DRAFT).rows.at(-1)).toMatchObject({ name: "Gold", weight: 0 });
  });

  it("names the holdings whose own columns say otherwise than what is saved", () => {
    const cells = FOUR.map((row) =>
      row[0] === "Debt" ? ["Debt", 31000, 0.45, "5% or 25% rel"] : row,
    );
    expect(targetsView(portfolioOf(cells, SAVED), NO_DRAFT).differing).toEqual(["Debt"]);
  });

  it("is not judged while a cell of the holdings is in error", () => {
    const cells = FOUR.map((row) => (row[0] === "Debt" ? ["Debt", "#N/A", 0.4, "5%"] : row));
    const view = targetsView(portfolioOf(cells, SAVED), NO_DRAFT);
    expect(view).toMatchObject({
      decision: null,
      obstacle: "Correct the cells named in Holdings.",
    });
  });
});
