import { firstVariable, steepestVariable } from "./entering-variable";
import type { LinearProgram, Terms } from "./linear-program";
import { emptyLine, type Line, type Row, takeOut } from "./lines";
import { startingRows } from "./starting-rows";
import { firstStop } from "./stops";
import { commonDivisor, divide, multiply, negative, subtract, type Whole, wholeOf } from "./whole";

/** Steps that improve nothing before variables are taken in their order, which never goes in circles. */
const PATIENCE = 20;

/**
 * The simplex tableau of a linear program in whole numbers, each line with a unit of its own: a step touches the lines
 * alone in which the variable stands that enters the basis. A variable at its most is counted from there downwards
 * ("turned"), so that every variable outside the basis stands at 0.
 */
export class Tableau {
  private rows: readonly Row[];
  /** 1 for variables that may enter the basis. */
  private readonly isOutside: Uint8Array;
  /** 1 for these and those in the basis. */
  private readonly isOpen: Uint8Array;
  /** For each variable the rows in which it stands, and some in which it did. */
  private readonly rowsOf: Row[][];
  private look = 0;
  private readonly most: readonly (Whole | null)[];
  private readonly turned: boolean[];

  constructor({ equations, most }: Pick<LinearProgram, "equations" | "most">) {
    this.most = most.map((limit) => (limit === null ? null : wholeOf(limit)));
    this.turned = most.map(() => false);
    this.rows = startingRows(equations, most);
    this.rowsOf = most.map(() => []);
    for (const [at, { terms }] of equations.entries()) {
      for (const variable of terms.keys()) this.rowsOf[variable]?.push(this.rows[at] as Row);
    }
    this.isOutside = new Uint8Array(most.length).fill(1);
    this.isOpen = this.isOutside.slice();
    for (const { basic } of this.rows) this.isOutside[basic] = 0;
    // Turning a variable that can't move would go on for ever.
    for (const [variable, limit] of most.entries()) if (limit === 0n) this.drop(variable);
  }

  /** Finds variables that meet the equations; false where there are none. */
  meetEquations(): boolean {
    const open = this.rows.filter(({ basic }) => this.isStarting(basic));
    if (open.length === 0) return true;
    const missing = emptyLine(this.most.length);
    for (const row of open) {
      for (const variable of this.filledIn(row)) {
        const known = missing.coefficients[variable] as Whole;
        missing.coefficients[variable] = subtract(known, row.coefficients[variable] as Whole);
      }
      missing.rightSide = subtract(missing.rightSide, row.rightSide);
    }
    this.descend(missing);
    if (missing.rightSide !== 0) return false;
    this.leaveStartingVariables();
    return true;
  }

  /** Moves to where an objective is least, and holds it there: variables that would raise it leave for good. */
  minimise(costs: Terms): void {
    const { coefficients } = this.descend(this.objectiveOf(costs));
    for (const [variable, coefficient] of coefficients.entries()) {
      if (coefficient !== 0) this.drop(variable);
    }
  }

  /** The variables as they stand. */
  values(): { readonly numerators: readonly bigint[]; readonly denominator: bigint } {
    let denominator: Whole = 1;
    for (const { unit } of this.rows) {
      denominator = multiply(divide(denominator, commonDivisor(denominator, unit)), unit);
    }
    const values = this.most.map((most, variable) =>
      this.turned[variable] ? multiply(most as Whole, denominator) : 0,
    );
    for (const { basic, unit, rightSide } of this.rows) {
      const value = multiply(rightSide, divide(denominator, unit));
      values[basic] = this.turned[basic] ? subtract(values[basic] as Whole, value) : value;
    }
    return { numerators: values.map(BigInt), denominator: BigInt(denominator) };
  }

  /** Whether a variable outside the basis can move although all objectives are held. Moves there. */
  leavesChoice(): boolean {
    const furthest = emptyLine(this.most.length);
    for (const [variable, mark] of this.isOutside.entries()) {
      if (mark) furthest.coefficients[variable] = -1;
    }
    // Without a limit on how far it can move there is a choice, too.
    try {
      return this.descend(furthest).rightSide !== 0;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return true;
    }
  }

  /** An objective in the variables outside the basis, with −1 · its value as right side. */
  private objectiveOf(costs: Terms): Line {
    const line = emptyLine(this.most.length);
    for (const [variable, cost] of costs) {
      if (!this.isOpen[variable]) continue;
      const own = wholeOf(cost);
      const most = this.turned[variable] ? (this.most[variable] as Whole) : null;
      line.coefficients[variable] = most === null ? own : negative(own);
      if (most !== null) line.rightSide = subtract(line.rightSide, multiply(own, most));
    }
    for (const row of this.rows) takeOut(row, line, this.filledIn(row), this.isOpen);
    return line;
  }

  /** Moves to where an objective is least. */
  private descend(objective: Line): Line {
    for (let still = 0; ;) {
      const choose = still < PATIENCE ? steepestVariable : firstVariable;
      const entering = choose(objective, this.isOutside);
      if (entering === undefined) return objective;
      still = this.enter(entering, objective) ? 0 : still + 1;
    }
  }

  /** Whether a variable is one that an equation starts with for want of another. */
  private isStarting(variable: number): boolean {
    return variable >= this.most.length;
  }

  /** The variables outside the basis that stand in a row. */
  private filledIn({ coefficients }: Row): number[] {
    const filled: number[] = [];
    for (let variable = 0; variable < coefficients.length; variable++) {
      if (this.isOutside[variable] && coefficients[variable] !== 0) filled.push(variable);
    }
    return filled;
  }

  /** The rows in which a variable outside the basis stands. */
  private rowsWith(variable: number): readonly Row[] {
    const found: Row[] = [];
    this.look++;
    for (const row of this.rowsOf[variable] as Row[]) {
      if (row.lookedAt === this.look || row.coefficients[variable] === 0) continue;
      row.lookedAt = this.look;
      found.push(row);
    }
    this.rowsOf[variable] = found;
    return found;
  }

  /** Lets go of a variable outside the basis for good: it stays where it stands. */
  private drop(variable: number): void {
    this.isOutside[variable] = 0;
    this.isOpen[variable] = 0;
  }

  /** Raises a variable as far as it goes; false where that is nowhere. */
  private enter(variable: number, objective: Line): boolean {
    const rows = this.rowsWith(variable);
    const stop = firstStop(variable, rows, this.most);
    if (stop === null) throw new RangeError("An objective has no least value");
    if (!stop.row) this.turnOutside(variable, [...rows, objective]);
    else {
      if (stop.atMost) this.turnBasic(stop.row);
      this.pivot(stop.row, variable, rows, objective);
    }
    return stop.top !== 0;
  }

  /** Counts a variable outside the basis from its other end. */
  private turnOutside(variable: number, lines: readonly Line[]): void {
    const most = this.most[variable] as Whole;
    for (const line of lines) {
      const coefficient = line.coefficients[variable] as Whole;
      line.rightSide = subtract(line.rightSide, multiply(coefficient, most));
      line.coefficients[variable] = negative(coefficient);
    }
    this.turned[variable] = !this.turned[variable];
  }

  /** Counts the basic variable of a row from its other end. */
  private turnBasic(row: Row): void {
    row.rightSide = subtract(multiply(this.most[row.basic] as Whole, row.unit), row.rightSide);
    this.turnCoefficients(row);
    this.turned[row.basic] = !this.turned[row.basic];
  }

  private turnCoefficients(row: Row): void {
    for (const variable of this.filledIn(row)) {
      row.coefficients[variable] = negative(row.coefficients[variable] as Whole);
    }
  }

  /**
   * Swaps the basic variable of a row with one outside, whose coefficient there must be above 0.
   *
   * @param rows those in which it stands
   * @param objective the line beside them in which it may stand
   */
  private pivot(row: Row, entering: number, rows: readonly Row[], objective: Line | null): void {
    const { basic, unit } = row;
    row.basic = entering;
    row.unit = row.coefficients[entering] as Whole;
    row.coefficients[entering] = 0;
    this.isOutside[entering] = 0;
    if (!this.isStarting(basic)) {
      this.isOutside[basic] = 1;
      row.coefficients[basic] = unit;
      this.rowsOf[basic] = [row];
    }
    const filled = this.filledIn(row);
    const remember = (variable: number, other: Row): void => {
      this.rowsOf[variable]?.push(other);
    };
    for (const other of rows) if (other !== row) takeOut(row, other, filled, this.isOpen, remember);
    if (objective) takeOut(row, objective, filled, this.isOpen);
  }

  /** Equations that say nothing new still have their starting variables, at 0. */
  private leaveStartingVariables(): void {
    for (const row of this.rows) {
      if (!this.isStarting(row.basic)) continue;
      const [entering] = this.filledIn(row);
      if (entering === undefined) continue;
      if ((row.coefficients[entering] as Whole) < 0) this.turnCoefficients(row);
      this.pivot(row, entering, this.rowsWith(entering), null);
    }
    this.rows = this.rows.filter(({ basic }) => !this.isStarting(basic));
  }
}
