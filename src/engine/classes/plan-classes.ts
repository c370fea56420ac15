import { completed, type Plan } from "../plan";
import type { ClassPolicy } from "../portfolio/class-policy";
import type { Decision } from "../triggers/decision";
import { firedCountOf } from "../triggers/statuses";
import { type ClassedPortfolio, portfolioOf } from "./classed-portfolio";
import { bandsInPortfolio, judgedRows } from "./judge-rows";
import { type LevelRequest, levelTrades } from "./level-trades";
import { planTowards } from "./plan-towards";
import { firedClasses } from "./review-classes";

/** What is to be planned by classes. */
export interface ClassRequest extends LevelRequest {
  /** Money for one unit of each row, 0 where it has none; null where no row has any. */
  readonly prices: Float64Array | null;
}

/** Whether a portfolio has to be traded level by level, and not as one list of rows. */
export function hasLevels({ bands }: ClassedPortfolio, { judge, within }: ClassPolicy): boolean {
  return judge === "parent" || within !== "to target" || bands.some((band) => band !== null);
}

/**
 * Plans a portfolio level by level (`levelTrades`).
 *
 * What each row comes to there, without costs and limits, is its aim in one plan of all rows, which pays the costs,
 * trades in lots and keeps to the limits. A row that the levels leave alone isn't traded, and none trades against
 * them.
 *
 * @throws InputError as `plan`
 */
export function planByClasses(classed: ClassedPortfolio, request: ClassRequest): Plan {
  const { trades, plans, atLimit } = levelTrades(classed, request);
  const portfolio = portfolioOf(classed);
  const made = planTowards(portfolio, trades, request);
  const { bands, classPolicy } = request;
  const judged = bands && judgedRows(classed, bands, classPolicy.judge);
  const statuses = judged && judged.statuses;
  const fired = firedClasses(classed, classPolicy.judge);
  const limitMade = (row: number): number => (request.terms ? (made.atLimit[row] as number) : 0);
  return completed(
    { ...request, portfolio, bands: judged && bandsInPortfolio(judged) },
    {
      trades: made.trades,
      units: made.units,
      costs: made.costs,
      dropped: made.dropped,
      uncapped: made.uncapped,
      ...(made.lots && { lots: made.lots }),
      decision: decisionOf(plans),
      step: plans.every(({ step }) => step === "cash") ? "cash" : "to destination",
      statuses,
      atLimit: atLimit.map((side, row) => (trades[row] === 0 ? side : limitMade(row))),
      areLimitsAsked: true,
    },
    (statuses ? firedCountOf(statuses) : 0) + fired,
  );
}

/** The decision of the levels together: to act where one of them acts, else to wait where one has to. */
function decisionOf(plans: readonly Plan[]): Decision {
  const made = plans.map(({ decision }) => decision);
  const first = (action: Decision["action"]): Decision | undefined =>
    made.find((decision) => decision.action === action);
  return first("Act") ?? first("Wait") ?? { action: "Hold", stoppedBy: null };
}
