import { describe, expect, it } from "vitest";
import { type Draft, edited, NO_DRAFT } from "../../../src/taskpane/targets/draft";
import { targetsView, type TargetsView } from "../../../src/taskpane/targets/targets-view-model";
import { planOf } from "../../../src/taskpane/targets/judged-plan";
import { savePreview } from "../../../src/taskpane/targets/save-preview";
import { noteOf } from "../../../src/taskpane/targets/row-note";
import { lineKey, type TargetLine } from "../../../src/workbook/targets/saved-targets";
import { FOUR, portfolioOf } from "./portfolios";

const SAVED = FOUR.slice(1).map(([name, , target, band]) => ({
  path: "",
  name: String(name),
  target: Number(target),
  band: String(band),
}));
const saved = portfolioOf(FOUR, SAVED);

/** What saving changes; null where nothing is to be saved. */
const previewOf = ({ unsaved }: TargetsView) => unsaved && savePreview(unsaved);

/** The rows that are shown, each with what a review says of it. */
const shownRows = (view: TargetsView) => view.rows.map((row) => ({ ...row, ...row.figures() }));

/** "> Equity" is a class, anything else a name. */
const place = (name: string) =>
  name.startsWith("> ") ? { path: name.slice(2), name: "" } : { path: "", name };

/** A draft of entries typed one after the other: ["Debt", "target", "38"]. */
const draft = (...edits: [name: string, field: "target" | "band", text: string][]): Draft =>
  edits.reduce(
    (before, [name, field, text]) =>
      edited(before, { key: lineKey(place(name)), field, text, saved: "" }),
    NO_DRAFT,
  );

describe("The view of targets", () => {
  it("shows weight, drift, band and status of each name", () => {
    const view = targetsView(saved, NO_DRAFT);
    const { total, decision } = view;
    expect(
      shownRows(view).map(({ name, weight, status, edges }) => [name, weight, status, edges]),
    ).toEqual([
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
    expect(targetsView(saved, NO_DRAFT)).toMatchObject({ canSave: false, unsaved: null });
  });

  it("can save the holdings' own targets before anything was saved", () => {
    const view = targetsView(portfolioOf(), NO_DRAFT);
    expect(view.canSave).toBe(true);
    expect(view.lines).toEqual(SAVED);
    expect(previewOf(view)).toContain("KeelTargets");
  });

  it("says what to do, and no status, before there is any target or band", () => {
    const bare = portfolioOf(FOUR.map((row) => row.slice(0, 2)));
    const view = targetsView(bare, NO_DRAFT);
    expect(shownRows(view).map(({ status, drift }) => [status, drift])).toEqual(
      FOUR.slice(1).map(() => [null, null]),
    );
    expect(view).toMatchObject({ hasRules: false, decision: null, canSave: false });
    expect(view.obstacle).toMatch(/^In Targets, write what each name or class is to weigh/);
    const begun = targetsView(bare, draft(["Debt", "target", "20"]));
    expect(begun.hasRules).toBe(true);
    expect(shownRows(begun)[3]?.status).toBe("Above");
  });

  it("says what is missing to 100 %, and still judges each row", () => {
    const view = targetsView(saved, draft(["Debt", "target", "38"]));
    expect(view.total).toMatchObject({ isWhole: false, text: "98 %: 2 % to go" });
    expect(shownRows(view).map(({ status }) => status)).toEqual(["OK", "OK", "Above", "Below"]);
    expect(view).toMatchObject({ canSave: false, decision: null, unsaved: null });
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
    expect(shownRows(view).map(({ status }) => status)).toEqual(["OK", "OK", "Above", null]);
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
        { path: "", name: "Equity", target: 0.6, band: "10%" },
        { path: "", name: "Bonds", target: 0.4, band: "10%" },
      ],
    );
    const view = targetsView(held, draft(["Equity", "band", "2"]));
    expect(previewOf(view)).toBe(
      "Saving adds 2 trades, 5.0 % turnover. Statuses change: Equity from OK to Above. The decision goes from Hold to Act.",
    );
  });

  it("says what saving takes away", () => {
    const bands = SAVED.map(({ name }): [string, "band", string] => [name, "band", "none"]);
    // P2: 1,000 + 4,000 + 4,000 sold, 9,000 bought: 9 % one way.
    expect(previewOf(targetsView(saved, draft(...bands)))).toBe(
      "Saving takes away 4 trades, 9.0 % turnover. The decision goes from Act to Hold.",
    );
  });

  it("shows names that have a target and aren't held", () => {
    const gold = portfolioOf(FOUR, [...SAVED, { path: "", name: "Gold", target: 0, band: "" }]);
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

/** P2 in classes: equity holds 69 % against 60 %, debt 31 % against 40 %. */
const CLASSED = [
  ["Name", "Class", "Value"],
  ["Large cap", "Equity > Large", 36000],
  ["Mid cap", "Equity > Mid", 21000],
  ["Small cap", "Equity > Small", 12000],
  ["Gilts", "Debt", 31000],
];

const CLASS_LINES: readonly TargetLine[] = [
  { path: "Equity", name: "", target: 0.6, band: "5%" },
  { path: "Equity > Large", name: "Large cap", target: 0.35, band: "" },
  { path: "Equity > Mid", name: "Mid cap", target: 0.17, band: "" },
  { path: "Equity > Small", name: "Small cap", target: 0.08, band: "" },
  { path: "Debt", name: "", target: 0.4, band: "5%" },
  { path: "Debt", name: "Gilts", target: null, band: "" },
];
const classed = portfolioOf(CLASSED, CLASS_LINES);

describe("The tree of targets", () => {
  it("shows each class, its parts and its names below each other, with what they come to", () => {
    const rows = shownRows(targetsView(classed, NO_DRAFT));
    expect(rows.map(({ level, name, weight, derived }) => [level, name, weight, derived])).toEqual([
      [1, "Equity", 0.69, "60%"],
      [2, "Large", 0.36, "35%"],
      [3, "Large cap", 0.36, "35%"],
      [2, "Mid", 0.21, "17%"],
      [3, "Mid cap", 0.21, "17%"],
      [2, "Small", 0.12, "8%"],
      [3, "Small cap", 0.12, "8%"],
      // The debt class's own target serves its only name.
      [1, "Debt", 0.31, "0%"],
      [2, "Gilts", 0.31, "40%"],
    ]);
    expect(rows.map(({ position, siblings }) => `${position}/${siblings}`)).toEqual([
      ..."1/2 1/3 1/1 2/3 1/1 3/3 1/1 2/2 1/1".split(" "),
    ]);
  });

  it("judges classes by their bands, and names beside them by none where they say nothing", () => {
    const view = targetsView(classed, NO_DRAFT);
    const { decision } = view;
    const judged = shownRows(view).filter(({ edges }) => edges !== "");
    expect(judged.map(({ name, status, edges }) => [name, status, edges])).toEqual([
      ["Equity", "Above", "55.0–65.0 %"],
      ["Debt", "Below", "35.0–45.0 %"],
    ]);
    expect(decision).toEqual({
      word: "Act",
      reason: "2 bands fire, furthest in Equity, where 69.0 % is above 55.0–65.0 %.",
    });
  });

  it("plans by classes: what the classes trade, split within them to target", () => {
    const view = targetsView(classed, NO_DRAFT);
    expect(view.names).toEqual(["Large cap", "Mid cap", "Small cap", "Gilts"]);
    expect(view.judged && [...planOf(view.judged).trades]).toEqual([-1000, -4000, -4000, 9000]);
  });

  it("says where the targets in a class don't add up to its own", () => {
    const view = targetsView(classed, draft(["Mid cap", "target", "15"]));
    expect(view.total.isWhole).toBe(true);
    expect(view).toMatchObject({ canSave: false, decision: null });
    expect(view.obstacle).toBe("Make the targets in Equity add up.");
    expect(view.rows.map(noteOf).filter((note) => note?.isProblem)).toEqual([
      { text: "What is in it adds up to 58 %: 2 % to go.", isProblem: true },
    ]);
  });

  // 6 pp over, 4 pp over, and 10 pp of gold that are short.
  it("takes the target of a class of which nothing is held: its money stays in cash", () => {
    const unheld = portfolioOf([
      ["Name", "Class", "Value", "Target", "Band"],
      ["VTI", "Equity", 66000, 0.6, "5%"],
      ["BND", "Debt", 34000, 0.3, "5%"],
      [null, "Gold", null, 0.1, null],
    ]);
    const view = targetsView(unheld, NO_DRAFT);
    expect(view).toMatchObject({ obstacle: null, canSave: true, portfolioDrift: 0.1 });
    expect(view.judged && [...planOf(view.judged).trades]).toEqual([-6000, -4000, 10000]);
    expect(view.rows.map(noteOf).find((note) => note?.text.includes("in cash"))).toEqual({
      text: expect.stringContaining("Nothing is held of it: its money stays in cash") as string,
      isProblem: false,
    });
  });

  it("takes a target for a class of which nothing is said yet", () => {
    const bare = portfolioOf([
      ["Name", "Class", "Value"],
      ["Large cap", "Equity", 69000],
      ["Gilts", "Debt", 31000],
    ]);
    const view = targetsView(bare, draft(["> Equity", "target", "60"], ["> Debt", "target", "40"]));
    expect(view).toMatchObject({ canSave: true, total: { text: "100 %" } });
    expect(view.lines.filter(({ name }) => name === "")).toEqual([
      { path: "Equity", name: "", target: 0.6, band: "" },
      { path: "Debt", name: "", target: 0.4, band: "" },
    ]);
  });

  it("takes a target as a share of the class around it, at any level", () => {
    // Equity 60 %, of which Large 50 % is 30 %, of which Large cap all.
    const view = targetsView(
      portfolioOf(CLASSED),
      draft(
        ["> Equity", "target", "60"],
        ["> Equity > Large", "target", "50% of class"],
        ["Large cap", "target", "100% of large"],
      ),
    );
    const saved = view.lines.filter(({ target }) => target !== null);
    expect(saved.map(({ path, name, target }) => [path, name, target])).toEqual([
      ["Equity > Large", "Large cap", 0.3],
      ["Equity", "", 0.6],
      ["Equity > Large", "", 0.3],
    ]);
  });

  it("keeps a share of the class as it is given, so that it follows what the class is to weigh", () => {
    const lines: TargetLine[] = [
      { path: "Equity", name: "Large cap", target: 0.36, ofClass: 0.6, band: "" },
      { path: "Equity", name: "Mid cap", target: 0.24, ofClass: 0.4, band: "" },
      { path: "Debt", name: "Gilts", target: 0.4, band: "" },
      { path: "Equity", name: "", target: 0.6, band: "" },
    ];
    const portfolio = portfolioOf(
      [
        ["Name", "Class", "Value"],
        ["Large cap", "Equity", 36000],
        ["Mid cap", "Equity", 33000],
        ["Gilts", "Debt", 31000],
      ],
      lines,
    );
    const texts = targetsView(portfolio, NO_DRAFT).rows.map(({ name, target }) => [
      name,
      target.text,
    ]);
    expect(texts).toEqual([
      ["Equity", "60%"],
      ["Large cap", "60% of class"],
      ["Mid cap", "40% of class"],
      ["Debt", ""],
      ["Gilts", "40%"],
    ]);
    const view = targetsView(
      portfolio,
      draft(["> Equity", "target", "50"], ["Gilts", "target", "50"]),
    );
    expect(view).toMatchObject({ canSave: true, total: { text: "100 %" } });
    expect(view.lines.slice(0, 2)).toEqual([
      { ...lines[0], target: 0.3 },
      { ...lines[1], target: 0.2 },
    ]);
  });

  it.each([
    ["Large cap", "50% of class", "Large has no target of its own to take a share of."],
    ["Large cap", "50% of Debt", "It lies in Large, and not in “Debt”."],
    ["> Equity", "50% of class", "It lies in no class. Write a share of the portfolio."],
    ["> Equity > Large", "much of Equity", "“much” is no percentage. Write 35% or 0.35."],
  ])("refuses for %s the target %j: %s", (name, text, problem) => {
    const view = targetsView(portfolioOf(CLASSED), draft([name, "target", text]));
    expect(view.rows.flatMap(({ target }) => target.problem ?? [])).toEqual([problem]);
  });

  it("counts a fund that is split over classes in each of them", () => {
    const cells = [...CLASSED, ["Mixed", "Equity 60%, Debt 40%", 60000]];
    const view = targetsView(
      portfolioOf(cells),
      draft(["Mixed", "target", "50"], ["Gilts", "target", "30"], ["Large cap", "target", "20"]),
    );
    // Equity: 69,000 + 36,000 of 160,000, target 20 % + 30 %; debt 31,000 + 24,000, target 30 % + 20 %.
    const shown = shownRows(view).filter(({ level }) => level === 1);
    expect(shown.map(({ name, weight, derived }) => [name, weight, derived])).toEqual([
      ["Equity", 0.65625, "50%"],
      ["Debt", 0.34375, "50%"],
      ["Mixed", 0.375, "50%"],
    ]);
    expect(view.total.text).toBe("100 %");
    expect(view.judged?.portfolio.targets).toEqual(Float64Array.of(0.2, 0, 0, 0.3, 0.5));
  });
});
