import { Exact } from "../numbers/exact";
import type { ClassPolicy } from "./class-policy";

const ZERO = new Exact(0);

/** How rows share a target in proportion: to what they hold, or equally; null for rules that move as few of them as they can. */
export function proportionIn(
  rule: ClassPolicy["split"],
  isHeld: boolean,
): "holdings" | "equally" | null {
  if (rule === "holdings") return isHeld ? rule : "equally";
  return rule === "equally" ? rule : null;
}

/**
 * What each of several rows is to be worth that serve one target together.
 *
 * "holdings" keeps their proportions (equal parts where nothing is held); "equally" makes them equal. The others move
 * as few rows as they can: "rank" buys the first row and sells from the last one on, "fewest trades" buys the
 * largest row and sells from the largest one on, the earlier of equals.
 *
 * @param held what each row is worth, money
 * @param wanted what they are to be worth together, money, 0 or more
 */
export function splitAmong(
  held: readonly Exact[],
  wanted: Exact,
  rule: ClassPolicy["split"],
): Exact[] {
  const total = sum(held);
  const proportion = proportionIn(rule, total.gt(0));
  if (proportion === "holdings") return held.map((amount) => wanted.times(amount).div(total));
  if (proportion === "equally") return held.map(() => wanted.div(held.length));
  return oneByOne(held, wanted.minus(total), orderOf(held, rule));
}

/** The rows in the order in which they are sold, and the one that is bought. */
interface Order {
  readonly sold: readonly number[];
  readonly bought: number;
}

function orderOf(held: readonly Exact[], rule: ClassPolicy["split"]): Order {
  const rows = [...held.keys()];
  if (rule === "rank") return { sold: rows.reverse(), bought: 0 };
  const largestFirst = rows.sort((one, other) => held[other]?.cmp(held[one] ?? ZERO) ?? 0);
  return { sold: largestFirst, bought: largestFirst[0] ?? 0 };
}

/** One row bought, or as many sold as are needed, each as far as it goes. */
function oneByOne(held: readonly Exact[], trade: Exact, { sold, bought }: Order): Exact[] {
  const after = [...held];
  if (trade.gte(0)) {
    after[bought] = (held[bought] ?? ZERO).plus(trade);
    return after;
  }
  let left = trade.negated();
  for (const row of sold) {
    const taken = Exact.min(left, Exact.max(held[row] ?? ZERO, 0));
    after[row] = (held[row] ?? ZERO).minus(taken);
    left = left.minus(taken);
  }
  return after;
}

function sum(amounts: readonly Exact[]): Exact {
  return amounts.reduce((total, amount) => total.plus(amount), ZERO);
}
