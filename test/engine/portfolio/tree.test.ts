import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classAmounts } from "../../../src/engine/classes/classed-portfolio";
import { columnOf } from "../../../src/engine/numbers/doubles/column";
import { toNumber } from "../../../src/engine/numbers/rational";
import { outlineOf, ownSums, sumsOver, treeOf } from "../../../src/engine/portfolio/tree";
import { type Standing, standingOf } from "../../../src/engine/portfolio/tree-drift";

/** Domain's P2: large, mid and small cap, and debt. */
const PATHS = ["Equity > Large", "Equity > Mid", "Equity > Small", "Debt"];
const VALUES = [36000, 21000, 12000, 31000];
const TARGETS = [0.35, 0.17, 0.08, 0.4];

/** Where each class stands, by its path. */
function standings(
  paths: readonly string[],
  values: readonly number[],
  targets: readonly number[],
): Record<string, Standing> {
  const tree = treeOf(paths);
  const ownSumsOf = (amounts: readonly number[]) => ownSums(tree, columnOf(amounts));
  const classes = classAmounts(tree, ownSumsOf(values), ownSumsOf(targets));
  return Object.fromEntries(
    outlineOf(tree).map((place) => {
      const { path, parent } = tree[place] as (typeof tree)[number];
      return [path, standingOf(classes.at(place), classes.at(parent), classes.at(0))];
    }),
  );
}

function inPoints(fraction: number | undefined): number {
  return Number(((fraction ?? NaN) * 100).toFixed(4)) + 0;
}

describe("the tree of classes", () => {
  it("has a class for each level of a path, followed by its parts", () => {
    const tree = treeOf([
      "Equity > Large > US",
      "Debt",
      "Equity > Small",
      "Equity > Large > EU",
      "",
    ]);
    expect(outlineOf(tree).map((place) => tree[place]?.path)).toEqual([
      "Equity",
      "Equity > Large",
      "Equity > Large > US",
      "Equity > Large > EU",
      "Equity > Small",
      "Debt",
    ]);
    expect(tree[0]?.rows).toEqual([4]);
  });

  it("tells classes apart by neither case nor spaces", () => {
    const tree = treeOf(["Equity > Large cap", "equity>large CAP", "EQUITY"]);
    expect(tree.map(({ path, rows }) => [path, rows])).toEqual([
      ["", []],
      ["Equity", [2]],
      ["Equity > Large cap", [0, 1]],
    ]);
  });

  it("keeps levels of one name in different classes apart", () => {
    expect(treeOf(["US > Growth", "EU > Growth"])).toHaveLength(5);
  });

  it("adds up exactly", () => {
    // In binary floating point 0.1 + 0.2 isn't 0.3.
    const tree = treeOf(["A > B", "A"]);
    const sums = sumsOver(tree, ownSums(tree, columnOf([0.1, 0.2])));
    expect(sums.map(toNumber)).toEqual([0.3, 0.3, 0.1]);
  });
});

describe("drift in a class and in the portfolio", () => {
  const found = standings(PATHS, VALUES, TARGETS);

  it("is that of the domain's P2 for the classes", () => {
    // Equity: 36 + 21 + 12 = 69 against 35 + 17 + 8 = 60.
    expect(found["Equity"]?.inPortfolio).toMatchObject({ weight: 0.69, target: 0.6, drift: 0.09 });
    expect(found["Debt"]?.inPortfolio.drift).toBe(-0.09);
  });

  it.each([
    // 36/69, 35/60 and their difference; 21/69, 17/60; 12/69, 8/60.
    ["Equity > Large", 52.1739, 58.3333, -6.1594],
    ["Equity > Mid", 30.4348, 28.3333, 2.1014],
    ["Equity > Small", 17.3913, 13.3333, 4.058],
  ])("is that of the domain's P2 within equity: %s", (path, weight, target, drift) => {
    const { inParent } = found[path] ?? {};
    expect(inPoints(inParent?.weight)).toBe(weight);
    expect(inPoints(inParent?.target)).toBe(target);
    expect(inPoints(inParent?.drift)).toBe(drift);
  });

  it.each([
    // (69 − 60) · 35/60 and 36 − 69 · 35/60; and so on.
    ["Equity > Large", 5.25, -4.25],
    ["Equity > Mid", 2.55, 1.45],
    ["Equity > Small", 1.2, 2.8],
  ])("comes from the class and from the choice within it: %s", (path, ofClass, selection) => {
    expect(inPoints(found[path]?.classEffect)).toBe(ofClass);
    expect(inPoints(found[path]?.selectionEffect)).toBe(selection);
  });

  it("is its effects together, in any portfolio", () => {
    const path = fc.constantFrom("A", "A > B", "A > B > C", "A > D", "E");
    const amounts = (least: number): fc.Arbitrary<number> => fc.integer({ min: least, max: 1000 });
    const rows = fc.array(fc.tuple(path, amounts(0), amounts(1)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, (given) => {
        fc.pre(given.some(([, value]) => value > 0));
        const columns = standings(
          given.map(([one]) => one),
          given.map(([, value]) => value),
          given.map(([, , target]) => target),
        );
        for (const { inPortfolio, classEffect, selectionEffect } of Object.values(columns)) {
          expect(classEffect + selectionEffect).toBeCloseTo(inPortfolio.drift, 14);
        }
      }),
    );
  });

  it("has no effects in a class that is not wanted, and no share of one that holds nothing", () => {
    const { A, "A > B": b } = standings(["A > B", "C"], [0, 5], [0, 1]);
    expect(A?.inPortfolio.drift).toBe(0);
    expect(b?.inParent).toEqual({ weight: NaN, target: NaN, drift: NaN });
    expect(b?.classEffect).toBeNaN();
  });
});
