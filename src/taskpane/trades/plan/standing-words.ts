import { amount, percent } from "../../../engine/wording/format";
import type { PortfolioPlan } from "./trades-plan";

/** What a plan comes to, as it is shown. */
interface StandingWords {
  /** What there is before and after. */
  readonly before: readonly (readonly [name: string, before: string, after: string])[];
  /** What the trades come to. */
  readonly totals: readonly (readonly [name: string, figure: string])[];
}

/** What a plan comes to, as it is shown. */
export function standingInWords({
  figures,
  decimals,
}: Pick<PortfolioPlan, "figures" | "decimals">): StandingWords {
  const money = (figure: number): string => amount(figure, decimals);
  return {
    before: [
      ["Holdings", money(figures.valueBefore), money(figures.valueAfter)],
      ["Portfolio drift", share(figures.driftBefore), share(figures.driftAfter)],
      ["Largest drift", share(figures.largestBefore), share(figures.largestAfter)],
    ],
    totals: [
      [counted(figures.sold, "sale"), money(figures.sells)],
      [counted(figures.bought, "purchase"), money(figures.buys)],
      ["Turnover, one way", share(figures.turnover)],
      ["Costs", money(figures.costs)],
      ["Cash left", money(figures.cashLeft)],
    ],
  };
}

function share(fraction: number): string {
  return Number.isNaN(fraction) ? "–" : percent(fraction);
}

function counted(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}
