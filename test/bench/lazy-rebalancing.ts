/**
 * Optimal lazy rebalancing (Mao) in plain doubles: the lowest values over target are raised together until the deposit
 * is spent. As its author describes it, with the sorted rows swept once.
 *
 * @returns money to buy, one a row
 */
export function lazyDeposit(
  values: Float64Array,
  targets: Float64Array,
  deposit: number,
): Float64Array {
  const levelOf = (row: number): number => (values[row] as number) / (targets[row] as number);
  const levels = Float64Array.from(values.keys(), levelOf);
  const order = Uint32Array.from(values.keys()).sort(
    (a, b) => (levels[a] as number) - (levels[b] as number),
  );
  let width = 0;
  let content = deposit;
  let level = 0;
  for (const row of order) {
    if (width > 0 && content / width <= (levels[row] as number)) break;
    width += targets[row] as number;
    content += values[row] as number;
    level = content / width;
  }
  return values.map((value, row) => Math.max((targets[row] as number) * level - value, 0));
}
