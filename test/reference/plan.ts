import type { Band } from "./band";
import type { Holding } from "./book";
import { WrongCall } from "./cells";
import { costOf, selfFinancedCost } from "./costs";
import { movesToDestination, restingWeights, type JudgedHolding } from "./destination";
import { Fraction, greatest, sum } from "./fraction";
import type { Gates } from "./gates";
import type { TradeOptions } from "./options";
import { place } from "./placement";
import { roundAmount, roundDown, roundTrades, type ExactTrade } from "./rounding";
import { judge } from "./status";

export interface TradingRow extends Holding {
  /** Undefined where the call gives no bands. */
  readonly band?: Band;
}

/** What to trade: exactly, before lots and cents. */
export interface ExactPlan {
  readonly amounts: readonly Fraction[];
  /** Whether each row pays a fee. */
  readonly orders: readonly boolean[];
  readonly cost: Fraction;
  readonly mode: Mode;
  /** Whether the turnover cap has taken something off. */
  readonly isCapped: boolean;
}

type Solved = Pick<ExactPlan, "amounts" | "cost" | "isCapped">;

export interface RoundedPlan {
  readonly trades: readonly Fraction[];
  readonly costs: readonly Fraction[];
}

export interface Made {
  readonly plan: ExactPlan;
  readonly rounded: RoundedPlan;
}

type Mode =
  | { readonly kind: "cash" }
  | { readonly kind: "target" }
  | { readonly kind: "destination"; readonly rows: readonly JudgedHolding[] };

type Hold = ReadonlySet<number>;

function pick<T>(rows: readonly T[], held: Hold): T[] {
  return rows.filter((_, index) => !held.has(index));
}

/** Puts amounts for the rows not held back in place; held rows trade nothing. */
function unpick(amounts: readonly Fraction[], rows: number, held: Hold): Fraction[] {
  let next = 0;
  return Array.from({ length: rows }, (_, index) =>
    held.has(index) ? Fraction.zero : (amounts[next++] ?? Fraction.zero),
  );
}

/** One call of REBALANCE_TRADES with all rows readable and a total that can be traded. */
export class Plan {
  private readonly total: Fraction;
  /** cash − cash kept. */
  private readonly flow: Fraction;

  constructor(
    private readonly rows: readonly TradingRow[],
    cash: Fraction,
    private readonly options: TradeOptions,
    private readonly gates: Gates,
  ) {
    this.total = sum(rows.map((row) => row.value));
    this.flow = cash.minus(options.keepCash);
  }

  /** What is left of cash − cash kept once costs are paid; costs never turn a deposit round. */
  private flowAfter(cost: Fraction): Fraction {
    if (this.flow.isZero()) return Fraction.zero;
    const left = this.flow.minus(cost);
    return this.flow.sign() > 0 ? greatest(left, Fraction.zero) : left;
  }

  private placeCash(flow: Fraction, held: Hold): Fraction[] {
    const free = pick(this.rows, held);
    const amounts = place(flow, free, this.options.cashRule);
    return unpick(amounts, this.rows.length, held);
  }

  /** B: what the portfolio is worth with the cash, costs paid. */
  private whole(cost: Fraction): Fraction {
    return greatest(this.total.plus(this.flow).minus(cost), Fraction.zero);
  }

  /** What the rows not held may be worth in all, costs paid. */
  private room(cost: Fraction, held: Hold): Fraction {
    const kept = sum(this.rows.filter((_, index) => held.has(index)).map((row) => row.value));
    return greatest(this.whole(cost).minus(kept), Fraction.zero);
  }

  /** semantics.md, Minimum trade: "the rest is solved again in proportion to targets". */
  private toTarget(cost: Fraction, held: Hold): Fraction[] {
    const free = pick(this.rows, held);
    const share = sum(free.map((row) => row.target));
    const room = this.room(cost, held);
    const amounts = free.map((row) =>
      (share.isZero() ? Fraction.zero : row.target.times(room).over(share)).minus(row.value),
    );
    return unpick(amounts, this.rows.length, held);
  }

  private toDestination(judged: readonly JudgedHolding[], cost: Fraction, held: Hold): Fraction[] {
    const step1 = pick(this.placeCash(this.flow, held), held);
    const free = pick(judged, held);
    const values = free.map((row, index) => row.value.plus(step1[index] ?? Fraction.zero));
    const moves = movesToDestination(free, values, this.room(cost, held), {
      whole: this.whole(cost),
      share: this.options.to,
      trade: this.options.moves,
      cashRule: this.options.cashRule,
    });
    const amounts = moves.map((move, index) => move.plus(step1[index] ?? Fraction.zero));
    return unpick(amounts, this.rows.length, held);
  }

  private amountsAt(mode: Mode, cost: Fraction, held: Hold): Fraction[] {
    switch (mode.kind) {
      case "cash":
        return this.placeCash(this.flowAfter(cost), held);
      case "target":
        return this.toTarget(cost, held);
      case "destination":
        return this.toDestination(mode.rows, cost, held);
    }
  }

  /**
   * domain.md 4, Turnover cap: what is traded beside the cash, before costs, scaled to the cap; null
   * where it is under it.
   */
  private capped(mode: Mode, held: Hold): Fraction[] | null {
    const { turnoverCap } = this.options;
    if (turnoverCap === null) return null;
    const placed = this.placeCash(this.flow, held);
    const moves = this.amountsAt(mode, Fraction.zero, held).map((amount, index) =>
      amount.minus(placed[index] ?? Fraction.zero),
    );
    const turnover = sum(moves.map((move) => move.absolute())).times(Fraction.half);
    const most = this.total.times(turnoverCap);
    if (!turnover.isAbove(most)) return null;
    return moves.map((move, index) =>
      move
        .times(most)
        .over(turnover)
        .plus(placed[index] ?? Fraction.zero),
    );
  }

  /** Trades whose costs are raised from the highest weights that they leave. */
  private afterCosts(amounts: readonly Fraction[], cost: Fraction, held: Hold): Fraction[] {
    const moved = this.rows.map((row, index) => ({
      ...row,
      value: row.value.plus(amounts[index] ?? Fraction.zero),
    }));
    const raised = place(cost.negated(), pick(moved, held), "lowest first");
    const paid = unpick(raised, this.rows.length, held);
    return amounts.map((amount, index) => amount.plus(paid[index] ?? Fraction.zero));
  }

  /** The exact trades when these rows are held and `orders` of the others pay a fee. */
  private solve(mode: Mode, held: Hold, orders: number): Solved {
    const fees = this.options.fee.times(Fraction.ratio(BigInt(orders), 1n));
    const capped = mode.kind === "cash" ? null : this.capped(mode, held);
    const amountsAt = (cost: Fraction) =>
      capped === null ? this.amountsAt(mode, cost, held) : this.afterCosts(capped, cost, held);
    const cost = selfFinancedCost(amountsAt, this.options.costRates, fees);
    return { amounts: amountsAt(cost), cost, isCapped: capped !== null };
  }

  /**
   * semantics.md, Cash and trades: places the cash, judges the bands on the result and says what is
   * to be done. The bands are judged before costs, which nobody has caused yet, and judged again
   * where rows are held for being too small (both open in semantics.md).
   */
  private decide(held: Hold): Mode {
    const banded = this.rows.some((row) => row.band !== undefined);
    if (this.options.cashOnly) return { kind: "cash" };
    if (!banded) return { kind: this.gates(false) === "Act" ? "target" : "cash" };
    const placed = this.placeCash(this.flow, held);
    const whole = this.whole(Fraction.zero);
    const judged = this.rows.map((row, index): JudgedHolding => {
      const corridor = row.band?.(row.target) ?? null;
      const value = row.value.plus(placed[index] ?? Fraction.zero);
      if (corridor === null || whole.isZero()) {
        return { ...row, corridor, placed: value, status: "OK", beyond: false };
      }
      const weight = value.over(whole);
      const rest = restingWeights(row.target, corridor, this.options.to);
      return {
        ...row,
        corridor,
        placed: value,
        status: judge(weight, corridor),
        beyond: judge(weight, rest) !== "OK",
      };
    });
    const fires = judged.some((row) => row.status !== "OK");
    if (this.gates(fires) !== "Act") return { kind: "cash" };
    if (this.options.to.isZero() && this.options.moves === "all") return { kind: "target" };
    return { kind: "destination", rows: judged };
  }

  /** semantics.md, Minimum trade and Costs and fees: what is too small to be made. */
  private isDropped(row: TradingRow, amount: Fraction): boolean {
    const size = amount.absolute();
    if (size.isZero()) return false;
    if (size.isBelow(this.options.fee)) return true;
    const sellsAll = row.value.sign() > 0 && row.value.plus(amount).isZero();
    const minimum = greatest(
      this.options.minimumTrade,
      this.total.times(this.options.minimumShare),
    );
    return !sellsAll && size.isBelow(minimum);
  }

  /** Into its band, for a row that its own move ends exactly on the edge. */
  private roundingDirection(mode: Mode, index: number, amount: Fraction, cost: Fraction) {
    const row = mode.kind === "destination" ? mode.rows[index] : undefined;
    const corridor = row?.corridor ?? null;
    if (row === undefined || corridor === null || !this.options.to.equals(Fraction.one)) return;
    if (row.status === "OK" && this.options.moves === "outside") return;
    const whole = this.whole(cost);
    const [lower, upper] = [corridor.lower.times(whole), corridor.upper.times(whole)];
    const after = row.value.plus(amount);
    if (row.placed.isAbove(upper) && after.equals(upper)) return "down";
    if (row.placed.isBelow(lower) && after.equals(lower)) return "up";
    return;
  }

  /** Every order's cost on its exact trade, and the trades that leave exactly these to pay. */
  private round(plan: ExactPlan): RoundedPlan {
    const { costRates, fee, decimals } = this.options;
    const costs = plan.amounts.map((amount, index) =>
      roundAmount(
        costOf([amount], costRates, plan.orders[index] === true ? fee : Fraction.zero),
        decimals,
      ),
    );
    const exact = plan.amounts.map((amount, index): ExactTrade => {
      const inward = plan.isCapped
        ? undefined
        : this.roundingDirection(plan.mode, index, amount, plan.cost);
      return inward === undefined ? { amount } : { amount, inward };
    });
    // Cash − cash kept − costs; or what the rows could take or give, where that isn't all of it.
    const isPlaced = sum(plan.amounts).plus(plan.cost).equals(this.flow);
    const required = isPlaced ? this.flow.minus(sum(costs)) : sum(plan.amounts);
    return { trades: roundTrades(exact, roundDown(required, decimals), decimals), costs };
  }

  /** The rows whose trades are too small to be made. */
  private dropped(amounts: readonly Fraction[]): number[] {
    return this.rows.flatMap((row, index) =>
      this.isDropped(row, amounts[index] ?? Fraction.zero) ? [index] : [],
    );
  }

  /**
   * Exact trades whose fees are those of the orders that exist after rounding, or the rows whose
   * trades are too small: before any fee, once the orders have settled, or where they never settle.
   */
  private settle(mode: Mode, held: Hold): Made | { readonly dropped: number[] } {
    const free = this.solve(mode, held, 0).amounts;
    const tooSmall = this.dropped(free);
    if (tooSmall.length > 0) return { dropped: tooSmall };
    let orders = free.map((amount) => !amount.isZero());
    const unsettled = new Set<number>();
    for (let repeat = 0; repeat < 20; repeat++) {
      const solved = this.solve(mode, held, orders.filter(Boolean).length);
      const plan = { ...solved, orders, mode };
      const rounded = this.round(plan);
      const dropped = this.dropped(solved.amounts);
      const existing = rounded.trades.map((trade) => !trade.isZero());
      const isStable = existing.every((exists, index) => exists === orders[index]);
      if (isStable || this.options.fee.isZero()) {
        return dropped.length > 0 ? { dropped } : { plan, rounded };
      }
      dropped.forEach((index) => unsettled.add(index));
      orders = existing;
    }
    if (unsettled.size === 0) throw new Error("the orders don't settle");
    return { dropped: [...unsettled] };
  }

  /** Of more trades than may be made the smallest, half of those too many; the later of equals. */
  private surplus({ plan, rounded }: Made): number[] {
    const trading = rounded.trades.flatMap((trade, index) => (trade.isZero() ? [] : [index]));
    const tooMany = trading.length - this.options.maximumTrades;
    if (tooMany <= 0) return [];
    const size = (index: number) => (plan.amounts[index] ?? Fraction.zero).absolute();
    const smallestFirst = [...trading].sort((a, b) => size(a).compare(size(b)) || b - a);
    return smallestFirst.slice(0, Math.ceil(tooMany / 2));
  }

  /**
   * The trades, with every row below the minimum held and the rest solved again; semantics.md: a
   * withdrawal, with its costs, can't be above the total.
   */
  make(): Made {
    const held = new Set<number>();
    for (;;) {
      const made = this.settle(this.decide(held), held);
      if ("dropped" in made) {
        made.dropped.forEach((index) => held.add(index));
      } else if (this.surplus(made).length > 0) {
        this.surplus(made).forEach((index) => held.add(index));
      } else if (this.total.plus(this.flow).isBelow(made.plan.cost)) {
        throw new WrongCall("the withdrawal and its costs are above the total");
      } else {
        return made;
      }
    }
  }
}
