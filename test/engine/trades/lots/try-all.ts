import type { PlainBook, PlainRow } from "./plain-book";

/** How a plan is judged, the most important first; less is better. Row order comes after these. */
export interface Judged {
  readonly lots: readonly number[];
  readonly measures: readonly number[];
}

/** Judges a plan by the rules as they are worded. */
export function judge(book: PlainBook, lots: readonly number[]): Judged {
  const orders = book.rows.map((row, i) => ({ row, count: lots[i] ?? NaN }));
  const costs = orders.reduce((sum, { row, count }) => sum + costOf(book, row, count), 0);
  const spent = orders.reduce((sum, { row, count }) => sum + count * row.lotPrice, costs);
  const cashLeft = book.cash - spent;
  const away = orders.reduce(
    (sum, { row, count }) => sum + Math.abs(row.held + count * row.lotPrice - row.ideal),
    Math.abs(cashLeft - book.cashKept),
  );
  const shortOfCash = Math.max(0, book.cashKept - cashLeft);
  const trades = lots.filter((count) => count !== 0).length;
  const turnover = orders.reduce((sum, { row, count }) => sum + Math.abs(count) * row.lotPrice, 0);
  return { lots, measures: [shortOfCash, away + costs, trades, cashLeft, turnover] };
}

/** Negative where plan `a` is better than plan `b`. */
function compareJudged(a: Judged, b: Judged): number {
  const measures = a.measures.map((value, i) => value - (b.measures[i] ?? NaN));
  const rows = a.lots.map((count, i) => (b.lots[i] ?? NaN) - count);
  return [...measures, ...rows].find((difference) => difference !== 0) ?? 0;
}

/** The best plan, found by trying them all. */
export function bestByTrying(book: PlainBook): readonly number[] {
  const raised = book.rows.reduce((sum, row) => sum + row.lotsHeld * row.lotPrice, 0);
  const mostCash = Math.max(0, book.cash - book.cashKept + raised);
  const ranges = book.rows.map((row) => ordersOf(book, row, mostCash));
  let best = judge(
    book,
    book.rows.map(() => 0),
  );
  const tryFrom = (start: readonly number[]): void => {
    const range = ranges[start.length];
    if (range === undefined) {
      const judged = judge(book, start);
      if (compareJudged(judged, best) < 0) best = judged;
      return;
    }
    for (const count of range) tryFrom([...start, count]);
  };
  tryFrom([]);
  return best.lots;
}

function ordersOf(book: PlainBook, row: PlainRow, mostCash: number): number[] {
  const most = Math.floor(mostCash / row.lotPrice);
  const counts = Array.from({ length: row.lotsHeld + most + 1 }, (_, i) => i - row.lotsHeld);
  return counts.filter((count) => count === 0 || Math.abs(count) * row.lotPrice >= book.fee);
}

function costOf(book: PlainBook, row: PlainRow, count: number): number {
  if (count === 0) return 0;
  const costs = (Math.abs(count) * row.lotPrice * book.perMille) / 1000 + book.fee;
  return book.costUnit === 0 ? costs : roundHalfEven(costs / book.costUnit) * book.costUnit;
}

function roundHalfEven(quotient: number): number {
  const nearest = Math.round(quotient);
  return nearest - quotient === 0.5 && nearest % 2 === 1 ? nearest - 1 : nearest;
}
