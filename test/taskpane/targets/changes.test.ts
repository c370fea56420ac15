import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Exact } from "../../../src/engine/numbers/exact";
import { apportioned } from "../../../src/taskpane/targets/apportioned";
import { NO_DRAFT } from "../../../src/taskpane/targets/draft";
import {
  canChange,
  changedLevel,
  type LevelChange,
} from "../../../src/taskpane/targets/level-changes";
import {
  added,
  type LineChange,
  moved,
  placesFor,
  removed,
  renamed,
  type TreeItem,
} from "../../../src/taskpane/targets/line-changes";
import { targetsView, type TargetsView } from "../../../src/taskpane/targets/targets-view-model";
import { draftOf, type WantedLine, wantedLines } from "../../../src/taskpane/targets/wanted-lines";
import type { TargetLine } from "../../../src/workbook/targets/saved-targets";
import { portfolioOf } from "./portfolios";

const CELLS = [
  ["Name", "Class", "Value"],
  ["Large cap", "Equity > Large", 36000],
  ["Mid cap", "Equity > Rest", 21000],
  ["Small cap", "Equity > Rest", 12000],
  ["Gilts", "Debt", 31000],
];
const line = (path: string, name: string, target: number | null, band = ""): TargetLine => ({
  path,
  name,
  target,
  band,
});

/** What is shown where these targets are saved for the holdings above. */
function viewOf(...lines: readonly TargetLine[]): TargetsView {
  return targetsView(portfolioOf(CELLS, lines), NO_DRAFT);
}

/** What has a target: "Equity" for a class, "Large cap" for a name. */
const targetsIn = (lines: readonly WantedLine[]) =>
  Object.fromEntries(
    lines
      .filter(({ target }) => target !== "")
      .map(({ path, name, target }) => [name === "" ? `> ${path}` : name, target]),
  );

const afterChange = (view: TargetsView, change: LevelChange, path = "") => {
  const place = view.entered.tree.nodes.findIndex((node) => node.path === path);
  return targetsIn(changedLevel(view.entered, place, change));
};

describe("An amount in parts", () => {
  it("goes to the largest remainders in hundredths of a percent, ties in row order", () => {
    const thirds = apportioned(
      new Exact(1),
      [1, 1, 1].map((each) => new Exact(each)),
    );
    expect(thirds.map(Number)).toEqual([0.3334, 0.3333, 0.3333]);
  });

  it("adds up exactly, and no part is a unit away from its share", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 0, max: 1_000_000_000 }),
        (weights, billionths) => {
          const amount = new Exact(billionths).div(1e9);
          const parts = apportioned(
            amount,
            weights.map((each) => new Exact(each)),
          );
          const sum = parts.reduce((total, part) => total.plus(part), new Exact(0));
          expect(sum.eq(amount)).toBe(true);
          const all = weights.reduce((total, weight) => total + weight, 0);
          for (const [at, part] of parts.entries()) {
            const share = amount.times(all === 0 ? 1 / weights.length : (weights[at] ?? 0) / all);
            expect(part.minus(share).abs().lte(1.01e-4)).toBe(true);
          }
        },
      ),
    );
  });
});

describe("The targets of a level", () => {
  it("have what is missing spread over what has none, in equal parts", () => {
    // 100 % − 40 % over Equity alone; in it over its two parts, whose names share it.
    expect(afterChange(viewOf(line("Debt", "", 0.4)), "spread")).toEqual({
      "> Debt": "40%",
      "> Equity": "60%",
      "> Equity > Large": "30%",
      "> Equity > Rest": "30%",
    });
  });

  it("have what is missing spread in proportion where all have some", () => {
    // 60 : 30 of 90 % is 66.67 : 33.33 of 100 %; in Equity 40 : 20.
    const view = viewOf(
      line("Equity > Large", "Large cap", 0.4),
      line("Equity > Rest", "Mid cap", 0.2),
      line("Equity > Rest", "Small cap", 0),
      line("Debt", "", 0.3),
    );
    expect(canChange(view.entered, 0, "spread")).toBe(true);
    expect(afterChange(view, "spread")).toEqual({
      "Large cap": "44.45%",
      "Mid cap": "22.22%",
      "Small cap": "0%",
      "> Debt": "33.33%",
    });
  });

  it("are normalised with all below them", () => {
    // 80 + 40 = 120: Equity 66.67, Debt 33.33. In Equity 50 : 30 of 66.67 is 41.67 : 25.00.
    const view = viewOf(
      line("Equity", "", 0.8, "5%"),
      line("Equity > Large", "Large cap", 0.5),
      line("Equity > Rest", "", 0.3),
      line("Debt", "", 0.4),
    );
    expect(afterChange(view, "normalise")).toEqual({
      "> Equity": "66.67%",
      "Large cap": "41.67%",
      "> Equity > Rest": "25%",
      "> Debt": "33.33%",
    });
  });

  it("are normalised in a class to what the class is to weigh", () => {
    const view = viewOf(
      line("Equity", "", 0.6),
      line("Equity > Large", "Large cap", 0.4),
      line("Equity > Rest", "", 0.4),
      line("Debt", "", 0.4),
    );
    expect(afterChange(view, "normalise", "Equity")).toEqual({
      "> Equity": "60%",
      "Large cap": "30%",
      "> Equity > Rest": "30%",
      "> Debt": "40%",
    });
    expect(canChange(view.entered, 0, "normalise")).toBe(false);
  });

  it("are taken from what is held, with the classes that have one", () => {
    expect(afterChange(viewOf(line("Equity", "", 0.6)), "current mix")).toEqual({
      "Large cap": "36%",
      "Mid cap": "21%",
      "Small cap": "12%",
      Gilts: "31%",
      "> Equity": "69%",
    });
  });

  it("are taken in a class from what is held in it, to what the class is to weigh", () => {
    // 36 : 21 : 12 of 60 %: 31.304, 18.261, 10.435.
    const view = viewOf(line("Equity", "", 0.6), line("Debt", "", 0.4));
    expect(afterChange(view, "current mix", "Equity")).toEqual({
      "> Equity": "60%",
      "Large cap": "31.3%",
      "Mid cap": "18.26%",
      "Small cap": "10.44%",
      "> Debt": "40%",
    });
  });

  it("add up after any change", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 10_000 })), { minLength: 7, maxLength: 7 }),
        fc.constantFrom<LevelChange>("spread", "normalise", "current mix"),
        (basisPoints, change) => {
          const [equity, large, rest, debt, ...names] = basisPoints.map((points) =>
            points === null ? null : points / 10_000,
          );
          const view = viewOf(
            line("Equity", "", equity ?? null),
            line("Equity > Large", "", large ?? null),
            line("Equity > Rest", "", rest ?? null),
            line("Debt", "", debt ?? null),
            line("Equity > Rest", "Mid cap", names[0] ?? null),
            line("Equity > Rest", "Small cap", names[1] ?? null),
            line("Debt", "Gilts", names[2] ?? null),
          );
          fc.pre(canChange(view.entered, 0, change));
          const lines = changedLevel(view.entered, 0, change);
          const portfolio = portfolioOf(CELLS, []);
          expect(targetsView(portfolio, draftOf(portfolio, lines)).total.text).toBe("100 %");
        },
      ),
    );
  });
});

describe("A change of the tree", () => {
  const { entered, rows } = viewOf(
    line("Equity", "", 0.6, "5%"),
    line("Equity > Large", "Large cap", 0.35, "2%"),
    line("Debt", "", 0.4),
    line("Debt", "Gold", 0, "none"),
  );
  const { tree } = entered;
  const item = (name: string): TreeItem => {
    const found = rows.find((row) => row.name === name);
    if (!found) throw new Error(`There is no ${name}.`);
    return found;
  };
  /** The lines that differ after a change, as "class / name". */
  const changed = ({ lines, problem }: LineChange) => {
    if (lines === null) return problem;
    const words = ({ path, name, target, band }: WantedLine) =>
      `${path} / ${name} ${target} ${band}`.trim();
    const before = wantedLines(tree).map(words);
    const after = lines.map(words);
    return [
      ...before.filter((each) => !after.includes(each)).map((each) => `- ${each}`),
      ...after.filter((each) => !before.includes(each)).map((each) => `+ ${each}`),
    ];
  };

  it("adds classes and names", () => {
    expect(changed(added(tree, "class", "Equity", " Japan "))).toEqual(["+ Equity > Japan /"]);
    expect(changed(added(tree, "name", "", "Oil"))).toEqual(["+ / Oil"]);
  });

  it.each([
    ["class", "", "Equity", "Equity is there already."],
    ["class", "Equity", "large", "Equity > large is there already."],
    ["class", "", "A > B", "A class's name has neither > nor % in it."],
    ["class", "", " ", "Write a name."],
    ["name", "Debt", "gilts", "gilts is there already."],
  ] as const)("doesn't add the %s %s > %s: %s", (kind, path, name, problem) => {
    expect(changed(added(tree, kind, path, name))).toBe(problem);
  });

  it("renames a class with all that is in it", () => {
    expect(changed(renamed(tree, item("Equity"), "Shares"))).toEqual([
      "- Equity > Large / Large cap 35% 2%",
      "- Equity > Rest / Mid cap",
      "- Equity > Rest / Small cap",
      "- Equity /  60% 5%",
      "+ Shares > Large / Large cap 35% 2%",
      "+ Shares > Rest / Mid cap",
      "+ Shares > Rest / Small cap",
      "+ Shares /  60% 5%",
    ]);
  });

  it("renames a name that isn't held, and no other", () => {
    expect(changed(renamed(tree, item("Gold"), "Bullion"))).toEqual([
      "- Debt / Gold 0% none",
      "+ Debt / Bullion 0% none",
    ]);
    expect(changed(renamed(tree, item("Gilts"), "Bonds"))).toBe(
      "Gilts is held. Rename it in the holdings.",
    );
  });

  it("moves a name, and a class with what is in it, but not into itself", () => {
    expect(changed(moved(tree, item("Gilts"), "Equity"))).toEqual([
      "- Debt / Gilts",
      "+ Equity / Gilts",
    ]);
    expect(changed(moved(tree, item("Rest"), ""))).toEqual([
      "- Equity > Rest / Mid cap",
      "- Equity > Rest / Small cap",
      "+ Rest / Mid cap",
      "+ Rest / Small cap",
    ]);
    expect(placesFor(tree, item("Equity"))).toEqual(["Debt"]);
    expect(placesFor(tree, item("Rest"))).toEqual(["", "Equity > Large", "Debt"]);
  });

  it("removes a class, and what was in it moves up", () => {
    expect(changed(removed(tree, item("Debt")))).toEqual([
      "- Debt / Gilts",
      "- Debt / Gold 0% none",
      "- Debt /  40%",
      "+ / Gilts",
      "+ / Gold 0% none",
    ]);
  });

  it("removes a name that isn't held; one that is loses its target and band", () => {
    expect(changed(removed(tree, item("Gold")))).toEqual(["- Debt / Gold 0% none"]);
    expect(changed(removed(tree, item("Large cap")))).toEqual([
      "- Equity > Large / Large cap 35% 2%",
      "+ Equity > Large / Large cap",
    ]);
  });

  it("is kept as a draft that shows the same tree", () => {
    const portfolio = portfolioOf(CELLS, [line("Equity", "", 0.6, "5%"), line("Debt", "Gold", 0)]);
    const first = targetsView(portfolio, NO_DRAFT).entered.tree;
    const { lines } = renamed(first, item("Equity"), "Shares");
    const draft = draftOf(portfolio, lines ?? []);
    expect(wantedLines(targetsView(portfolio, draft).entered.tree)).toEqual(
      expect.arrayContaining([...(lines ?? [])]),
    );
    expect(draftOf(portfolio, wantedLines(first))).toEqual(NO_DRAFT);
  });
});
