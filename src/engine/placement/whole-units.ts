import { Exact } from "../numbers/exact";
import type { PlacementTask } from "./placement-task";

/** The whole numbers that a placement is counted in. */
export interface WholeUnits {
  /** How many units of the program one unit of money is. */
  readonly unit: Exact;
  /** How many units of its equation one unit of the program is, for each need: they make its shares whole. */
  readonly scales: readonly bigint[];
}

/** The fewest units that make all money and all shares of a task whole. */
export function wholeUnitsOf(task: PlacementTask): WholeUnits {
  const scales = task.needs.map(({ members }) => scaleOf(members.map(({ share }) => share)));
  return { unit: unitOf(task), scales };
}

/** The power of ten that makes all money of a task whole. */
function unitOf({ rooms, needs, cash, cashRooms, turnover }: PlacementTask): Exact {
  const amounts = [
    ...rooms.flatMap(({ buy, sell, mustBuy, mustSell }) => [buy, sell, mustBuy, mustSell]),
    ...needs.map(({ need }) => need),
    cash,
    ...cashRooms,
    turnover,
  ];
  const places = amounts.reduce((most, money) => Math.max(most, money?.decimalPlaces() ?? 0), 0);
  return new Exact(10).pow(places);
}

/** The least number that makes all shares whole. */
function scaleOf(shares: readonly Exact[]): bigint {
  const places = shares.reduce((most, share) => Math.max(most, share.decimalPlaces()), 0);
  const ten = 10n ** BigInt(places);
  const common = shares.reduce(
    (divisor, share) => greatestCommonDivisor(divisor, wholeOf(share.abs(), ten)),
    ten,
  );
  return ten / common;
}

/** An amount in units of which one is `scale`: a whole number. */
export function wholeOf(amount: Exact, scale: Exact | bigint): bigint {
  return BigInt(amount.times(String(scale)).toFixed(0));
}

/** The least number that all of some divide. */
export function leastCommonMultiple(numbers: readonly bigint[]): bigint {
  return numbers.reduce((a, b) => (a / greatestCommonDivisor(a, b)) * b, 1n);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
