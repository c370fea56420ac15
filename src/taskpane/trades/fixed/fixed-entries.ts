import type { FixedTrades } from "../../../engine/fixed-trades";
import { amountFromText } from "../../../engine/numbers/amount-text";
import { exactOf } from "../../../engine/numbers/exact";
import { amount } from "../../../engine/wording/format";
import type { HoldingsTable } from "../../../input/holdings";
import type { Policies } from "../../../input/policy";
import { rowKey } from "../plan/row-key";

/** A trade that was set by hand: as it was typed, and what it is read as. */
export interface FixedEntry {
  readonly text: string;
  /** Money to buy (+) or sell (−); null where it can't be made. */
  readonly trade: number | null;
  /** Why it can't be made; null where it can. */
  readonly problem: string | null;
}

/** What was typed for trades, by the keys of their rows. */
type Typed = Readonly<Record<string, string>>;

/** Trades that were set by hand, by the rows of a table. Rows with a price trade in whole lots: the nearest is taken. */
export function fixedEntries(
  table: HoldingsTable,
  policies: Policies,
  typed: Typed,
): ReadonlyMap<number, FixedEntry> {
  const found = new Map<number, FixedEntry>();
  if (Object.keys(typed).length === 0) return found;
  for (const { name, rows } of table.portfolios) {
    for (const row of rows) {
      const text = typed[rowKey(table, name, row)];
      if (text !== undefined)
        found.set(row, entryOf(text, row, lotOf(table, policies, name, row), table));
    }
  }
  return found;
}

/** The trades that can be made. */
export function fixedTrades(entries: ReadonlyMap<number, FixedEntry>): FixedTrades {
  return new Map(
    [...entries].flatMap(([row, { trade }]) => (trade === null ? [] : [[row, trade] as const])),
  );
}

function entryOf(text: string, row: number, lot: number, { holdings }: HoldingsTable): FixedEntry {
  const typed = amountFromText(text);
  if (typed === null) {
    const problem = `“${text}” is no amount. Write 500 to buy, -500 to sell, 0 to hold.`;
    return { text, trade: null, problem };
  }
  const value = holdings.values[row] as number;
  if (typed < -value) {
    return { text, trade: null, problem: `Only ${amount(value, 2)} is held to be sold.` };
  }
  return { text, trade: typed === -value ? typed : inLots(typed, lot), problem: null };
}

/** The nearest amount in whole lots. */
function inLots(trade: number, lot: number): number {
  if (lot === 0) return trade;
  const size = exactOf(lot);
  return exactOf(trade).div(size).round().times(size).toNumber();
}

/** What a lot of a row costs, money of the portfolio's currency; 0 for a row that trades in money. */
function lotOf(
  { holdings }: HoldingsTable,
  policies: Policies,
  portfolio: string,
  row: number,
): number {
  const price = holdings.prices?.[row] ?? 0;
  if (price === 0) return 0;
  const own = holdings.terms?.lots?.[row] ?? NaN;
  const lot = Number.isNaN(own) ? policies.mandateOf(portfolio).policy.lotSize : own;
  const rate = holdings.currencies?.rates[row] ?? 1;
  return exactOf(price).times(exactOf(lot)).times(exactOf(rate)).toNumber();
}
