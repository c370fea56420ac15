import { describe, expect, it } from "vitest";
import { optionEntries, policyCells } from "../../../src/taskpane/trades/options/option-entries";
import { tradesPlan } from "../../../src/taskpane/trades/plan/trades-plan";
import {
  NO_TRADES_DRAFT,
  tradesAfter,
  type TradesEvent,
  type Way,
} from "../../../src/taskpane/trades/trades-draft";
import { figuresOfWays, problemsOfWays } from "../../../src/taskpane/trades/ways/way-figures";
import { differencesOf, PRESETS, typedAs, wayOf } from "../../../src/taskpane/trades/ways/ways";
import { readPolicy } from "../../../src/workbook/policy/saved-policy";
import { planCells } from "../../../src/workbook/trades/plan-cells";
import { FOUR, portfolioOf } from "../targets/portfolios";

const AREA = { sheet: "Keel policy", row: 2, column: 0, rows: 3, columns: 2 };
const saved = readPolicy(AREA, [
  ["Option", "Value"],
  ["to", "half"],
  ["cost rate", 0.001],
]);
const groups = (typed: Record<string, string> = {}) => optionEntries(saved, typed, []);
const NO_OPTIONS = optionEntries(null, {}, []);

function planOf(way: Way, cells: readonly (readonly unknown[])[] = FOUR) {
  const portfolio = portfolioOf(cells);
  const entries = optionEntries(null, typedAs(NO_OPTIONS, way).options, []);
  return tradesPlan(planCells(portfolio, null), policyCells(null, entries), way.fixed);
}

describe("A way", () => {
  it("is what stands in the fields, with what is compared in its place", () => {
    expect(wayOf(groups({ cash: "500 " }), { a: "1" })).toEqual({
      options: { cash: "500", to: "half", "cost rate": "0.1%" },
      fixed: { a: "1" },
    });
    expect(wayOf(groups(), {}, { to: "edge" }).options).toMatchObject({ to: "edge" });
  });

  it("is typed as what differs from what is saved", () => {
    const way = { options: { to: "edge", "cost rate": "0.1%", cash: "500" }, fixed: { a: "1" } };
    expect(typedAs(groups(), way)).toEqual({
      options: { to: "edge", cash: "500" },
      fixed: { a: "1" },
    });
    expect(typedAs(groups(), { options: {}, fixed: {} }).options).toEqual({
      to: "",
      "cost rate": "",
    });
  });

  it("comes back as it was when it is taken", () => {
    const way = wayOf(groups({ "minimum trade": "500", to: "edge" }), {});
    expect(wayOf(groups(typedAs(groups(), way).options), {})).toEqual(way);
  });
});

describe("Ways side by side", () => {
  const ways = ["target", "half", "edge"].map((to) => wayOf(NO_OPTIONS, {}, { to }));

  it("show the options that they differ in, with what counts where nothing is said", () => {
    const [, half] = ways;
    expect(half && differencesOf(NO_OPTIONS, [wayOf(NO_OPTIONS, { a: "1" }), half])).toEqual([
      { name: "to", texts: ["target", "half"] },
      { name: "set by hand", texts: ["1", "0"] },
    ]);
  });

  it("show what each comes to", () => {
    const figures = figuresOfWays(
      ways.map((way) => planOf(way)),
      "",
    );
    const row = (name: string) => figures.find((figure) => figure.name === name)?.texts;
    // P2: 9,000 to target; debt comes from 31 to 37.5 % half way back, and to 35 % at its edge.
    expect(row("Buys")).toEqual(["9,000.00", "6,500.00", "4,000.00"]);
    expect(row("Turnover")).toEqual(["9.0 %", "6.5 %", "4.0 %"]);
    expect(row("Trades")?.[0]).toBe("4");
    expect(row("Cash left")).toEqual(["0.00", "0.00", "0.00"]);
  });

  it("say why one can't be planned", () => {
    const unbanded = FOUR.map((row) => row.slice(0, 3));
    const plans = ways.map((way) => planOf(way, unbanded));
    const [target, half] = problemsOfWays(plans, "");
    expect(target).toBeNull();
    expect(half).toContain("band");
    expect(figuresOfWays(plans, "")[0]?.texts).toEqual(["4", "–", "–"]);
  });

  it("offer options that the plan has", () => {
    const known = NO_OPTIONS.flatMap(({ entries }) => entries.map(({ option }) => option));
    for (const { options } of PRESETS)
      expect(known).toEqual(expect.arrayContaining(Object.keys(options)));
  });

  it("are two beside the one that is typed, the latest", () => {
    const added = ways.map((way): TradesEvent => ({ kind: "wayAdded", way }));
    const draft = added.reduce(tradesAfter, NO_TRADES_DRAFT);
    expect(draft.ways).toEqual(ways.slice(1));
    const [first] = draft.ways;
    if (!first) throw new Error("There is no way.");
    expect(tradesAfter(draft, { kind: "wayRemoved", way: first }).ways).toEqual(ways.slice(2));
    const typed = { options: { to: "edge" }, fixed: {} };
    expect(tradesAfter(draft, { kind: "wayTaken", typed })).toMatchObject(typed);
  });
});
