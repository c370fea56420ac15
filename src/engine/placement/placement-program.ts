import { Exact } from "../numbers/exact";
import type { Equation, LinearProgram } from "../trades/linear/linear-program";

/** How far a row may trade, money, each 0 or more. */
export interface Room {
  /** The most that may be bought; null for any amount. */
  readonly buy: Exact | null;
  readonly sell: Exact;
  /** What of it has to be bought, or sold, to bring the row to its least or most to hold. */
  readonly mustBuy: Exact;
  readonly mustSell: Exact;
}

/** What is wanted of rows together: Σ share · trade = need, money. */
interface Need {
  readonly members: readonly { readonly row: number; readonly share: Exact }[];
  readonly need: Exact;
}

/** What is to be placed into accounts; money. */
export interface PlacementTask {
  /** The account of each row, numbered from 0. */
  readonly accounts: readonly number[];
  readonly rooms: readonly Room[];
  readonly needs: readonly Need[];
  /** Money to place (+) or raise (−) in all accounts together. */
  readonly cash: Exact;
  /** The most of it that each account takes or gives; null for any amount. */
  readonly cashRooms: readonly (Exact | null)[];
  /** The most that all rows together may trade, both ways; null for any amount. */
  readonly turnover: Exact | null;
}

/** What a variable of the program stands for. */
type Meaning =
  | { readonly kind: "trade"; readonly row: number; readonly sign: 1 | -1 }
  | { readonly kind: "cash" | "left"; readonly account: number }
  | { readonly kind: "missing"; readonly need: number; readonly sign: 1 | -1 }
  | { readonly kind: "other" };

/** One variable: where it stands, how far it goes, and what it costs by each objective. */
interface Variable {
  readonly meaning: Meaning;
  readonly in: ReadonlyMap<number, bigint>;
  readonly most: bigint | null;
  readonly costs: readonly bigint[];
  /** What it costs where the objectives leave a choice. */
  readonly rank: bigint;
}

/** A program with what its variables mean. */
export interface PlacementProgram {
  readonly program: LinearProgram;
  readonly meanings: readonly Meaning[];
  /** How many units of the program one unit of money is. */
  readonly unit: Exact;
  /** How many units of the program's equation one unit of money is, for each need beside `unit`. */
  readonly scales: readonly bigint[];
}

/** The objectives in their order. */
const OBJECTIVES = ["not raised", "limits", "left in cash", "off target", "turnover"] as const;

function costsOf(costs: Partial<Record<(typeof OBJECTIVES)[number], bigint>>): bigint[] {
  return OBJECTIVES.map((objective) => costs[objective] ?? 0n);
}

/**
 * The linear program that places trades into accounts.
 *
 * Never broken: what an account buys is paid by what it sells and by its share of the cash, and rows keep to their
 * room. In order: a withdrawal is raised; rows are brought within their least and most; no money is left over; what is
 * wanted is missed by as little as possible; as little as possible is traded. Where that leaves a choice the earlier
 * rows trade.
 */
export function placementProgram(task: PlacementTask): PlacementProgram {
  const { accounts, cash, cashRooms, needs, turnover } = task;
  const unit = unitOf(task);
  const whole = (money: Exact): bigint => BigInt(money.times(unit).toFixed(0));
  const scales = needs.map(({ members }) => scaleOf(members.map(({ share }) => share)));
  const offTarget = scales.reduce((product, scale) => leastCommonMultiple(product, scale), 1n);
  const accountCount = cashRooms.length;
  const cashAt = accountCount;
  const turnoverAt = cashAt + (cash.isZero() ? 0 : 1);
  const needsAt = turnoverAt + (turnover ? 1 : 0);
  const ofRow = needsOfRows(needs, scales, accounts.length);
  const variables: Variable[] = [];

  for (const [row, room] of task.rooms.entries()) {
    const addTrade = (sign: 1 | -1, most: Exact | null, isMust: boolean): void => {
      if (most?.isZero()) return;
      const equations = new Map([[accounts[row] as number, BigInt(sign)]]);
      if (turnover) equations.set(turnoverAt, 1n);
      for (const [need, share] of ofRow[row] as ReadonlyMap<number, bigint>) {
        equations.set(needsAt + need, BigInt(sign) * share);
      }
      variables.push({
        meaning: { kind: "trade", row, sign },
        in: equations,
        most: most && whole(most),
        costs: costsOf({ limits: isMust ? -1n : 0n, turnover: 1n }),
        rank: BigInt(row + 1),
      });
    };
    addTrade(1, room.mustBuy, true);
    addTrade(1, room.buy && Exact.max(room.buy.minus(room.mustBuy), 0), false);
    addTrade(-1, room.mustSell, true);
    addTrade(-1, Exact.max(room.sell.minus(room.mustSell), 0), false);
  }
  for (let account = 0; account < accountCount; account++) {
    // Dearer than what is left outside: cash that no row may take lies there, whichever account could have had it.
    variables.push(slack({ kind: "left", account }, account, costsOf({ "left in cash": 2n })));
    const most = cashRooms[account] ?? null;
    if (cash.isZero() || most?.isZero()) continue;
    variables.push({
      meaning: { kind: "cash", account },
      in: new Map([
        [account, cash.gt(0) ? -1n : 1n],
        [cashAt, 1n],
      ]),
      most: most && whole(most),
      costs: costsOf({}),
      rank: 0n,
    });
  }
  if (!cash.isZero()) {
    const outside = costsOf({ "left in cash": 1n });
    const missing = cash.gt(0) ? outside : costsOf({ "not raised": 1n });
    variables.push(slack({ kind: "other" }, cashAt, missing));
    if (cash.lt(0)) variables.push(slack({ kind: "other" }, cashAt, outside, -1));
  }
  if (turnover) variables.push(slack({ kind: "other" }, turnoverAt, costsOf({})));
  for (const [need, scale] of scales.entries()) {
    const costs = costsOf({ "off target": offTarget / scale });
    for (const sign of [1, -1] as const) {
      variables.push(slack({ kind: "missing", need, sign }, needsAt + need, costs, sign));
    }
  }

  const rightSides = [
    ...cashRooms.map(() => 0n),
    ...(cash.isZero() ? [] : [whole(cash.abs())]),
    ...(turnover ? [whole(turnover)] : []),
    ...needs.map(({ need }, at) => whole(need.times(String(scales[at])))),
  ];
  return {
    program: {
      equations: equationsOf(variables, rightSides),
      most: variables.map(({ most }) => most),
      objectives: OBJECTIVES.map((_, place) =>
        variables.map(({ costs }) => costs[place] as bigint),
      ),
      tieBreak: variables.map(({ rank }) => rank),
    },
    meanings: variables.map(({ meaning }) => meaning),
    unit,
    scales,
  };
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

function equationsOf(variables: readonly Variable[], rightSides: readonly bigint[]): Equation[] {
  return rightSides.map((rightSide, at) => ({
    coefficients: variables.map((variable) => variable.in.get(at) ?? 0n),
    rightSide,
  }));
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
      const scaled = BigInt(share.times(String(scales[need])).toFixed(0));
      const known = ofRows[row]?.get(need) ?? 0n;
      ofRows[row]?.set(need, known + scaled);
    }
  }
  return ofRows;
}

/** The least number that makes all shares whole. */
function scaleOf(shares: readonly Exact[]): bigint {
  const places = shares.reduce((most, share) => Math.max(most, share.decimalPlaces()), 0);
  const ten = 10n ** BigInt(places);
  const common = shares.reduce(
    (divisor, share) =>
      greatestCommonDivisor(divisor, BigInt(share.times(String(ten)).abs().toFixed(0))),
    ten,
  );
  return ten / common;
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

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}
