import fc from "fast-check";
import loadHighs from "highs";
import { beforeAll, describe, expect, it } from "vitest";
import { NO_TERMS, type RowTerms } from "../../../src/engine/portfolio/terms";
import { mostWithdrawal, type MostWithdrawal } from "../../../src/engine/trades/most-withdrawal";
import { absolute, type Band, symmetric } from "../../../src/engine/triggers/band";

const points = (width: number): Band => symmetric(absolute(width));

const P2 = [36000, 21000, 12000, 31000];
const P2_TARGETS = [35, 17, 8, 40];
const FIVE = [points(0.05)];

function most(
  values: readonly number[],
  targets: readonly number[],
  bands: readonly Band[] | null,
  terms: Partial<RowTerms> = {},
): MostWithdrawal {
  return mostWithdrawal({
    portfolio: { values: Float64Array.from(values), targets: Float64Array.from(targets) },
    bands,
    terms: { ...NO_TERMS, ...terms },
    decimals: 2,
  });
}

const held = (...rows: readonly number[]): Partial<RowTerms> => ({
  flags: P2.map((_, row) => (rows.includes(row) ? "hold" : "any")),
});

const only = (row: number, amount: number): Float64Array =>
  Float64Array.from(P2, (_, at) => (at === row ? amount : NaN));

describe("The most that can be withdrawn without a breach", () => {
  // 31,000 of debt are 45 % of 68,888.89, and 35 % of 88,571.43.
  it("ends where a row that is held would be above its band", () => {
    const { most: found, least, stoppedBy, askedBy } = most(P2, P2_TARGETS, FIVE, held(3));
    expect([found, least]).toEqual([31111.11, 11428.58]);
    expect([stoppedBy, askedBy]).toEqual([
      { kind: "row", row: 3 },
      { kind: "row", row: 3 },
    ]);
  });

  // 10,000 of small cap are 13 % of 76,923.08.
  it("ends where a row at its least to hold would be above its band", () => {
    const { most: found, stoppedBy } = most(P2, P2_TARGETS, FIVE, { least: only(2, 10000) });
    expect(found).toBe(23076.92);
    expect(stoppedBy).toEqual({ kind: "row", row: 2 });
  });

  it("is everything where nothing holds rows back", () => {
    const { most: found, stoppedBy } = most(P2, P2_TARGETS, FIVE);
    expect([found, stoppedBy]).toEqual([100000, { kind: "nothing" }]);
  });

  it("is all that may be sold where there are no bands", () => {
    const { most: found, least, stoppedBy } = most(P2, P2_TARGETS, null, held(0, 3));
    expect([found, least]).toEqual([33000, 0]);
    expect(stoppedBy).toEqual({ kind: "floors", atEdge: [], kept: [0, 3] });
  });

  // 57,000 of large and mid cap are held; small cap keeps 3 % and debt 35 % of what is left: 62 % of 91,935.48.
  it("ends where the others would be below their lower edges", () => {
    const wide: Band[] = [points(0.3), points(0.3), points(0.05), points(0.05)];
    const values = [36000, 21000, 8000, 40000];
    const { most: found, stoppedBy } = most(values, P2_TARGETS, wide, held(0, 1));
    expect(found).toBe(13064.51);
    expect(stoppedBy).toEqual({ kind: "floors", atEdge: [2, 3], kept: [0, 1] });
  });

  // 36,000 of large cap are 40 % of 90,000, of which debt would need 31,500.
  it("is none where what puts one row right breaks another", () => {
    expect(most(P2, P2_TARGETS, FIVE, held(0, 3)).most).toBeNull();
  });

  it("is none where a row that may not be sold isn't wanted at all", () => {
    const bands: Band[] = P2.map(() => ({ kind: "edges", lower: 0, upper: 0 }));
    expect(most(P2, P2_TARGETS, bands, held(0)).most).toBeNull();
  });

  it("leaves a weight on its edge, exactly", () => {
    // 65 of 100, and of 100 only: not a cent can be taken from the others.
    const found = most([65, 35], [60, 40], FIVE, { flags: ["hold", "any"] });
    expect([found.most, found.least]).toEqual([0, 0]);
  });

  it("takes a share to hold as an edge, and a most to hold in money as what has to be sold", () => {
    const share = most(P2, P2_TARGETS, null, { most: only(3, 0.4), flags: null });
    expect([share.most, share.least]).toEqual([100000, 0]);
    const money = most(P2, P2_TARGETS, null, { most: only(0, 30000) });
    expect([money.least, money.askedBy]).toEqual([6000, { kind: "ceilings", above: [0] }]);
  });
});

describe("The most that can be withdrawn", () => {
  let highs: Awaited<ReturnType<typeof loadHighs>>;
  beforeAll(async () => {
    highs = await loadHighs();
  });

  interface Row {
    readonly value: number;
    readonly target: number;
    readonly width: number;
    readonly flag: "any" | "hold";
    readonly least: number;
    readonly most: number;
  }

  const rowOf = fc.record<Row>({
    value: fc.integer({ min: 0, max: 100 }),
    target: fc.integer({ min: 1, max: 10 }),
    width: fc.integer({ min: 0, max: 30 }),
    flag: fc.constantFrom("any", "any", "any", "hold"),
    least: fc.constantFrom(NaN, NaN, 5, 20, 0.1, 0.3),
    most: fc.constantFrom(NaN, NaN, 40, 80, 0.5, 0.9),
  });

  /** Money that the linear program withdraws; null where it can't. */
  function byProgram(rows: readonly Row[], shares: readonly number[], sign: 1 | -1): number | null {
    const total = rows.reduce((sum, { value }) => sum + value, 0);
    const constraints: string[] = [];
    for (const [row, { value, width, flag, least, most: ceiling }] of rows.entries()) {
      const share = shares[row] as number;
      const isFree = flag === "any";
      const atMost = isFree && ceiling > 1 ? Math.min(value, ceiling) : value;
      const kept = isFree ? Math.min(atMost, least > 1 ? least : 0) : value;
      const lower = Math.max(0, share - width / 100, isFree && least <= 1 ? least : 0);
      const upper = Math.min(1, share + width / 100, isFree && ceiling <= 1 ? ceiling : 1);
      constraints.push(
        ` k${row}: a${row} >= ${kept}`,
        ` h${row}: a${row} <= ${atMost}`,
        ` l${row}: a${row} - ${lower} left >= 0`,
        ` u${row}: a${row} - ${upper} left <= 0`,
      );
    }
    const sum = rows.map((_, row) => `a${row}`).join(" + ");
    const program = [
      sign === 1 ? "Minimize" : "Maximize",
      " left: left",
      "Subject To",
      ` sum: ${sum} - left = 0`,
      ` all: left <= ${total}`,
      ...constraints,
      "End",
    ].join("\n");
    const { Status, ObjectiveValue } = highs.solve(program, { presolve: "off" });
    if (Status === "Infeasible") return null;
    if (Status !== "Optimal") throw new Error(`The linear program is ${Status}`);
    return total - ObjectiveValue;
  }

  it("is what a linear program finds", () => {
    let solved = 0;
    fc.assert(
      fc.property(fc.array(rowOf, { minLength: 1, maxLength: 7 }), (rows) => {
        const total = rows.reduce((sum, { value }) => sum + value, 0);
        fc.pre(total > 0);
        const whole = rows.reduce((sum, { target }) => sum + target, 0);
        const shares = rows.map(({ target }) => Math.round((target / whole) * 1e6) / 1e6);
        const rest = shares.slice(1).reduce((sum, share) => sum + share, 0);
        shares[0] = Number((1 - rest).toFixed(6));
        const found = most(
          rows.map(({ value }) => value),
          shares,
          rows.map(({ width }) => points(width / 100)),
          {
            flags: rows.map(({ flag }) => flag),
            least: Float64Array.from(rows, ({ least }) => least),
            most: Float64Array.from(rows, ({ most: ceiling }) => ceiling),
          },
        );
        const [largest, smallest] = [byProgram(rows, shares, 1), byProgram(rows, shares, -1)];
        if (largest === null || smallest === null) {
          expect(found.most).toBeNull();
          return;
        }
        // Less than a cent apart there may be no whole cent between.
        if (largest - smallest < 0.02) return;
        solved++;
        // The whole cents inside, to what the program leaves of its constraints.
        expect(Math.abs(largest - (found.most ?? NaN) - 0.005)).toBeLessThan(0.00501);
        expect(Math.abs(found.least - smallest - 0.005)).toBeLessThan(0.00501);
      }),
      { numRuns: 1500 },
    );
    expect(solved).toBeGreaterThan(100);
  });
});
