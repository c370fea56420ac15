const CURRENCY = /(?:\b[a-z]{1,2})?[$€£¥₹]|\b(?:[a-z]{3}|fr\.?|kr\.?|rs\.?)(?=[\s\d(+-]|$)/gi;
const SPACES = /[\s\u00a0\u2007\u2009\u202f]/g;

/** What stands before the decimals of a number. */
export type DecimalMark = "." | ",";

/**
 * Reads an amount that a cell holds as text, as exports write it: "$1,234.56", "(123.45)", "1.234,56 €",
 * "12,34,567.00", "+$5.00". One separator with three digits after it groups, so "1,234" is 1234 and "1.234" too
 * only where it groups again; a lone point is a decimal point. Null for anything else, percents among them.
 */
export function amountFromText(text: string): number | null {
  const digits = amountDigits(text);
  return digits === null ? null : Number(digits);
}

/**
 * The digits of such an amount, "-1234.56", for exact arithmetic. Null for anything else.
 *
 * @param mark the decimal mark where it is known; else it is told from the amount by itself
 */
export function amountDigits(text: string, mark?: DecimalMark): string | null {
  const { digits, isNegative } = signedDigits(text);
  const size = sizeOf(digits, mark ?? decimalSeparator(digits));
  return size !== null && isNegative && /[1-9]/.test(size) ? `-${size}` : size;
}

/** The decimal mark that an amount shows beyond doubt; null where it shows none or could be read with both. */
export function decimalMarkIn(text: string): DecimalMark | null {
  const { digits } = signedDigits(text);
  const [point, comma] = [sizeOf(digits, "."), sizeOf(digits, ",")];
  if ((point === null) === (comma === null)) return null;
  return point === null ? "," : ".";
}

/** An amount's digits with their separators, without its sign, spaces and currency; "" where it is no amount. */
function signedDigits(text: string): { digits: string; isNegative: boolean } {
  const bare = text.replace(CURRENCY, "").replace(/[−–]/g, "-").replace(SPACES, "");
  const [, open, sign = "", digits = "", trailing = "", close] =
    /^(\()?([+-]?)([\d.,'’]+)(-?)(\))?$/.exec(bare) ?? [];
  const isWhole = (open === undefined) === (close === undefined);
  return {
    digits: isWhole ? digits.replace(/['’]/g, "") : "",
    isNegative: open !== undefined || sign === "-" || trailing === "-",
  };
}

/** Digits without separators but a decimal point; null where separators stand otherwise than `mark` has it. */
function sizeOf(digits: string, mark: DecimalMark | null): string | null {
  if (!/^\d/.test(digits) && !/^[.,]\d+$/.test(digits)) return null;
  const group = mark === "," ? "." : ",";
  const [whole = "", fraction = "", ...others] = mark ? digits.split(mark) : [digits];
  if (others.length > 0 || fraction.includes(group) || !isGrouped(whole)) return null;
  return `${whole.replace(/[.,]/g, "") || "0"}.${fraction || "0"}`;
}

/** The separator before the decimals: the last of two kinds; a comma or point alone unless it groups digits. */
function decimalSeparator(digits: string): DecimalMark | null {
  const [comma, point] = [digits.lastIndexOf(","), digits.lastIndexOf(".")];
  if (comma >= 0 && point >= 0) return comma > point ? "," : ".";
  if (point >= 0) return digits.indexOf(".") === point ? "." : null;
  if (comma < 0) return null;
  return digits.indexOf(",") === comma && !/^[1-9]\d{0,2},\d{3}$/.test(digits) ? "," : null;
}

/** Groups of three, or of two before the last (12,34,567). */
function isGrouped(whole: string): boolean {
  return /^\d*$|^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$|^[1-9]\d?,(?:\d{2},)+\d{3}$/.test(whole);
}
