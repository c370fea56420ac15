import { doubles } from "../../numbers/doubles/doubles";
import { negative } from "../position";
import { any } from "../../numbers/marks";
import type { LotProblem } from "./lot-problem";
import type { OrderRanges } from "./order-range";
import { eachOf } from "./row-money";

/** The orders that each row may place. */
export function rangesOf(problem: LotProblem): OrderRanges {
  const { rows, lotPrices, lacks, lotsHeld, lotsToBuy } = problem;
  return {
    mostSold: lotsHeld,
    mostBought: lotsToBuy,
    leastOrder: leastOrders(problem),
    toIdeal: eachOf(doubles.floor(lacks, lotPrices).units.value, rows),
  };
}

/** The fewest lots that come to the fee of their order, at least 1. */
function leastOrders({ rows, lotPrices, costTerms, staysCash }: LotProblem): Float64Array {
  const { fee } = costTerms;
  if (!any(fee.value)) return new Float64Array(rows).fill(1);
  const { units } = doubles.floor(negative(doubles, fee), lotPrices);
  const lots = eachOf(units.value, rows);
  return lots.map((count, row) => (staysCash?.[row] ? 1 : Math.max(1, -count)));
}
