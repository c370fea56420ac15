import { describe, expect, it } from "vitest";
import { NO_DRAFT } from "../../../src/taskpane/targets/draft";
import { linesByModel, modelOf } from "../../../src/taskpane/targets/models/apply-model";
import { modelInWords } from "../../../src/taskpane/targets/models/model-words";
import { ageModel, READY_MODELS } from "../../../src/taskpane/targets/models/ready-models";
import { targetsView } from "../../../src/taskpane/targets/targets-view-model";
import { draftOf } from "../../../src/taskpane/targets/wanted-lines";
import type { Model } from "../../../src/workbook/models/model";
import { FOUR, portfolioOf } from "./portfolios";

const model = (name: string): Model => {
  const found = READY_MODELS.find((each) => each.name === name);
  if (!found) throw new Error(`There is no model ${name}.`);
  return found;
};

/** What is shown of a portfolio after a model was taken for it. */
const viewBy = (portfolio: ReturnType<typeof portfolioOf>, taken: Model) => {
  const { tree } = targetsView(portfolio, NO_DRAFT).entered;
  return targetsView(portfolio, draftOf(portfolio, linesByModel(portfolio, tree, taken)));
};

describe("The ready models", () => {
  it.each(READY_MODELS)("$name adds up at every level", ({ classes }) => {
    const portfolio = portfolioOf(
      [["Name", "Class", "Value"], ...classes.map(({ path }, at) => [`Fund ${at}`, path, 10 + at])],
      [],
    );
    const view = viewBy(portfolio, { name: "", classes });
    expect(view.obstacle).toBeNull();
    expect(view.canSave).toBe(true);
  });

  it.each([
    ["40", "Equity 70% and Bonds 30%."],
    ["0", "Equity 100% and Bonds 0%."],
    ["115", "Equity 0% and Bonds 100%."],
  ])("have the age rule at %s: %s", (age, words) => {
    const found = ageModel(age);
    expect(found && modelInWords(found)).toBe(words);
  });

  it.each(["", "121", "4.5", "-3", "forty"])("have no age rule at %j", (age) => {
    expect(ageModel(age)).toBeNull();
  });
});

describe("Taking a model", () => {
  it("gives its classes their targets and scales what is in them", () => {
    const portfolio = portfolioOf(
      [
        ["Name", "Class", "Value"],
        ["Large cap", "Equity", 36],
        ["Small cap", "equity", 33],
        ["Gilts", "Bonds", 31],
        ["Gold", "Metals", 1],
      ],
      [
        { path: "Equity", name: "", target: 0.5, band: "none" },
        { path: "Equity", name: "Large cap", target: 0.4, band: "2%" },
        { path: "Equity", name: "Small cap", target: 0.1, band: "" },
        { path: "Bonds", name: "Gilts", target: 0.4, band: "" },
        { path: "Metals", name: "Gold", target: 0.1, band: "" },
      ],
    );
    const view = viewBy(portfolio, model("60/40"));
    expect(view.rows.map(({ name, target, band }) => [name, target.text, band.text])).toEqual([
      ["Equity", "60%", "5% or 25% rel"],
      // 4 : 1 of 60 %.
      ["Large cap", "48%", "2%"],
      ["Small cap", "12%", ""],
      ["Bonds", "40%", "5% or 25% rel"],
      ["Gilts", "40%", ""],
      // What lies in none of the model's classes loses its target.
      ["Metals", "", ""],
      ["Gold", "", ""],
    ]);
    expect(view).toMatchObject({ canSave: true, total: { text: "100 %" } });
  });

  it("adds the classes that are missing, for the names to be moved into", () => {
    const view = viewBy(portfolioOf(FOUR), model("Three funds"));
    expect(view.rows.map(({ level, name, target }) => [level, name, target.text])).toEqual([
      [1, "Equity", "60%"],
      [2, "Domestic", "42%"],
      [2, "International", "18%"],
      [1, "Bonds", "40%"],
      [1, "Large cap", ""],
      [1, "Mid cap", ""],
      [1, "Small cap", ""],
      [1, "Debt", ""],
    ]);
    expect(view.total.text).toBe("100 %");
  });

  it("gives back the model that the classes are", () => {
    const taken = model("Multi-asset");
    const { tree } = viewBy(portfolioOf(FOUR), taken).entered;
    expect(modelOf(tree, "Multi-asset")).toEqual(taken);
  });
});
