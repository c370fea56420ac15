import { describe, expect, it } from "vitest";
import { dateText } from "../../../src/engine/triggers/dates";
import {
  compareAfter,
  type CompareDraft,
  type CompareEvent,
  FIRST_DRAFT,
} from "../../../src/taskpane/compare/compare-draft";
import { asksTheSame, compareForm } from "../../../src/taskpane/compare/compare-form";

const RETURNS = [
  ["Month", "Equity", "Debt"],
  ["2020-01", 0.02, 0.01],
  ["2020-02", -0.01, 0.01],
  ["2020-03", 0.03, 0.005],
];
const KNOWN = [
  { name: "equity ", target: 0.6 },
  { name: "Debt", target: 0.4 },
];

function after(...events: readonly CompareEvent[]): CompareDraft {
  return events.reduce(compareAfter, FIRST_DRAFT);
}

function started(text: string): CompareDraft {
  return after({ kind: "option", option: "start", text });
}

describe("The form of a comparison", () => {
  it("asks for the returns first", () => {
    const form = compareForm(FIRST_DRAFT, null, KNOWN);
    expect(form.obstacle).toBe("Choose the returns first.");
    expect(form.question).toBeNull();
  });

  it("takes the portfolio's targets for assets of the same name", () => {
    const form = compareForm(FIRST_DRAFT, RETURNS, KNOWN);
    expect(form.assets.map(({ name, entry }) => [name, entry.text])).toEqual([
      ["Equity", "60%"],
      ["Debt", "40%"],
    ]);
    expect(form.hasDates).toBe(true);
    expect(form.obstacle).toBeNull();
    expect(form.question).toMatchObject({
      names: ["Equity", "Debt"],
      targets: [0.6, 0.4],
      rules: ["never", "monthly", "yearly", "5%"],
      options: [["costs", 0]],
      drawing: [
        ["paths", 1000],
        ["block", 12],
        ["seed", 1],
      ],
    });
    expect(form.question?.request.simulations).toHaveLength(4);
    expect(form.question?.request.resampling).toEqual({ paths: 1000, block: 12, seed: 1 });
  });

  it("says what targets add up to", () => {
    const form = compareForm(after({ kind: "target", name: "Debt", text: "30" }), RETURNS, KNOWN);
    expect(form.assets[1]?.entry.reading).toBe("Read as 30%");
    expect(form.obstacle).toBe("Targets add up to 90 %. Make them add up to 100 %.");
  });

  it("marks a rule that it can't read, and leaves blank ones out", () => {
    const wrong = after({ kind: "rule", id: 1, text: "sometimes" });
    const form = compareForm(wrong, RETURNS, KNOWN);
    expect(form.rules.map(({ problem }) => problem?.slice(0, 23) ?? null)).toEqual([
      null,
      '"sometimes" is no rule.',
      null,
      null,
    ]);
    expect(form.obstacle).toBe("Correct what is marked.");
    const blank = after({ kind: "rule", id: 1, text: " " }, { kind: "removed", id: 3 });
    expect(compareForm(blank, RETURNS, KNOWN).question?.rules).toEqual(["never", "yearly"]);
  });

  it("asks for a rule where there is none", () => {
    const none = after(...[0, 1, 2, 3].map((id) => ({ kind: "removed", id }) as const));
    expect(compareForm(none, RETURNS, KNOWN).obstacle).toBe("Add a rule.");
  });

  it("names the row of the returns that is wrong", () => {
    const gap = [...RETURNS, ["2020-04", "", 0.01]];
    const form = compareForm(FIRST_DRAFT, gap, KNOWN);
    expect(form.returnsProblem).toBe("Row 5's return of Equity is missing.");
    expect(form.obstacle).toBe("Correct the returns.");
  });

  it("reads costs as a share and refuses what is too much", () => {
    const costs = (text: string) =>
      compareForm(after({ kind: "option", option: "costs", text }), RETURNS, KNOWN).options.costs;
    expect(costs("0.1%")).toMatchObject({ reading: "", problem: null });
    expect(costs("0.002")).toMatchObject({ reading: "Read as 0.2%", problem: null });
    expect(costs("40%").problem).toContain('Option "costs" is "40%".');
    expect(costs("40").problem).toContain('Option "costs" is "40".');
  });

  it("doesn't mind how histories would be drawn where none are", () => {
    const wrong = after({ kind: "option", option: "paths", text: "many" });
    expect(compareForm(wrong, RETURNS, KNOWN).obstacle).toBe("Correct what is marked.");
    const form = compareForm(compareAfter(wrong, { kind: "draws", draws: false }), RETURNS, KNOWN);
    expect(form.question).toMatchObject({ drawing: null, request: { resampling: null } });
  });

  it("asks how long periods without dates are", () => {
    const undated = RETURNS.map((row) => row.slice(1));
    const form = compareForm(after({ kind: "period", period: "quarter" }), undated, KNOWN);
    expect(form.question?.options).toEqual([
      ["costs", 0],
      ["period", "quarter"],
    ]);
    expect(form.question?.request.simulations[0].history.period).toBe("quarter");
    expect(form.question?.isDated).toBe(false);
  });

  it("dates periods that have none by the month of the first", () => {
    const undated = RETURNS.map((row) => row.slice(1));
    const form = compareForm(started("2019-11"), undated, KNOWN);
    expect(form.question).toMatchObject({
      isDated: true,
      options: [
        ["costs", 0],
        ["period", "month"],
        ["start", "2019-11"],
      ],
    });
    const { history } = form.question?.request.simulations[0] ?? {};
    expect([...(history?.ends ?? [])].map(dateText)).toEqual([
      "2019-11-30",
      "2019-12-31",
      "2020-01-31",
    ]);
  });

  it("says what counts where no first month is given", () => {
    const undated = RETURNS.map((row) => row.slice(1));
    const reading = "Left blank, the first is a January.";
    expect(compareForm(started(" "), undated, KNOWN).options.start).toMatchObject({ reading });
    expect(compareForm(started("2020-01"), undated, KNOWN).options.start.reading).toBe("");
  });

  it("refuses what is no month, a year alone included, and only where it counts", () => {
    const undated = RETURNS.map((row) => row.slice(1));
    for (const text of ["1973", "soon", "1973-13"]) {
      const form = compareForm(started(text), undated, KNOWN);
      expect(form.options.start.problem).toBe(
        `Option "start" is "${text}". Give a date or a month such as 1973-01.`,
      );
      expect(form.obstacle).toBe("Correct what is marked.");
      expect(compareForm(started(text), RETURNS, KNOWN).obstacle).toBeNull();
    }
  });

  it("tells whether a result still answers what is asked", () => {
    const asked = compareForm(FIRST_DRAFT, RETURNS, KNOWN).question;
    const again = compareForm(after({ kind: "added", text: " " }), RETURNS, KNOWN).question;
    const other = compareForm(after({ kind: "added", text: "2%" }), RETURNS, KNOWN).question;
    if (asked === null) throw new Error("Nothing is asked.");
    expect(asksTheSame(asked, again)).toBe(true);
    expect(asksTheSame(asked, other)).toBe(false);
    expect(asksTheSame(asked, compareForm(FIRST_DRAFT, [...RETURNS], KNOWN).question)).toBe(false);
  });
});
