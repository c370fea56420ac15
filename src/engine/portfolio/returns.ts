import { inputError } from "../errors/input-error";
import { doubles } from "../numbers/doubles/doubles";

/**
 * Weights after returns and flows: w(1 + r) + flow at the period's end, then brought to a sum of 1
 * (domain: Drift from returns).
 *
 * @param weights weights or money, one a row
 * @param returns fractions, one a row
 * @param flows in the unit of the weights, one a row
 * @returns fractions that add up to 1
 * @throws InputError `weightsTotal` unless what is left adds up to more than 0
 */
export function weightsAfter(
  weights: Float64Array,
  returns: Float64Array,
  flows: Float64Array,
): Float64Array {
  const { cells, add, multiply, order, sum, quotients, numbers } = doubles;
  const grown = multiply(cells(weights), add(cells([1]), cells(returns)));
  const after = add(grown, cells(flows));
  const total = sum(after);
  if (order(total, cells([0])) <= 0) {
    throw inputError("weightsTotal", { total: numbers(total)[0] as number });
  }
  return quotients(after, total);
}
