import type { PlacementTask } from "./placement-task";
import { type WholeUnits, wholeOf } from "./whole-units";

/** Where the equations of a placement stand; that of each account at its number. */
export interface EquationPlaces {
  /** Of the cash, where there is any. */
  readonly cash: number;
  /** Of the turnover, where it has a limit. */
  readonly turnover: number;
  /** Of the first need; the others follow. */
  readonly needs: number;
}

/** Accounts that are balanced, cash that is placed or raised, turnover within its limit, and needs that are met. */
export function equationPlaces({ cash, cashRooms, turnover }: PlacementTask): EquationPlaces {
  const atTurnover = cashRooms.length + (cash.isZero() ? 0 : 1);
  return { cash: cashRooms.length, turnover: atTurnover, needs: atTurnover + (turnover ? 1 : 0) };
}

/** What the equations come to, in their order, in whole units. */
export function rightSidesOf(
  { cash, cashRooms, turnover, needs }: PlacementTask,
  { unit, scales }: WholeUnits,
): bigint[] {
  return [
    ...cashRooms.map(() => 0n),
    ...(cash.isZero() ? [] : [wholeOf(cash.abs(), unit)]),
    ...(turnover ? [wholeOf(turnover, unit)] : []),
    ...needs.map(({ need }, at) => wholeOf(need.times(unit), scales[at] as bigint)),
  ];
}
