import { hasLevels, planByClasses } from "../../engine/classes/plan-classes";
import { DEFAULT_ACCOUNT_POLICY } from "../../engine/placement/account-policy";
import { isPlaced, planPlaced } from "../../engine/placement/plan-placed";
import { type Plan, plan } from "../../engine/plan";
import { DEFAULT_CLASS_POLICY } from "../../engine/portfolio/class-policy";
import { DEFAULT_TRADE_POLICY } from "../../engine/trades/trade-policy";
import type { Judged } from "./judgement";

/** What the rules would trade, without costs: level by level where classes have bands. */
export function planOf(judged: Judged): Plan {
  const { portfolio, given, bands, paths, classRows, classed } = judged;
  const classPolicy = DEFAULT_CLASS_POLICY;
  const accountPolicy = DEFAULT_ACCOUNT_POLICY;
  const request = { portfolio, bands, cash: 0, policy: DEFAULT_TRADE_POLICY, terms: null };
  const places = {
    names: paths.map((_, row) => String(row)),
    symbols: null,
    accounts: null,
    classes: paths,
  };
  if (isPlaced(places, accountPolicy)) {
    const placing = { places, accountPolicy, classRows, classPolicy, prices: null };
    return planPlaced({ ...request, ...placing, portfolio: given }).plan;
  }
  return hasLevels(classed, classPolicy)
    ? planByClasses(classed, { ...request, classPolicy, prices: null })
    : plan(request);
}
