/** How numbers spread: their mean, and what 5 %, half and 95 % of them lie below. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

const LOW = 0.05;
const MIDDLE = 0.5;
const HIGH = 0.95;

/** How at least one number spreads. */
export function spreadOf(numbers: Float64Array): Spread {
  const sorted = numbers.slice().sort();
  return {
    mean: numbers.reduce((sum, number) => sum + number, 0) / numbers.length,
    low: quantile(sorted, LOW),
    median: quantile(sorted, MIDDLE),
    high: quantile(sorted, HIGH),
  };
}

/**
 * How each rule's numbers differ from the first rule's on the same paths.
 *
 * @param found one array a rule, one number a path
 */
export function spreadsFromFirst(found: readonly Float64Array[]): readonly Spread[] {
  const [first] = found;
  return found.map((numbers) =>
    spreadOf(numbers.map((number, path) => number - (first?.[path] as number))),
  );
}

/** The number that a share of sorted numbers lies below, on straight lines between them. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const low = Math.floor(place);
  const lower = sorted[low] as number;
  const upper = sorted[Math.min(low + 1, sorted.length - 1)] as number;
  return lower + (upper - lower) * (place - low);
}
