import type { BookRow } from "./book-row";

/** An order and what it costs. */
export interface PricedOrder {
  readonly lots: number;
  readonly cost: number;
}

/**
 * The orders of a row that cost at most `most`, up to `limit` of them each way from the cheapest;
 * those beyond cost `leastCut` or more.
 *
 * @param cost what an order costs; among sales and among purchases it falls and then rises
 * @param start an order near which the cheapest is looked for
 */
export function ordersWithin(
  row: BookRow,
  cost: (lots: number) => number,
  start: number,
  most: number,
  limit: number,
): { orders: PricedOrder[]; leastCut: number } {
  const orders: PricedOrder[] = [];
  let leastCut = Infinity;
  for (const branch of branchesOf(row)) {
    const cheapest = cheapestOf(branch, cost, Math.min(Math.max(start, branch.least), branch.most));
    for (const step of [1, -1]) {
      let lots = step > 0 ? cheapest : cheapest - 1;
      for (let taken = 0; lots >= branch.least && lots <= branch.most; taken++, lots += step) {
        const price = cost(lots);
        if (price > most) break;
        if (taken === limit) {
          leastCut = Math.min(leastCut, price);
          break;
        }
        orders.push({ lots, cost: price });
      }
    }
  }
  return { orders, leastCut };
}

interface Branch {
  readonly least: number;
  readonly most: number;
}

/** Sales, no order and purchases. */
function branchesOf({ mostSold, mostBought, leastOrder }: BookRow): Branch[] {
  return [
    { least: -mostSold, most: -leastOrder },
    { least: 0, most: 0 },
    { least: leastOrder, most: mostBought },
  ].filter(({ least, most }) => least <= most);
}

/** Follows a convex cost downhill, with strides that double while they help and are halved when not. */
function cheapestOf(branch: Branch, cost: (lots: number) => number, start: number): number {
  let lots = start;
  let lowest = cost(lots);
  for (let stride = 1; stride >= 1;) {
    const next = [lots + stride, lots - stride]
      .filter((other) => other >= branch.least && other <= branch.most)
      .find((other) => cost(other) < lowest);
    if (next === undefined) {
      stride = Math.floor(stride / 2);
      continue;
    }
    lots = next;
    lowest = cost(lots);
    stride *= 2;
  }
  return lots;
}
