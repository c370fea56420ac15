import { Fraction, greatest, least } from "./fraction";
import { Simplex, type Equation, type Program } from "./simplex";

/** How far a row may trade, money, each 0 or more; null for any amount. */
export interface Room {
  readonly buy: Fraction | null;
  readonly sell: Fraction;
  /** What of it a limit asks for. */
  readonly mustBuy: Fraction;
  readonly mustSell: Fraction;
}

export interface PlacementQuestion {
  /** The number of each row's account. */
  readonly accounts: readonly number[];
  readonly rooms: readonly Room[];
  /** What rows are to trade together. */
  readonly needs: readonly { readonly members: readonly number[]; readonly need: Fraction }[];
  readonly cash: Fraction;
  /** The most of it that each account takes or gives. */
  readonly cashRooms: readonly (Fraction | null)[];
  /** What all rows together may trade, both ways. */
  readonly turnover: Fraction | null;
}

export interface Placement {
  readonly trades: readonly Fraction[];
  /** What comes to each account, or leaves it. */
  readonly cash: readonly Fraction[];
  /** What each account sells for beside, and keeps. */
  readonly left: readonly Fraction[];
  readonly isUnique: boolean;
}

/** In the order in which PLAN.md, Several accounts, names them; the last is "the earlier rows trade". */
const OBJECTIVES = ["not raised", "limits", "left", "missed", "turnover", "later rows"] as const;

type Costs = Partial<Record<(typeof OBJECTIVES)[number], number>>;

/** Collects variables and what they stand in. */
class Builder {
  readonly most: (Fraction | null)[] = [];
  private readonly costs: Costs[] = [];
  private readonly columns: Map<number, number>[] = [];

  add(most: Fraction | null, costs: Costs, column: readonly (readonly [number, number])[]): number {
    this.most.push(most);
    this.costs.push(costs);
    this.columns.push(new Map(column));
    return this.most.length - 1;
  }

  equation(at: number, rightSide: Fraction, slack: number): Equation {
    const sign = rightSide.sign() < 0 ? -1 : 1;
    const coefficients = new Map<number, Fraction>();
    this.columns.forEach((column, variable) => {
      const coefficient = (column.get(at) ?? 0) * sign;
      if (coefficient !== 0) coefficients.set(variable, Fraction.ratio(BigInt(coefficient), 1n));
    });
    return { coefficients, rightSide: rightSide.absolute(), slack };
  }

  objectives(): Fraction[][] {
    return OBJECTIVES.map((name) =>
      this.costs.map((costs) => Fraction.ratio(BigInt(costs[name] ?? 0), 1n)),
    );
  }
}

/** Places trades into accounts: PLAN.md, Several accounts, "How it trades". */
export function placeTrades(question: PlacementQuestion): Placement {
  const { accounts, rooms, needs, cash, cashRooms, turnover } = question;
  const builder = new Builder();
  const atCash = cashRooms.length;
  const atTurnover = atCash + 1;
  const atNeed = (need: number) => atTurnover + 1 + need;
  const zero = Fraction.zero;
  const trades: { row: number; sign: 1 | -1; variable: number }[] = [];
  rooms.forEach(({ buy, sell, mustBuy, mustSell }, row) => {
    const column = (sign: 1 | -1) => [
      [accounts[row] ?? 0, sign] as const,
      [atTurnover, 1] as const,
      ...needs.flatMap(({ members }, need) =>
        members.includes(row) ? [[atNeed(need), sign] as const] : [],
      ),
    ];
    const trade = (sign: 1 | -1, most: Fraction | null, limits: number) => {
      const costs = { limits, turnover: 1, "later rows": row + 1 };
      trades.push({ row, sign, variable: builder.add(most, costs, column(sign)) });
    };
    trade(1, mustBuy, -1);
    trade(1, buy === null ? null : greatest(buy.minus(mustBuy), zero), 0);
    trade(-1, mustSell, -1);
    trade(-1, greatest(sell.minus(mustSell), zero), 0);
  });
  // Cash that no row may take lies outside the accounts rather than in one of them.
  const left = cashRooms.map((_, account) => builder.add(null, { left: 2 }, [[account, 1]]));
  const side = cash.sign() < 0 ? -1 : 1;
  const moved = cashRooms.map((most, account) =>
    builder.add(cash.isZero() ? zero : most, {}, [
      [account, -side],
      [atCash, 1],
    ]),
  );
  const unmoved = builder.add(null, side > 0 ? { left: 1 } : { "not raised": 1 }, [[atCash, 1]]);
  if (side < 0) builder.add(null, { left: 1 }, [[atCash, -1]]);
  const unturned = builder.add(null, {}, [[atTurnover, 1]]);
  const slacks = needs.map(({ need }, at) => {
    const short = builder.add(null, { missed: 1 }, [[atNeed(at), 1]]);
    const over = builder.add(null, { missed: 1 }, [[atNeed(at), -1]]);
    return need.sign() < 0 ? over : short;
  });
  const program: Program = {
    equations: [
      ...cashRooms.map((_, account) => builder.equation(account, zero, left[account] ?? 0)),
      builder.equation(atCash, cash.absolute(), unmoved),
      ...(turnover === null ? [] : [builder.equation(atTurnover, turnover, unturned)]),
      ...needs.map(({ need }, at) => builder.equation(atNeed(at), need, slacks[at] ?? 0)),
    ],
    most: builder.most,
    objectives: builder.objectives(),
  };
  return placementOf(question, program, { trades, moved, left });
}

interface Variables {
  readonly trades: readonly { row: number; sign: 1 | -1; variable: number }[];
  readonly moved: readonly number[];
  readonly left: readonly number[];
}

function placementOf(
  { rooms, cash }: PlacementQuestion,
  program: Program,
  variables: Variables,
): Placement {
  const simplex = new Simplex(program);
  const values = simplex.vertex();
  const valueOf = (variable: number | undefined) => values[variable ?? -1] ?? Fraction.zero;
  const trades = rooms.map(() => Fraction.zero);
  for (const { row, sign, variable } of variables.trades) {
    const amount = valueOf(variable);
    trades[row] = (trades[row] ?? Fraction.zero).plus(sign > 0 ? amount : amount.negated());
  }
  const isWithdrawn = cash.sign() < 0;
  const moved = variables.moved.map((variable) =>
    isWithdrawn ? valueOf(variable).negated() : valueOf(variable),
  );
  const left = variables.left.map(valueOf);
  const isSettled = (terms: readonly (readonly [number, number])[]) => {
    const costs = program.most.map(() => Fraction.zero);
    for (const [variable, sign] of terms) costs[variable] = Fraction.ratio(BigInt(sign), 1n);
    return simplex.isSettled(costs);
  };
  const isUnique =
    rooms.every((_, at) =>
      isSettled(
        variables.trades.flatMap(({ row, sign, variable }) =>
          row === at ? [[variable, sign]] : [],
        ),
      ),
    ) && [...variables.moved, ...variables.left].every((variable) => isSettled([[variable, 1]]));
  if (isWithdrawn) keepSurplus(cash, moved, left);
  return { trades, cash: moved, left, isUnique };
}

/** What is raised beyond a withdrawal stays where it is raised, in the earlier accounts first. */
function keepSurplus(asked: Fraction, moved: Fraction[], left: Fraction[]): void {
  let surplus = moved.reduce((total, money) => total.minus(money), asked);
  moved.forEach((money, account) => {
    const kept = greatest(least(surplus, money.negated()), Fraction.zero);
    surplus = surplus.minus(kept);
    moved[account] = money.plus(kept);
    left[account] = (left[account] ?? Fraction.zero).plus(kept);
  });
}
