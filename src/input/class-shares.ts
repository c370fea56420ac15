import { CELL_DIGITS } from "../engine/numbers/cell-digits";
import { exactOf } from "../engine/numbers/exact";
import { classKey, levelsOf, pathOf } from "../engine/portfolio/tree";

/** A target as it is given: of a holding, or of a class itself. */
export interface GivenTarget {
  /** The class itself, or that of the holding; "" for none. */
  readonly path: string;
  readonly isOfClass: boolean;
  /** Null where none is given. */
  readonly target: number | null;
  /** Whether it is a share of the class around it, and not of the portfolio. */
  readonly isShare: boolean;
}

const OF_PORTFOLIO = ["", "portfolio"];
const OF_CLASS = ["class", "parent"];

/** How it is written that a target is a share of the class around it. */
export const OF_CLASS_WORD = "class";

/** Whether a text says that a target is a share of the class around it. */
export function saysOfClass(text: string): boolean {
  return OF_CLASS.includes(text.trim().toLowerCase());
}

/** Whether a text says what a target is a share of. */
export function saysOf(text: string): boolean {
  return saysOfClass(text) || OF_PORTFOLIO.includes(text.trim().toLowerCase());
}

/** Fractions add up to 1 and percents to 100; what is written so far adds up to either, or less. */
const FRACTIONS_MOST = 10;

/** What targets of a portfolio that are numbers are to be divided by: 100 where they add up to more than fractions can. */
export function scaleOfTargets(cells: readonly unknown[]): 1 | 100 {
  const sum = cells.reduce<number>(
    (total, cell) => total + (typeof cell === "number" ? cell : 0),
    0,
  );
  return sum > FRACTIONS_MOST ? 100 : 1;
}

/** The class that a holding lies in, or that a class is a part of; "" for the portfolio itself. */
export function classAround({ path, isOfClass }: Pick<GivenTarget, "path" | "isOfClass">): string {
  const levels = levelsOf(path);
  return pathOf(isOfClass ? levels.slice(0, -1) : levels);
}

/** A share of a class as one of the portfolio, at the digits of a cell; all three in the same scale. */
export function shareOfPortfolio(share: number, ofClass: number, scale: 1 | 100): number {
  const product = exactOf(share).times(exactOf(ofClass)).div(scale);
  return Number(product.toNumber().toPrecision(CELL_DIGITS));
}

/**
 * Gives targets as shares of the portfolio; null for none, and for a share of a class that has no target of its own.
 *
 * @param rows all targets of a portfolio, those of its classes among them
 */
export function targetsOfPortfolio(
  rows: readonly GivenTarget[],
  scale: 1 | 100,
): (row: GivenTarget) => number | null {
  const ofClasses = new Map(
    rows.filter(({ isOfClass }) => isOfClass).map((row) => [classKey(row.path), row]),
  );
  const targetOf = (row: GivenTarget): number | null => {
    if (!row.isShare || row.target === null) return row.target;
    const around = ofClasses.get(classKey(classAround(row)));
    const ofClass = around ? targetOf(around) : null;
    return ofClass === null ? null : shareOfPortfolio(row.target, ofClass, scale);
  };
  return targetOf;
}
