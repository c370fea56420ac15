import fc from "fast-check";
import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { Exact } from "../../../src/engine/numbers/exact";
import { mixedDeposit } from "../../../src/engine/placement/mixed-deposit";
import { mixedWithdrawal } from "../../../src/engine/placement/mixed-withdrawal";
import type { TargetGroup } from "../../../src/engine/placement/target-groups";
import { heldAndWanted } from "../../../src/engine/portfolio/tree-drift";

const highs = await loadHighs();

const multiple = Number(process.env["KEEL_CASES"] ?? "1");

/** Funds that lie in two classes, and how far they may be bought and sold. */
interface Mix {
  readonly funds: readonly {
    readonly held: number;
    /** The share of it that lies in the first class, percent. */
    readonly share: number;
    readonly isOpen: boolean;
    /** Money to hold at the most; null for any. */
    readonly most: number | null;
  }[];
  /** The target of the first class, percent; that of the other is the rest. */
  readonly target: number;
  /** Percentage points. */
  readonly band: number;
}

const mixes: fc.Arbitrary<Mix> = fc
  .record({
    funds: fc.array(
      fc.record({
        held: fc.integer({ min: 0, max: 1000 }),
        share: fc.constantFrom(0, 20, 40, 50, 60, 80, 100),
        isOpen: fc.boolean(),
        most: fc.option(fc.integer({ min: 0, max: 1500 })),
      }),
      { minLength: 2, maxLength: 5 },
    ),
    target: fc.integer({ min: 10, max: 90 }),
    band: fc.integer({ min: 1, max: 10 }),
  })
  .filter(({ funds }) => funds.some(({ held }) => held > 0));

const SIDES = [0, 1] as const;

function shareOf(share: number, side: 0 | 1): number {
  return (side === 0 ? share : 100 - share) / 100;
}

function groupsOf({ funds, target }: Mix): TargetGroup[] {
  return SIDES.map((side) => {
    const members = funds.map(({ share }, row) => ({
      row,
      share: new Exact(shareOf(share, side)),
    }));
    const held = members.reduce(
      (sum, { row, share }) => sum.plus(share.times(funds[row]?.held ?? 0)),
      new Exact(0),
    );
    const wanted = new Exact(shareOf(target, side));
    return {
      label: `Class ${side}`,
      isClass: true,
      path: "",
      members,
      ...heldAndWanted(held, wanted),
    };
  });
}

function totalOf({ funds }: Mix): number {
  return funds.reduce((sum, { held }) => sum + held, 0);
}

/** Σ share · variable of the funds, in the LP format. */
function weighted({ funds }: Mix, side: 0 | 1, sign: "+" | "-" = "+"): string {
  return funds.map(({ share }, row) => `${sign} ${shareOf(share, side)} x${row}`).join(" ");
}

function optimum(lines: readonly string[]): number | null {
  const { Status, ObjectiveValue } = highs.solve(lines.join("\n"), { presolve: "off" });
  return Status === "Optimal" ? ObjectiveValue : null;
}

/** The least deposit c by HiGHS; x is bought. */
function depositByHighs(mix: Mix): number | null {
  const total = totalOf(mix);
  return optimum([
    "Minimize",
    " deposit: c",
    "Subject To",
    ...groupsOf(mix).map(({ held, wanted }, side) => {
      const bought = weighted(mix, side as 0 | 1);
      return ` g${side}: ${bought} - ${wanted.toString()} c = ${wanted.times(total).minus(held).toString()}`;
    }),
    "Bounds",
    ...mix.funds.flatMap(({ held, isOpen, most }, row) => {
      if (!isOpen) return [` x${row} = 0`];
      return most === null ? [] : [` 0 <= x${row} <= ${Math.max(most - held, 0)}`];
    }),
    "End",
  ]);
}

/** The most that may be withdrawn by HiGHS; x is sold, and r is left. */
function withdrawalByHighs(mix: Mix): number | null {
  const all = mix.funds.map((_, row) => `+ x${row}`).join(" ");
  return optimum([
    "Maximize",
    ` sold: ${all}`,
    "Subject To",
    ` left: ${all} + r = ${totalOf(mix)}`,
    ...groupsOf(mix).flatMap(({ held, wanted }, side) => {
      const sold = weighted(mix, side as 0 | 1, "-");
      const [lower, upper] = edgesOf(mix, wanted);
      return [
        ` l${side}: ${sold} - ${lower} r >= ${held.negated().toString()}`,
        ` u${side}: ${sold} - ${upper} r <= ${held.negated().toString()}`,
      ];
    }),
    "Bounds",
    ...mix.funds.map(({ held, isOpen }, row) => ` 0 <= x${row} <= ${isOpen ? held : 0}`),
    "End",
  ]);
}

function edgesOf({ band }: Mix, wanted: Exact): [lower: number, upper: number] {
  const width = band / 100;
  return [
    Exact.max(wanted.minus(width), 0).toNumber(),
    Exact.min(wanted.plus(width), 1).toNumber(),
  ];
}

function depositOf(mix: Mix): number | null {
  try {
    return mixedDeposit({
      groups: groupsOf(mix),
      rows: mix.funds.map(({ held, isOpen, most }) =>
        isOpen
          ? { held: new Exact(held), most: most === null ? null : new Exact(most), mostShare: null }
          : null,
      ),
      total: new Exact(totalOf(mix)),
      decimals: 2,
      rowNumber: (group) => group,
    });
  } catch {
    return null;
  }
}

describe("Cash of a portfolio with funds that count in two classes", () => {
  it("has the least deposit that HiGHS finds", () => {
    fc.assert(
      fc.property(mixes, (mix) => {
        const [found, expected] = [depositOf(mix), depositByHighs(mix)];
        if (found === null || expected === null) expect(found).toBe(expected);
        else expect(Math.abs(found - expected)).toBeLessThan(0.011);
      }),
      { numRuns: 300 * multiple },
    );
  });

  it("gives the most that HiGHS finds", () => {
    fc.assert(
      fc.property(mixes, (mix) => {
        const groups = groupsOf(mix);
        const free = { lower: null, upper: null };
        const { most } = mixedWithdrawal({
          groups,
          ranges: groups.map(({ held, wanted }) => {
            const [lower, upper] = edgesOf(mix, wanted).map((edge) => new Exact(edge)) as [
              Exact,
              Exact,
            ];
            return { held, kept: new Exact(0), most: held, lower, upper };
          }),
          rows: mix.funds.map(({ held, isOpen }) => ({
            ...free,
            held: new Exact(held),
            kept: new Exact(isOpen ? 0 : held),
            most: new Exact(held),
          })),
          total: new Exact(totalOf(mix)),
          decimals: 2,
        });
        const expected = withdrawalByHighs(mix);
        if (most === null || expected === null) expect(most).toBe(expected);
        else expect(Math.abs(most - expected)).toBeLessThan(0.011);
      }),
      { numRuns: 300 * multiple },
    );
  });

  // 60 % of 1,000 may be a half of all from 1,200 on: 200 of the other class are bought.
  it("buys a fund beyond its share once all is worth so much that it isn't", () => {
    const mix: Mix = {
      funds: [
        { held: 1000, share: 60, isOpen: true, most: null },
        { held: 0, share: 0, isOpen: true, most: null },
      ],
      target: 50,
      band: 5,
    };
    expect(depositOf(mix)).toBe(200);
    const deposit = (mostShare: string): number =>
      mixedDeposit({
        groups: groupsOf(mix),
        rows: [
          { held: new Exact(1000), most: null, mostShare: null },
          { held: new Exact(0), most: null, mostShare: new Exact(mostShare) },
        ],
        total: new Exact(1000),
        decimals: 2,
        rowNumber: (group) => group,
      });
    expect(deposit("0.2")).toBe(200);
    expect(() => deposit("0.1")).toThrow("No mix of what may be bought");
  });
});
