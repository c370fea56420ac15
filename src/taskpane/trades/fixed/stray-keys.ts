import { isPlanned, type TradesPlan } from "../plan/trades-plan";

/** Of the rows whose trades are set by hand those that no plan has: they are gone, or can't be planned. */
export function strayKeys(
  plan: TradesPlan,
  fixed: Readonly<Record<string, string>>,
): readonly string[] {
  const plans = "portfolios" in plan ? plan.portfolios.filter(isPlanned) : [];
  const planned = new Set(plans.flatMap(({ rows }) => rows.map(({ key }) => key)));
  return Object.keys(fixed).filter((key) => !planned.has(key));
}
