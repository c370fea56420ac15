import { type Day, dateText, dayFromText } from "../../engine/triggers/dates";
import type { HeldRow } from "../../workbook/holdings/held-rows";

/** Friday's prices are the latest until Tuesday, where Monday is a holiday. */
const RECENT_DAYS = 4;

/** That prices of a day are older than a few days; null where they aren't. */
export function oldPricesInWords(day: Day, today: Day): string | null {
  const age = today - day;
  return age > RECENT_DAYS ? `Prices of ${dateText(day)} are ${age} days old.` : null;
}

/** The days of the prices of what is held, from the oldest; "" where the holdings don't say. */
export function priceDaysInWords(held: readonly HeldRow[]): string {
  const [oldest, latest] = extremes(held);
  if (oldest === null || latest === null) return "";
  if (oldest === latest) return `Prices of ${dateText(oldest)}.`;
  return `Prices from ${dateText(oldest)} to ${dateText(latest)}.`;
}

/** That some of what is held has old prices; null where none has. */
export function oldHoldingsInWords(held: readonly HeldRow[], today: Day): string | null {
  const [oldest] = extremes(held);
  return oldest === null ? null : oldPricesInWords(oldest, today);
}

/** The first and the last day of prices that count for something. */
function extremes(held: readonly HeldRow[]): [Day | null, Day | null] {
  const days = held.flatMap(({ priceDate, value }) =>
    priceDate === null || value === null || value === 0 ? [] : [priceDate],
  );
  return days.reduce<[Day | null, Day | null]>(
    ([oldest, latest], day) => [Math.min(oldest ?? day, day), Math.max(latest ?? day, day)],
    [null, null],
  );
}

/** The day on this computer. */
export function dayOf(now: Date): Day {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const text = parts.map((part) => String(part).padStart(2, "0")).join("-");
  return dayFromText(text) ?? 0;
}
