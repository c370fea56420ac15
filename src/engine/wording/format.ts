/** 1234.5 as "1,234.5": digits in groups, with as many decimals as are asked for. */
export function amount(number: number, decimals = 0): string {
  const [whole = "0", fraction] = rounded(Math.abs(number), decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return number < 0 && Number(digits.replace(/,/g, "")) !== 0 ? `-${digits}` : digits;
}

/** What the last of 15 digits is of a number, at least. */
const LAST_DIGIT = 1e-15;

/** A size with so many decimals as Excel shows it: by its 15 digits, halves rounded up. */
function rounded(size: number, decimals: number): string {
  const parts = size * 10 ** decimals;
  const whole = Math.floor(parts);
  const isHalf = Math.abs(parts - whole - 0.5) < parts * LAST_DIGIT * 0.5;
  return (isHalf ? (whole + 1) / 10 ** decimals : size).toFixed(decimals);
}

/** A number with the decimals it has, at most six: 1234.5 as "1,234.5". */
export function plain(number: number): string {
  return amount(number, decimalsOf(number, 6));
}

/** A fraction as "63.1 %". */
export function percent(fraction: number, decimals = 1): string {
  return `${amount(percentsOf(fraction), decimals)} %`;
}

/** A difference of weights as "4.0 pp". */
export function points(fraction: number, decimals = 1): string {
  return `${amount(percentsOf(fraction), decimals)} pp`;
}

/** A fraction in percents without what a subtraction leaves behind 15 decimals. */
function percentsOf(fraction: number): number {
  return Math.abs(fraction) < 1 ? Math.round(fraction * 1e15) / 1e13 : fraction * 100;
}

/** More decimals of a percent don't tell: a weight has 15 digits. */
export const MOST_DECIMALS = 12;

/**
 * How many decimals keep percents apart that are not the same, at least one: a weight just beyond its edge
 * must not read like the edge.
 */
export function decimalsApart(fraction: number, ...others: readonly number[]): number {
  for (let decimals = 1; decimals < MOST_DECIMALS; decimals++) {
    const text = percent(fraction, decimals);
    if (others.every((other) => other === fraction || percent(other, decimals) !== text)) {
      return decimals;
    }
  }
  return MOST_DECIMALS;
}

/** A list in words: "a", "a and b", "a, b and c". */
export function list(words: readonly string[], conjunction = "and"): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

function decimalsOf(number: number, most: number): number {
  const fraction = Number(number.toPrecision(15)).toFixed(most).split(".")[1] ?? "";
  return fraction.replace(/0+$/, "").length;
}
