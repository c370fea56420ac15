import { amountDigits, type DecimalMark, decimalMarkIn } from "../../engine/numbers/amount-text";
import { Exact } from "../../engine/numbers/exact";

/** The texts of one row that say the same twice. */
export interface Product {
  readonly quantity: string;
  readonly price: string;
  readonly value: string;
}

/** The decimal mark of a file. */
export interface ChosenMark {
  readonly mark: DecimalMark;
  /** What could have been read otherwise, in words; null where nothing could. */
  readonly note: string | null;
}

/** A value is rounded to cents, and so is often the price. */
const CLOSE = "0.01";

/**
 * Decides for a whole file what stands before its decimals: what most amounts show beyond doubt; where none does, the
 * mark by which quantities times prices are the values; else what goes with the separator of the cells.
 *
 * @param amounts the texts of its amounts
 */
export function chooseDecimalMark(
  amounts: readonly string[],
  products: readonly Product[],
  separator: string,
): ChosenMark {
  const marks = amounts.map(decimalMarkIn);
  const points = marks.filter((mark) => mark === ".").length;
  const commas = marks.filter((mark) => mark === ",").length;
  if (points > 0 || commas > 0) {
    const mark = commas > points ? "," : ".";
    return { mark, note: points > 0 && commas > 0 ? bothMarks(mark) : null };
  }
  const doubtful = amounts.find((text) => /\d[.,]\d/.test(text));
  const usual = separator === ";" ? "," : ".";
  if (doubtful === undefined) return { mark: usual, note: null };
  const proven = ([".", ","] as const).map(
    (mark) => products.filter((row) => holds(row, mark)).length,
  );
  const [byPoint = 0, byComma = 0] = proven;
  if (byPoint !== byComma) return { mark: byPoint > byComma ? "." : ",", note: null };
  return { mark: usual, note: inDoubt(doubtful, usual) };
}

/** Whether the value of a row is its quantity times its price. */
function holds({ quantity, price, value }: Product, mark: DecimalMark): boolean {
  const [q, p, v] = [quantity, price, value].map((text) => amountDigits(text, mark));
  if (!q || !p || !v) return false;
  const difference = new Exact(q).times(p).minus(v).abs();
  return difference.lte(new Exact(v).abs().times(CLOSE));
}

function bothMarks(mark: DecimalMark): string {
  return `Some numbers have decimal points, others decimal commas. They were read with “${mark}”.`;
}

function inDoubt(text: string, mark: DecimalMark): string {
  const digits = amountDigits(text, mark) ?? "";
  const read = digits.replace(/\.0$/, "");
  return `Nothing in the file says whether “${text}” has decimals. It was read as ${read}.`;
}
