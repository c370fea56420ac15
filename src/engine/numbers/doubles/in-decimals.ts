import { Exact } from "../exact";
import type { Rational } from "../rational";
import { type DoubleColumn, exactAt } from "./column";

// Apart from columns, which load before decimals do.

/** A number at 160 digits. */
export function exactOfRational({ numerator, divisor, scale }: Rational): Exact {
  const whole = new Exact(`${numerator}e${-scale}`);
  return divisor === 1n ? whole : whole.div(divisor.toString());
}

/** The exact value of one row in decimals. */
export function exactIn(column: DoubleColumn, row: number): Exact {
  return exactOfRational(exactAt(column, row));
}

/** The exact values of a column in decimals. */
export function exactsIn(column: DoubleColumn): Exact[] {
  return Array.from(column.value, (_, row) => exactIn(column, row));
}
