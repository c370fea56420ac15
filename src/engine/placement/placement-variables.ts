import { Exact } from "../numbers/exact";
import type { EquationPlaces } from "./placement-equations";
import type { Need, PlacementTask } from "./placement-task";
import { leastCommonMultiple, type WholeUnits, wholeOf } from "./whole-units";

/** What a variable of a placement stands for. */
export type Meaning =
  | { readonly kind: "trade"; readonly row: number; readonly sign: 1 | -1 }
  | { readonly kind: "cash" | "left"; readonly account: number }
  | { readonly kind: "missing"; readonly need: number; readonly sign: 1 | -1 }
  | { readonly kind: "other" };

/** One variable: where it stands, how far it goes, and what it costs by each objective. */
export interface Variable {
  readonly meaning: Meaning;
  /** Its coefficients, by the places of their equations. */
  readonly in: ReadonlyMap<number, bigint>;
  readonly most: bigint | null;
  readonly costs: readonly bigint[];
  /** What it costs where the objectives leave a choice. */
  readonly rank: bigint;
}

/** The objectives in their order. */
export const OBJECTIVES = [
  "not raised",
  "limits",
  "left in cash",
  "off target",
  "turnover",
] as const;

function costsOf(costs: Partial<Record<(typeof OBJECTIVES)[number], bigint>>): bigint[] {
  return OBJECTIVES.map((objective) => costs[objective] ?? 0n);
}

/** What each row buys and sells, what it has to apart from the rest. */
export function tradeVariables(
  { accounts, rooms, needs, turnover }: PlacementTask,
  places: EquationPlaces,
  { unit, scales }: WholeUnits,
): Variable[] {
  const ofRows = needsOfRows(needs, scales, accounts.length);
  return rooms.flatMap(({ buy, sell, mustBuy, mustSell }, row) => {
    const trade = (sign: 1 | -1, most: Exact | null, isMust: boolean): Variable[] => {
      if (most?.isZero()) return [];
      const equations = new Map([[accounts[row] as number, BigInt(sign)]]);
      if (turnover) equations.set(places.turnover, 1n);
      for (const [need, share] of ofRows[row] as ReadonlyMap<number, bigint>) {
        equations.set(places.needs + need, BigInt(sign) * share);
      }
      return [
        {
          meaning: { kind: "trade", row, sign },
          in: equations,
          most: most && wholeOf(most, unit),
          costs: costsOf({ limits: isMust ? -1n : 0n, turnover: 1n }),
          rank: BigInt(row + 1),
        },
      ];
    };
    return [
      ...trade(1, mustBuy, true),
      ...trade(1, buy && Exact.max(buy.minus(mustBuy), 0), false),
      ...trade(-1, mustSell, true),
      ...trade(-1, Exact.max(sell.minus(mustSell), 0), false),
    ];
  });
}

/** What comes to each account of the cash or leaves it, what stays there, and what of the cash stays outside. */
export function cashVariables(
  { cash, cashRooms }: PlacementTask,
  places: EquationPlaces,
  { unit }: WholeUnits,
): Variable[] {
  const ofAccounts = cashRooms.flatMap((most, account) => {
    // Dearer than what is left outside: cash that no row may take lies there, whichever account could have had it.
    const left = slack({ kind: "left", account }, account, costsOf({ "left in cash": 2n }));
    if (cash.isZero() || most?.isZero()) return [left];
    const own: Variable = {
      meaning: { kind: "cash", account },
      in: new Map([
        [account, cash.gt(0) ? -1n : 1n],
        [places.cash, 1n],
      ]),
      most: most && wholeOf(most, unit),
      costs: costsOf({}),
      rank: 0n,
    };
    return [left, own];
  });
  if (cash.isZero()) return ofAccounts;
  const outside = costsOf({ "left in cash": 1n });
  const missing = cash.gt(0) ? outside : costsOf({ "not raised": 1n });
  return [
    ...ofAccounts,
    slack({ kind: "other" }, places.cash, missing),
    ...(cash.lt(0) ? [slack({ kind: "other" }, places.cash, outside, -1)] : []),
  ];
}

/** What is left of the turnover's limit, and by how much each need is missed, either way. */
export function slackVariables(
  { turnover }: PlacementTask,
  places: EquationPlaces,
  { scales }: WholeUnits,
): Variable[] {
  const whole = leastCommonMultiple(scales);
  return [
    ...(turnover ? [slack({ kind: "other" }, places.turnover, costsOf({}))] : []),
    ...scales.flatMap((scale, need) => {
      const costs = costsOf({ "off target": whole / scale });
      const missing = (sign: 1 | -1): Variable =>
        slack({ kind: "missing", need, sign }, places.needs + need, costs, sign);
      return [missing(1), missing(-1)];
    }),
  ];
}

/** A variable that stands in one equation, and may be any amount. */
function slack(
  meaning: Meaning,
  equation: number,
  costs: readonly bigint[],
  sign: 1 | -1 = 1,
): Variable {
  return { meaning, in: new Map([[equation, BigInt(sign)]]), most: null, costs, rank: 0n };
}

/** The needs that each row serves, with its share of them in whole numbers. */
function needsOfRows(
  needs: readonly Need[],
  scales: readonly bigint[],
  rows: number,
): ReadonlyMap<number, bigint>[] {
  const ofRows = Array.from({ length: rows }, () => new Map<number, bigint>());
  for (const [need, { members }] of needs.entries()) {
    for (const { row, share } of members) {
      const known = ofRows[row]?.get(need) ?? 0n;
      ofRows[row]?.set(need, known + wholeOf(share, scales[need] as bigint));
    }
  }
  return ofRows;
}
