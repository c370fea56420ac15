/**
 * Whole shares bought from cash as PyPortfolioOpt's greedy allocation does it: of each row the shares that its weight
 * pays, the largest weights first; then again and again one share of the row that is shortest of its weight and can be
 * paid.
 *
 * @returns shares, one a row
 */
export function greedyShares(
  weights: Float64Array,
  prices: Float64Array,
  cash: number,
): Float64Array {
  const shares = weights.map((weight, row) =>
    Math.floor((weight * cash) / (prices[row] as number)),
  );
  let held = shares.reduce((sum, count, row) => sum + count * (prices[row] as number), 0);
  for (;;) {
    const next = shortest(weights, prices, shares, { held, left: cash - held });
    if (next === -1) return shares;
    shares[next] = (shares[next] as number) + 1;
    held += prices[next] as number;
  }
}

/** The row that is shortest of its weight among those of which a share can be paid; −1 for none. */
function shortest(
  weights: Float64Array,
  prices: Float64Array,
  shares: Float64Array,
  { held, left }: { readonly held: number; readonly left: number },
): number {
  let found = -1;
  let most = -Infinity;
  for (let row = 0; row < weights.length; row++) {
    const price = prices[row] as number;
    const short = (weights[row] as number) - ((shares[row] as number) * price) / held;
    if (short > most && price <= left) {
      found = row;
      most = short;
    }
  }
  return found;
}
