import type { GroupOutcome, PlacedPortfolio } from "../placement/placed-portfolio";
import { minorUnit } from "../trades/rounding";

/** Whether a group ends off what the rules ask for by the smallest amount of money at least. */
export function isMissed({ plan }: PlacedPortfolio, { missed }: GroupOutcome): boolean {
  return Math.abs(missed) >= minorUnit(plan.policy.decimals);
}

/** On which side of it. */
export function side({ missed }: GroupOutcome): string {
  return missed > 0 ? "over" : "short";
}

/** What keeps a group from what the rules ask for. */
export function whyMissed({ plan, accounts }: PlacedPortfolio, { missed }: GroupOutcome): string {
  if (accounts.length === 1) return "no mix of its funds comes closer";
  if (plan.step === "cash") {
    return missed > 0
      ? "no more cash may come from the accounts that hold it"
      : "no more cash may go to the accounts that may buy it";
  }
  return missed > 0
    ? "the accounts that hold it may buy nothing that is short"
    : "the accounts that may buy it hold no more to sell";
}
