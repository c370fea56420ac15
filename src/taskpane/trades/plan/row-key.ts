import type { HoldingsTable } from "../../../input/holdings";

/** By what a row is told from the others, whatever row it stands in: its portfolio, account, name and symbol. */
export function rowKey({ holdings }: HoldingsTable, portfolio: string, row: number): string {
  const { names, symbols, accounts } = holdings;
  return [portfolio, accounts?.[row] ?? "", names[row] ?? "", symbols?.[row] ?? ""]
    .join("\n")
    .toLowerCase();
}
