import type { LinearProgram } from "./linear-program";

/** One line of the tableau: a coefficient for each column outside the basis, and its right side. */
interface Line {
  coefficients: bigint[];
  rightSide: bigint;
}

/** An equation solved for its basic variable: denominator · basic + Σ coefficient · column = right side. */
interface Row extends Line {
  basic: number;
}

/** Where an entering variable stops: at its own limit, or where the basic variable of a row meets one of its own. */
interface Stop {
  readonly row: Row | null;
  readonly atMost: boolean;
  /** The way to the stop is `top / bottom`. */
  readonly top: bigint;
  readonly bottom: bigint;
}

/**
 * The simplex tableau of a linear program in whole numbers over one common denominator, which each pivot keeps
 * exact. A variable at its most is counted from there downwards ("turned"), so that every variable outside the basis
 * stands at 0.
 */
export class Tableau {
  private rows: Row[];
  /** One a given objective, with −1 · its value as right side. */
  private readonly objectives: Line[];
  /** The variables outside the basis. */
  private columns: number[];
  private readonly most: readonly (bigint | null)[];
  private readonly turned: boolean[];
  private denominator = 1n;
  private readonly variables: number;

  constructor({ equations, most, objectives }: LinearProgram) {
    this.variables = most.length;
    this.most = most;
    this.turned = most.map(() => false);
    this.columns = most.map((_, variable) => variable);
    // Each equation starts with a variable of its own, that is to become 0.
    this.rows = equations.map(({ coefficients, rightSide }, place) => {
      const sign = rightSide < 0n ? -1n : 1n;
      return {
        basic: this.variables + place,
        coefficients: coefficients.map((coefficient) => sign * coefficient),
        rightSide: sign * rightSide,
      };
    });
    this.objectives = objectives.map((costs) => ({ coefficients: [...costs], rightSide: 0n }));
    // Turning a variable that can't move would go on for ever.
    this.keepColumns(most.map((limit) => limit !== 0n));
  }

  /** Finds variables that meet the equations; false where there are none. */
  meetEquations(): boolean {
    const missing: Line = {
      coefficients: this.columns.map((_, column) => -this.columnSum(column)),
      rightSide: -this.rows.reduce((sum, { rightSide }) => sum + rightSide, 0n),
    };
    this.objectives.push(missing);
    this.minimise(this.objectives.length - 1);
    this.objectives.pop();
    if (missing.rightSide !== 0n) return false;
    this.leaveStartingVariables();
    return true;
  }

  /** Moves to where an objective is least. */
  minimise(objective: number): void {
    const line = this.objectives[objective] as Line;
    for (;;) {
      // The first column that improves, and of equal stops the first variable: never in circles (Bland).
      const column = this.firstColumn((place) => (line.coefficients[place] as bigint) < 0n);
      if (column === undefined) return;
      this.enter(column);
    }
  }

  /** Holds what an objective has decided: columns that would raise it leave for good. */
  keepOptimum(objective: number): void {
    const { coefficients } = this.objectives[objective] as Line;
    const kept = coefficients.map((coefficient) => coefficient === 0n);
    this.keepColumns(kept);
  }

  /** The variables as they stand. */
  values(): { readonly numerators: readonly bigint[]; readonly denominator: bigint } {
    const numerators = this.most.map((most, variable) =>
      this.turned[variable] ? (most as bigint) * this.denominator : 0n,
    );
    for (const { basic, rightSide } of this.rows) {
      numerators[basic] = this.turned[basic]
        ? (numerators[basic] as bigint) - rightSide
        : rightSide;
    }
    return { numerators, denominator: this.denominator };
  }

  /** Whether a variable outside the basis can move without any objective noticing. Moves there. */
  leavesChoice(): boolean {
    const furthest: Line = {
      coefficients: this.columns.map(() => -this.denominator),
      rightSide: 0n,
    };
    this.objectives.push(furthest);
    // Without a limit on how far it can move there is a choice, too.
    try {
      this.minimise(this.objectives.length - 1);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return true;
    }
    return furthest.rightSide !== 0n;
  }

  private firstColumn(isWanted: (place: number) => boolean): number | undefined {
    let found: number | undefined;
    for (let place = 0; place < this.columns.length; place++) {
      const isFirst = found === undefined || (this.columns[place] as number) < this.at(found);
      if (isFirst && isWanted(place)) found = place;
    }
    return found;
  }

  private at(place: number): number {
    return this.columns[place] as number;
  }

  private columnSum(column: number): bigint {
    return this.rows.reduce((sum, row) => sum + (row.coefficients[column] as bigint), 0n);
  }

  /** Raises the variable of a column as far as it goes. */
  private enter(column: number): void {
    const stop = this.stopOf(column);
    if (!stop.row) this.turnColumn(column);
    else {
      if (stop.atMost) this.turnRow(stop.row);
      this.pivot(stop.row, column);
    }
  }

  private stopOf(column: number): Stop {
    const ownMost = this.most[this.at(column)] ?? null;
    let stop: Stop | null =
      ownMost === null ? null : { row: null, atMost: true, top: ownMost, bottom: 1n };
    for (const row of this.rows) {
      const found = this.stopAt(row, row.coefficients[column] as bigint);
      if (found && (stop === null || isBefore(found, stop))) stop = found;
    }
    if (stop === null) throw new RangeError("An objective has no least value");
    return stop;
  }

  private stopAt(row: Row, coefficient: bigint): Stop | null {
    if (coefficient > 0n) {
      return { row, atMost: false, top: row.rightSide, bottom: coefficient };
    }
    const most = this.most[row.basic] ?? null;
    if (coefficient === 0n || most === null) return null;
    return {
      row,
      atMost: true,
      top: most * this.denominator - row.rightSide,
      bottom: -coefficient,
    };
  }

  /** Counts the variable of a column from its other end. */
  private turnColumn(column: number): void {
    const variable = this.at(column);
    const most = this.most[variable] as bigint;
    for (const line of this.lines()) {
      const coefficient = line.coefficients[column] as bigint;
      line.rightSide -= coefficient * most;
      line.coefficients[column] = -coefficient;
    }
    this.turned[variable] = !this.turned[variable];
  }

  /** Counts the basic variable of a row from its other end. */
  private turnRow(row: Row): void {
    row.rightSide = (this.most[row.basic] as bigint) * this.denominator - row.rightSide;
    row.coefficients = row.coefficients.map((coefficient) => -coefficient);
    this.turned[row.basic] = !this.turned[row.basic];
  }

  /** Swaps the basic variable of a row with that of a column, whose coefficient there must be above 0. */
  private pivot(row: Row, column: number): void {
    const pivot = row.coefficients[column] as bigint;
    for (const line of this.lines()) {
      if (line === row) continue;
      const factor = line.coefficients[column] as bigint;
      line.coefficients = line.coefficients.map((coefficient, place) =>
        place === column
          ? -factor
          : this.combined(coefficient, pivot, factor, row.coefficients[place] as bigint),
      );
      line.rightSide = this.combined(line.rightSide, pivot, factor, row.rightSide);
    }
    row.coefficients[column] = this.denominator;
    this.denominator = pivot;
    [this.columns[column], row.basic] = [row.basic, this.at(column)];
    this.dropStartingVariables();
  }

  /** The division leaves no rest (Edmonds). */
  private combined(one: bigint, pivot: bigint, factor: bigint, other: bigint): bigint {
    return factor === 0n && pivot === this.denominator
      ? one
      : (one * pivot - factor * other) / this.denominator;
  }

  private lines(): readonly Line[] {
    return [...this.rows, ...this.objectives];
  }

  private dropStartingVariables(): void {
    this.keepColumns(this.columns.map((variable) => variable < this.variables));
  }

  private keepColumns(kept: readonly boolean[]): void {
    if (kept.every(Boolean)) return;
    this.columns = this.columns.filter((_, place) => kept[place]);
    for (const line of this.lines()) {
      line.coefficients = line.coefficients.filter((_, place) => kept[place]);
    }
  }

  /** Equations that say nothing new still have their starting variables, at 0. */
  private leaveStartingVariables(): void {
    for (const row of [...this.rows]) {
      if (row.basic < this.variables) continue;
      const column = row.coefficients.findIndex((coefficient) => coefficient !== 0n);
      if (column < 0) {
        this.rows = this.rows.filter((other) => other !== row);
        continue;
      }
      if ((row.coefficients[column] as bigint) < 0n) {
        row.coefficients = row.coefficients.map((coefficient) => -coefficient);
      }
      this.pivot(row, column);
    }
  }
}

/** Whether a stop comes before another; of equal ones the column's own limit, then the first variable. */
function isBefore(one: Stop, other: Stop): boolean {
  const [a, b] = [one.top * other.bottom, other.top * one.bottom];
  if (a !== b) return a < b;
  if (!other.row) return false;
  return !one.row || one.row.basic < other.row.basic;
}
