import type { Plan } from "../plan";
import { amount } from "../wording/format";

/** The size of a row's trade; with what it is in the currency of a foreign row: "1,338.49 (= EUR 1,234.56)". */
export function tradeSize({ trades, policy, currencies }: Plan, row: number): string {
  const size = Math.abs(trades[row] as number);
  const money = (figure: number): string => amount(figure, policy.decimals);
  const code = currencies?.codes[row] ?? "";
  if (code === "" || size === 0) return money(size);
  return `${money(size)} (= ${code} ${money(size / (currencies?.rates[row] ?? 1))})`;
}
