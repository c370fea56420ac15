import { laterError } from "../errors/later-error";

/** A level and the side of it, strictly beyond which a condition holds: 1 above, −1 below. */
export interface Condition {
  readonly side: 1 | -1;
  readonly level: number;
}

const CONDITION = /^(>|<|above|below)? ?([+-]?(?:\d+(?:\.\d+)?|\.\d+)) ?(%)?$/;

/**
 * Reads a condition: "> 30", "< 25", "above 30", "below -20%"; a bare number takes the usual side. Decimal commas
 * are understood.
 *
 * @param field what the condition is called in a message
 * @throws InputError `conditionText`
 */
export function conditionFromText(text: string, usual: 1 | -1, field: string): Condition {
  const spelling = text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/\u2212/g, "-")
    .replace(/(\d),(\d)/g, "$1.$2")
    .trim();
  const [, side, digits, percent] = CONDITION.exec(spelling) ?? [];
  if (digits === undefined) throw laterError("conditionText", { field, text });
  const level = Number(percent === undefined ? digits : `${digits}e-2`);
  if (side === undefined) return { side: usual, level };
  return { side: side === ">" || side === "above" ? 1 : -1, level };
}

/** The condition on the other side of the same level. */
export function opposite({ side, level }: Condition): Condition {
  return { side: side === 1 ? -1 : 1, level };
}

/** True where no number can meet both conditions. */
export function areApart(one: Condition, other: Condition): boolean {
  return one.side !== other.side && one.side * (one.level - other.level) >= 0;
}
