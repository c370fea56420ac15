import type { ReadEntry } from "./read-entry";

/** Excel keeps this many significant digits of a typed number; the rest become zeros. */
const KEPT_DIGITS = 15;

const NUMBER =
  /^(?<percentBefore>%)?(?<sign>[+-])?(?<currency>\$)?(?<signAfter>[+-])?(?<digits>\d{1,3}(?:,\d{3})+|\d+)?(?<decimals>\.\d*)?(?:e(?<exponent>[+-]?\d{1,3}))?(?<percentAfter>%)?$/i;
const FRACTION = /^(?<sign>[+-])?(?<whole>\d+) +(?<numerator>\d{1,5})\/(?<denominator>\d{1,5})$/;
const PARENTHESISED = /^\(([^+()-]+)\)$/;

/** Reads a number as typed: `null` if the text is none. */
export function readNumber(text: string): ReadEntry | null {
  const negative = PARENTHESISED.exec(text)?.[1];
  if (negative === undefined) return readSignedNumber(text) ?? readFraction(text);
  const number = readSignedNumber(negative.trim());
  return number && { ...number, value: -number.value };
}

function readSignedNumber(text: string): ReadEntry | null {
  const parts = NUMBER.exec(text.replace(/^([+-]) +/, "$1").replace(/ +%$/, "%"))?.groups;
  if (!parts) return null;
  const { sign, signAfter, currency, digits, decimals, exponent } = parts;
  const isPercent = parts.percentBefore !== undefined || parts.percentAfter !== undefined;
  const hasDigit = digits !== undefined || (decimals?.length ?? 0) > 1;
  const isContradictory =
    (sign !== undefined && signAfter !== undefined) ||
    (parts.percentBefore !== undefined && parts.percentAfter !== undefined) ||
    (isPercent && currency !== undefined);
  if (!hasDigit || isContradictory) return null;
  const mantissa = keepFifteenDigits(`${digits?.replaceAll(",", "") ?? ""}${decimals ?? ""}`);
  const power = Number(exponent ?? 0) - (isPercent ? 2 : 0);
  const magnitude = Number(`${mantissa}e${power}`);
  if (!Number.isFinite(magnitude)) return null;
  return {
    value: (sign ?? signAfter) === "-" ? -magnitude : magnitude,
    numberFormat: numberFormat(parts, isPercent),
  };
}

function numberFormat(
  { currency, digits, decimals, exponent }: Readonly<Record<string, string | undefined>>,
  isPercent: boolean,
): string | undefined {
  const hasDecimals = (decimals?.length ?? 0) > 1;
  if (isPercent) return hasDecimals ? "0.00%" : "0%";
  if (exponent !== undefined) return "0.00E+00";
  if (currency !== undefined)
    return hasDecimals ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)";
  if (digits?.includes(",")) return hasDecimals ? "#,##0.00" : "#,##0";
  return undefined;
}

/** "1 1/2" is 1.5; a bare "1/2" is a date and not read here. */
function readFraction(text: string): ReadEntry | null {
  const parts = FRACTION.exec(text)?.groups;
  const denominator = Number(parts?.denominator);
  if (!parts || !(denominator > 0)) return null;
  const magnitude = Number(parts.whole) + Number(parts.numerator) / denominator;
  return {
    value: parts.sign === "-" ? -magnitude : magnitude,
    numberFormat: denominator < 10 ? "# ?/?" : "# ??/??",
  };
}

function keepFifteenDigits(mantissa: string): string {
  let kept = 0;
  return mantissa.replace(/\d/g, (digit) => {
    if (kept > 0 || digit !== "0") kept++;
    return kept > KEPT_DIGITS ? "0" : digit;
  });
}
