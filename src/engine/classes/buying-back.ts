import type { DoubleColumn } from "../numbers/doubles/column";
import { doubles } from "../numbers/doubles/doubles";
import { NO_TERMS, type TradeFlag } from "../portfolio/terms";
import type { PlanRequest } from "../trades/plan-request";
import { exactPortfolio } from "./classed-portfolio";

/**
 * A request turned round, for what is worth less than nothing together: what is owed stands for what is held, and is
 * withdrawn where it is bought back, in proportion. The trades of its plan are those wanted with the other sign.
 *
 * @param held money, one a unit; its sum is below 0, and the cash of the request doesn't bring it above
 */
export function buyingBack(request: PlanRequest, held: DoubleColumn): PlanRequest {
  const owed = doubles.subtract(doubles.cells([0]), held);
  const flags = request.terms?.flags?.map((flag) => TURNED_ROUND[flag]);
  return {
    ...request,
    portfolio: exactPortfolio({ held: owed, wanted: owed }, doubles.sum(owed)),
    cash: -request.cash,
    terms: flags ? { ...NO_TERMS, flags } : null,
  };
}

const TURNED_ROUND: Readonly<Record<TradeFlag, TradeFlag>> = {
  any: "any",
  "buy only": "sell only",
  "sell only": "buy only",
  hold: "hold",
};
