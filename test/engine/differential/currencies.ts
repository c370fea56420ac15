import type { Cell } from "../../reference";
import type { Draw } from "./draw";

/** The currencies of the rows of a table, and where their rates stand. */
export interface DrawnCurrencies {
  /** The cells of a row in the columns Currency and, where rates stand there, Rate. */
  readonly cellsOf: (row: number) => Cell[];
  readonly headers: readonly string[];
  readonly entries: readonly (readonly [string, Cell])[];
  /** Roughly what one unit of a row's money is worth. */
  readonly rateOf: (row: number) => number;
}

export const NO_CURRENCIES: DrawnCurrencies = {
  cellsOf: () => [],
  headers: [],
  entries: [],
  rateOf: () => 1,
};

const RATES = [1.08, 0.925926, 83.1, 0.0123456789, 1, 1.25, 0.333333333333333, 149.87, 1.0000001];

const FOREIGN = ["EUR", "GBP", "INR"] as const;

/** Of currencies that are worth much the same. */
export const NEAR_RATES = [1.08, 0.925926, 1, 1.25, 1.0000001] as const;

/** Rows in up to four currencies, the portfolio's own named or not; all rates are given. */
export function drawCurrencies(
  draw: Draw,
  rows: number,
  among: readonly number[] = RATES,
): DrawnCurrencies {
  if (!draw.chance(25)) return NO_CURRENCIES;
  const rates = new Map<string, number>(FOREIGN.map((code) => [code, draw.pick(among)]));
  const codes = Array.from({ length: rows }, () => draw.pick([null, "USD", "EUR", "GBP", "INR"]));
  const inRows = draw.chance(40);
  const named = draw.chance(50);
  const isForeign = (code: string | null): code is string => code !== null && rates.has(code);
  return {
    cellsOf: (row) => {
      const code = codes[row] ?? null;
      const rate = isForeign(code) ? (rates.get(code) ?? null) : null;
      return [code, ...(inRows ? [rate] : [])];
    },
    headers: ["Currency", ...(inRows ? ["Rate"] : [])],
    entries: [
      ...(named ? [["currency", "USD"] as const] : []),
      ...(inRows ? [] : FOREIGN.map((code) => [`rate ${code}`, rates.get(code) ?? null] as const)),
    ],
    rateOf: (row) => rates.get(codes[row] ?? "") ?? 1,
  };
}
