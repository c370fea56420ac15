import type { BookRow } from "./book-row";

/** Orders of one kind, from the largest sale or smallest purchase on. */
export interface Branch {
  readonly least: number;
  readonly most: number;
}

/** The kinds of orders that a row may place: sales, none, and purchases. */
export function branchesOf({ mostSold, mostBought, leastOrder }: BookRow): Branch[] {
  return [
    { least: -mostSold, most: -leastOrder },
    { least: 0, most: 0 },
    { least: leastOrder, most: mostBought },
  ].filter(({ least, most }) => least <= most);
}

/** What is looked for among the orders of a branch. */
export interface OrderSearch {
  /** What an order costs; it falls along a branch and then rises. */
  readonly cost: (lots: number) => number;
  /** An order near which the cheapest is looked for. */
  readonly start: number;
  /** What an order may cost. */
  readonly most: number;
  /** How many orders are visited each way from the cheapest. */
  readonly limit: number;
}

/**
 * Visits the orders of a branch that cost at most `most`, as far as the limit goes.
 *
 * @returns what those cost at least that it left out
 */
export function visitOrders(
  branch: Branch,
  { cost, start, most, limit }: OrderSearch,
  visit: (lots: number, cost: number) => void,
): number {
  const { least: first, most: last } = branch;
  const cheapest = cheapestOf(branch, cost, start);
  let leastCut = Infinity;
  for (let step = 1; step >= -1; step -= 2) {
    let lots = step > 0 ? cheapest : cheapest - 1;
    for (let taken = 0; lots >= first && lots <= last; taken++, lots += step) {
      const price = cost(lots);
      if (price > most) break;
      if (taken === limit) {
        leastCut = Math.min(leastCut, price);
        break;
      }
      visit(lots, price);
    }
  }
  return leastCut;
}

/** Follows a convex cost downhill, with strides that double while they help and are halved when not. */
export function cheapestOf(branch: Branch, cost: (lots: number) => number, start: number): number {
  let lots = Math.min(Math.max(start, branch.least), branch.most);
  let lowest = cost(lots);
  const improves = (next: number): boolean => {
    if (next < branch.least || next > branch.most) return false;
    const found = cost(next);
    if (found >= lowest) return false;
    lots = next;
    lowest = found;
    return true;
  };
  for (let stride = 1; stride >= 1;) {
    if (improves(lots + stride) || improves(lots - stride)) stride *= 2;
    else stride = Math.floor(stride / 2);
  }
  return lots;
}
