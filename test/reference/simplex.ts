import { Fraction, sum } from "./fraction";

/** What is least where: Σ coefficients · x = rightSide for each equation, all x from 0 to their most. */
export interface Program {
  readonly equations: readonly Equation[];
  /** Null for any amount. */
  readonly most: readonly (Fraction | null)[];
  /** Each is made least in turn, what the ones before it come to kept. */
  readonly objectives: readonly (readonly Fraction[])[];
}

export interface Equation {
  readonly coefficients: ReadonlyMap<number, Fraction>;
  /** 0 or more. */
  readonly rightSide: Fraction;
  /** A variable that stands in this equation alone, with the coefficient 1: with all others at 0 it solves it. */
  readonly slack: number;
}

/** A row of the tableau: the variable in terms of those that are 0. */
interface TableauRow {
  readonly basic: number;
  readonly coefficients: Fraction[];
  readonly rightSide: Fraction;
}

/** Exact simplex method in fractions, by Bland's rule, one objective after another. */
export class Simplex {
  private rows: TableauRow[];
  private readonly count: number;
  private readonly isOpen: boolean[];

  constructor(program: Program) {
    const bounded = program.most.flatMap((most, at) => (most === null ? [] : [{ at, most }]));
    const width = program.most.length;
    this.count = width + bounded.length;
    this.isOpen = Array.from({ length: this.count }, () => true);
    const rowOf = (
      coefficients: ReadonlyMap<number, Fraction>,
      rightSide: Fraction,
      basic: number,
    ): TableauRow => ({
      basic,
      rightSide,
      coefficients: Array.from(
        { length: this.count },
        (_, at) => coefficients.get(at) ?? Fraction.zero,
      ),
    });
    this.rows = [
      ...program.equations.map(({ coefficients, rightSide, slack }) =>
        rowOf(coefficients, rightSide, slack),
      ),
      ...bounded.map(({ at, most }, index) =>
        rowOf(
          new Map([
            [at, Fraction.one],
            [width + index, Fraction.one],
          ]),
          most,
          width + index,
        ),
      ),
    ];
    for (const objective of program.objectives) {
      if (!this.minimise(objective)) throw new Error("the program has no least");
    }
  }

  /**
   * Makes an objective least; variables that would make it worse stay at 0 from then on.
   *
   * @returns false where it has no least
   */
  private minimise(objective: readonly Fraction[]): boolean {
    const costs = Array.from({ length: this.count }, (_, at) => objective[at] ?? Fraction.zero);
    for (;;) {
      const reduced = this.reduced(costs);
      const entering = reduced.findIndex((cost, at) => this.isOpen[at] === true && cost.sign() < 0);
      if (entering < 0) {
        reduced.forEach((cost, at) => {
          if (cost.sign() > 0) this.isOpen[at] = false;
        });
        return true;
      }
      if (!this.pivot(entering)) return false;
    }
  }

  private reduced(costs: readonly Fraction[]): Fraction[] {
    const result = [...costs];
    for (const { basic, coefficients } of this.rows) {
      const cost = costs[basic] ?? Fraction.zero;
      if (cost.isZero()) continue;
      coefficients.forEach((coefficient, at) => {
        if (!coefficient.isZero()) {
          result[at] = (result[at] ?? Fraction.zero).minus(cost.times(coefficient));
        }
      });
    }
    return result;
  }

  /** @returns false where nothing bounds the variable that enters */
  private pivot(entering: number): boolean {
    const at = (row: TableauRow) => row.coefficients[entering] ?? Fraction.zero;
    let leaving: TableauRow | null = null;
    for (const row of this.rows) {
      if (at(row).sign() <= 0) continue;
      if (leaving === null) {
        leaving = row;
        continue;
      }
      const order = row.rightSide.over(at(row)).compare(leaving.rightSide.over(at(leaving)));
      if (order < 0 || (order === 0 && row.basic < leaving.basic)) leaving = row;
    }
    if (leaving === null) return false;
    const chosen = leaving;
    const size = at(chosen);
    const scaled: TableauRow = {
      basic: entering,
      rightSide: chosen.rightSide.over(size),
      coefficients: chosen.coefficients.map((each) => (each.isZero() ? each : each.over(size))),
    };
    this.rows = this.rows.map((row) => {
      if (row === chosen) return scaled;
      const factor = at(row);
      if (factor.isZero()) return row;
      return {
        basic: row.basic,
        rightSide: row.rightSide.minus(factor.times(scaled.rightSide)),
        coefficients: row.coefficients.map((each, index) => {
          const other = scaled.coefficients[index] ?? Fraction.zero;
          return other.isZero() ? each : each.minus(factor.times(other));
        }),
      };
    });
    return true;
  }

  /** Where the objectives are least. */
  vertex(): readonly Fraction[] {
    const values = Array.from({ length: this.count }, () => Fraction.zero);
    for (const { basic, rightSide } of this.rows) values[basic] = rightSide;
    return values;
  }

  /** Whether a sum of variables comes to the same wherever the objectives are least. */
  isSettled(costs: readonly Fraction[]): boolean {
    const basics = new Set(this.rows.map(({ basic }) => basic));
    const isFree = this.isOpen.some((isOpen, at) => isOpen && !basics.has(at));
    if (!isFree) return true;
    const [least, most] = [costs, costs.map((cost) => cost.negated())].map((own) =>
      this.copy().leastOf(own),
    );
    if (least == null || most == null) return false;
    return least.plus(most).isZero();
  }

  private copy(): Simplex {
    const copy = new Simplex({ equations: [], most: [], objectives: [] });
    return Object.assign(copy, { rows: this.rows, count: this.count, isOpen: [...this.isOpen] });
  }

  /** Null where there is no least. */
  private leastOf(costs: readonly Fraction[]): Fraction | null {
    if (!this.minimise(costs)) return null;
    const values = this.vertex();
    return sum(costs.map((cost, at) => cost.times(values[at] ?? Fraction.zero)));
  }
}
