import { amount, percent } from "../../../engine/wording/format";
import { isPlanned, type TradesPlan } from "../plan/trades-plan";
import type { Difference } from "./ways";

/** What a way comes to in the portfolio that is shown, or why it comes to nothing. */
type Outcome =
  | { readonly figures: readonly string[]; readonly problem: null }
  | { readonly figures: null; readonly problem: string };

const NAMES = [
  "Trades",
  "Sells",
  "Buys",
  "Turnover",
  "Costs",
  "Drift after",
  "Largest drift after",
  "Cash left",
];

/** The figures of several ways side by side, a row a figure; "–" for a way that can't be planned. */
export function figuresOfWays(plans: readonly TradesPlan[], portfolio: string): Difference[] {
  const outcomes = plans.map((plan) => outcomeOf(plan, portfolio));
  return NAMES.map((name, row) => ({
    name,
    texts: outcomes.map(({ figures }) => figures?.[row] ?? "–"),
  }));
}

/** Why ways can't be planned; null for those that can. */
export function problemsOfWays(plans: readonly TradesPlan[], portfolio: string): (string | null)[] {
  return plans.map((plan) => outcomeOf(plan, portfolio).problem);
}

function outcomeOf(plan: TradesPlan, name: string): Outcome {
  if ("problem" in plan) return { figures: null, problem: plan.problem };
  const shown = plan.portfolios.find((each) => each.name === name) ?? plan.portfolios[0];
  if (!shown) return { figures: null, problem: "There is nothing to plan." };
  if (!isPlanned(shown)) return { figures: null, problem: shown.problems[0] ?? "" };
  const { figures, decimals } = shown;
  const money = (figure: number): string => amount(figure, decimals);
  const share = (fraction: number): string => (Number.isNaN(fraction) ? "–" : percent(fraction));
  return {
    problem: null,
    figures: [
      String(figures.sold + figures.bought),
      money(figures.sells),
      money(figures.buys),
      share(figures.turnover),
      money(figures.costs),
      share(figures.driftAfter),
      share(figures.largestAfter),
      money(figures.cashLeft),
    ],
  };
}
