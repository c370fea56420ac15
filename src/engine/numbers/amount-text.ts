const CURRENCY = /[$€£¥₹]|\b(?:[a-z]{3}|fr\.?|kr\.?|rs\.?)(?=[\s\d(+-]|$)/gi;
const SPACES = /[\s\u00a0\u2007\u2009\u202f]/g;

/**
 * Reads an amount that a cell holds as text, as exports write it: "$1,234.56", "(123.45)", "1.234,56 €",
 * "12,34,567.00", "+$5.00". One separator with three digits after it groups, so "1,234" is 1234 and "1.234" too
 * only where it groups again; a lone point is a decimal point. Null for anything else, percents among them.
 */
export function amountFromText(text: string): number | null {
  const bare = text.replace(CURRENCY, "").replace(/[−–]/g, "-").replace(SPACES, "");
  const [, open, sign = "", digits = "", trailing = "", close] =
    /^(\()?([+-]?)([\d.,']+)(-?)(\))?$/.exec(bare) ?? [];
  const size = sizeOf(digits);
  if (size === null || (open === undefined) !== (close === undefined)) return null;
  const isNegative = open !== undefined || sign === "-" || trailing === "-";
  return isNegative && size !== 0 ? -size : size;
}

/** Digits with group and decimal separators of any country. */
function sizeOf(digits: string): number | null {
  const plain = digits.replace(/'/g, "");
  if (!/^\d/.test(plain) && !/^[.,]\d+$/.test(plain)) return null;
  const decimal = decimalSeparator(plain);
  const group = decimal === "," ? "." : ",";
  const [whole = "", fraction = "", ...others] = decimal ? plain.split(decimal) : [plain];
  if (others.length > 0 || fraction.includes(group) || !isGrouped(whole)) return null;
  return Number(`${whole.replace(/[.,]/g, "") || "0"}.${fraction || "0"}`);
}

/** The separator before the decimals: the last of two kinds; a comma or point alone unless it groups digits. */
function decimalSeparator(digits: string): "." | "," | null {
  const [comma, point] = [digits.lastIndexOf(","), digits.lastIndexOf(".")];
  if (comma >= 0 && point >= 0) return comma > point ? "," : ".";
  if (point >= 0) return digits.indexOf(".") === point ? "." : null;
  if (comma < 0) return null;
  return digits.indexOf(",") === comma && !/^\d{1,3},\d{3}$/.test(digits) ? "," : null;
}

/** Groups of three, or of two before the last (12,34,567). */
function isGrouped(whole: string): boolean {
  return /^\d*$|^\d{1,3}([.,])\d{3}(?:\1\d{3})*$|^\d{1,2},(?:\d{2},)+\d{3}$/.test(whole);
}
