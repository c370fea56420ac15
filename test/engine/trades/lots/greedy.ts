import type { PlainBook } from "./plain-book";

/**
 * Greedy filling without costs, as other rebalancers do it: whole lots towards the ideal, then again
 * and again one lot of the row that lacks most and is affordable. Undefined where the whole lots
 * towards the ideal aren't affordable.
 */
export function greedyFilling({ rows, cash, cashKept }: PlainBook): number[] | undefined {
  const lots = rows.map(({ ideal, held, lotPrice, lotsHeld }) =>
    Math.max(-lotsHeld, Math.floor((ideal - held) / lotPrice)),
  );
  let left = rows.reduce(
    (money, { lotPrice }, i) => money - (lots[i] ?? 0) * lotPrice,
    cash - cashKept,
  );
  if (left < 0) return undefined;
  for (;;) {
    const affordable = rows
      .map(({ ideal, held, lotPrice }, i) => ({
        i,
        lotPrice,
        lack: ideal - held - (lots[i] ?? 0) * lotPrice,
      }))
      .filter(({ lotPrice, lack }) => lack > 0 && lotPrice <= left)
      .sort((a, b) => b.lack - a.lack);
    const [next] = affordable;
    if (next === undefined) return lots;
    lots[next.i] = (lots[next.i] ?? 0) + 1;
    left -= next.lotPrice;
  }
}
