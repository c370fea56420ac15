import { firstColumn, steepestColumn } from "./entering-column";
import type { LinearProgram } from "./linear-program";
import { pivotLines } from "./pivot";
import { type Line, type Row, startingRows } from "./starting-rows";
import { firstStop } from "./stops";

/** Steps that improve nothing before columns are taken in their order, which never goes in circles. */
const PATIENCE = 20;

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

  constructor({ equations, most, objectives, tieBreak }: LinearProgram) {
    this.variables = most.length;
    this.most = most;
    this.turned = most.map(() => false);
    this.columns = most.map((_, variable) => variable);
    this.rows = startingRows(equations, most);
    const costs = tieBreak ? [...objectives, tieBreak] : objectives;
    this.objectives = costs.map((ofVariables) => ({
      coefficients: [...ofVariables],
      rightSide: 0n,
    }));
    for (const row of this.rows) if (row.basic < this.variables) this.takeOut(row);
    const isBasic = new Set(this.rows.map(({ basic }) => basic));
    // Turning a variable that can't move would go on for ever.
    this.keepColumns(most.map((limit, variable) => limit !== 0n && !isBasic.has(variable)));
  }

  /** Finds variables that meet the equations; false where there are none. */
  meetEquations(): boolean {
    const open = this.rows.filter(({ basic }) => basic >= this.variables);
    if (open.length === 0) return true;
    const missing: Line = {
      coefficients: this.columns.map((_, column) => -columnSum(open, column)),
      rightSide: -open.reduce((sum, { rightSide }) => sum + rightSide, 0n),
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
    for (let still = 0; ;) {
      const chosen = still < PATIENCE ? steepestColumn : firstColumn;
      const column = chosen(line, this.columns);
      if (column === undefined) return;
      still = this.enter(column) ? 0 : still + 1;
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
    } finally {
      this.objectives.pop();
    }
    return furthest.rightSide !== 0n;
  }

  private at(place: number): number {
    return this.columns[place] as number;
  }

  /** Raises the variable of a column as far as it goes; false where that is nowhere. */
  private enter(column: number): boolean {
    const { rows, most, denominator } = this;
    const ownMost = most[this.at(column)] ?? null;
    const stop = firstStop({ rows, column, ownMost, most, denominator });
    if (stop === null) throw new RangeError("An objective has no least value");
    if (!stop.row) this.turnColumn(column);
    else {
      if (stop.atMost) this.turnRow(stop.row);
      this.pivot(stop.row, column);
    }
    return stop.top !== 0n;
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
    pivotLines(this.lines(), row, column, this.denominator);
    this.denominator = pivot;
    [this.columns[column], row.basic] = [row.basic, this.at(column)];
    this.dropStartingVariables();
  }

  /** Takes the variable that a row starts with out of the objectives. */
  private takeOut(row: Row): void {
    for (const line of this.objectives) {
      const cost = line.coefficients[row.basic] as bigint;
      if (cost === 0n) continue;
      line.coefficients = line.coefficients.map(
        (coefficient, place) => coefficient - cost * (row.coefficients[place] as bigint),
      );
      line.rightSide -= cost * row.rightSide;
    }
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

function columnSum(rows: readonly Row[], column: number): bigint {
  return rows.reduce((sum, row) => sum + (row.coefficients[column] as bigint), 0n);
}
