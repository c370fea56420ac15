import type { PlacedPortfolio } from "../placement/placed-portfolio";
import type { Plan } from "../plan";
import type { ClassWords } from "./class-words";
import { placedDrifts, placedSummary } from "./placed-summary";
import { placedReasons } from "./placed-words";
import { type Drifts, planSummary } from "./plan-summary";
import { tradeReason } from "./trade-words";

/** What explains a plan beside itself. */
export interface Explained {
  /** How its trades are placed into accounts and classes; null where that takes no thought. */
  readonly placed: PlacedPortfolio | null;
  /** What its classes have to say of its rows; null where they have no say. */
  readonly words: ClassWords | null;
}

/** Why each row of a plan trades, or doesn't. */
export function reasonsOf(plan: Plan, { placed, words }: Explained): (row: number) => string {
  if (placed) return placedReasons(placed);
  return (row) => {
    const fired = words?.fired(row) ?? "";
    return sentences(tradeReason(plan, row, fired !== ""), fired);
  };
}

/** A whole plan in a few sentences. */
export function summaryOf(plan: Plan, { placed }: Pick<Explained, "placed">): string {
  return placed ? placedSummary(placed) : planSummary(plan);
}

/** The weights that the drift of a plan is of: of its rows, or of what shares a target. */
export function driftsOf(plan: Plan, { placed }: Pick<Explained, "placed">): Drifts {
  return placed ? placedDrifts(placed) : plan;
}

/** Sentences in one text; blank ones are left out, and each begins with a capital. */
export function sentences(first: string, ...others: readonly string[]): string {
  const more = others.filter((text) => text !== "");
  return [first, ...more.map((text) => text.charAt(0).toUpperCase() + text.slice(1))].join(". ");
}
