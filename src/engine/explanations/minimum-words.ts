import type { Plan } from "../plan";
import { amount, percent, plain } from "../wording/format";

/** The least that a trade has to come to: "2,000", or "1,000.00, 1.0 % of the portfolio". */
export function minimumWords({ policy, total }: Pick<Plan, "policy" | "total">): string {
  const share = policy.minimumShare * total;
  if (share <= policy.minimumTrade) return plain(policy.minimumTrade);
  return `${amount(share, policy.decimals)}, ${percent(policy.minimumShare)} of the portfolio`;
}
