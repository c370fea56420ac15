import type { Band } from "./band";
import type { Holding } from "./book";
import { costOf, selfFinancedCost } from "./costs";
import { movesToDestination, restingWeights, type JudgedHolding } from "./destination";
import { Fraction, greatest, sum } from "./fraction";
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
}

export interface RoundedPlan {
  readonly trades: readonly Fraction[];
  readonly costs: readonly Fraction[];
}

type Mode =
  | { readonly kind: "cash" }
  | { readonly kind: "target" }
  | {
      readonly kind: "destination";
      readonly rows: readonly JudgedHolding[];
      readonly placed: Fraction;
    };

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
    const amounts = place(flow, pick(this.rows, held), this.options.cashRule);
    return unpick(amounts, this.rows.length, held);
  }

  /** What the rows not held may be worth in all, costs paid. */
  private room(cost: Fraction, held: Hold): Fraction {
    const kept = sum(this.rows.filter((_, index) => held.has(index)).map((row) => row.value));
    const whole = this.total.plus(this.flow).minus(cost);
    return greatest(whole.minus(kept), Fraction.zero);
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

  private toDestination(
    judged: readonly JudgedHolding[],
    placed: Fraction,
    cost: Fraction,
    held: Hold,
  ): Fraction[] {
    const step1 = pick(this.placeCash(placed, held), held);
    const free = pick(judged, held);
    const values = free.map((row, index) => row.value.plus(step1[index] ?? Fraction.zero));
    const moves = movesToDestination(free, values, this.room(cost, held), {
      whole: this.total.plus(this.flow).minus(cost),
      share: this.options.to,
      trade: this.options.moves,
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
        return this.toDestination(mode.rows, mode.placed, cost, held);
    }
  }

  /** The exact trades when these rows are held and `orders` of the others pay a fee. */
  private solve(mode: Mode, held: Hold, orders: number): { amounts: Fraction[]; cost: Fraction } {
    const fees = this.options.fee.times(Fraction.ratio(BigInt(orders), 1n));
    const amountsAt = (cost: Fraction) => this.amountsAt(mode, cost, held);
    const cost = selfFinancedCost(amountsAt, this.options.costRate, fees);
    return { amounts: amountsAt(cost), cost };
  }

  /** The exact trades with a fee for each of them, however small. */
  private solveWithFees(mode: Mode, held: Hold): { amounts: Fraction[]; cost: Fraction } {
    let solved = this.solve(mode, held, 0);
    if (this.options.fee.isZero()) return solved;
    for (let repeat = 0; repeat < 2; repeat++) {
      const orders = solved.amounts.filter((amount) => !amount.isZero()).length;
      solved = this.solve(mode, held, orders);
    }
    return solved;
  }

  /**
   * semantics.md, Cash and trades: places the cash, judges the bands on the result, over what it is
   * then worth, and says what is to be done.
   */
  private decide(): Mode {
    const banded = this.rows.some((row) => row.band !== undefined);
    if (this.options.cashOnly) return { kind: "cash" };
    if (!banded) return { kind: "target" };
    const first = this.solveWithFees({ kind: "cash" }, new Set());
    const values = this.rows.map((row, index) =>
      row.value.plus(first.amounts[index] ?? Fraction.zero),
    );
    const whole = sum(values);
    const judged = this.rows.map((row, index): JudgedHolding => {
      const corridor = row.band?.(row.target) ?? null;
      const value = values[index] ?? Fraction.zero;
      if (corridor === null || whole.isZero()) {
        return { ...row, corridor, status: "OK", beyond: false };
      }
      const weight = value.over(whole);
      const rest = restingWeights(row.target, corridor, this.options.to);
      return {
        ...row,
        corridor,
        status: judge(weight, corridor),
        beyond: judge(weight, rest) !== "OK",
      };
    });
    if (judged.every((row) => row.status === "OK")) return { kind: "cash" };
    if (this.options.to.isZero() && this.options.moves === "all") return { kind: "target" };
    return { kind: "destination", rows: judged, placed: sum(first.amounts) };
  }

  /** semantics.md, Minimum trade and Costs and fees: what is too small to be made. */
  private isDropped(row: TradingRow, amount: Fraction): boolean {
    const size = amount.absolute();
    if (size.isZero()) return false;
    if (size.isBelow(this.options.fee)) return true;
    const sellsAll = row.value.sign() > 0 && row.value.plus(amount).isZero();
    return !sellsAll && size.isBelow(this.options.minimumTrade);
  }

  private roundingDirection(mode: Mode, index: number, amount: Fraction, cost: Fraction) {
    const row = mode.kind === "destination" ? mode.rows[index] : undefined;
    const corridor = row?.corridor ?? null;
    if (row === undefined || corridor === null || !this.options.to.equals(Fraction.one)) return;
    if (corridor.lower.equals(corridor.upper)) return;
    const whole = this.total.plus(this.flow).minus(cost);
    const after = row.value.plus(amount);
    if (row.status === "Above" && after.equals(corridor.upper.times(whole))) return "down";
    if (row.status === "Below" && after.equals(corridor.lower.times(whole))) return "up";
    return;
  }

  /** Every order's cost on its exact trade, and the trades that leave exactly these to pay. */
  private round(plan: ExactPlan): RoundedPlan {
    const { costRate, fee, decimals } = this.options;
    const costs = plan.amounts.map((amount, index) =>
      roundAmount(
        costOf([amount], costRate, plan.orders[index] === true ? fee : Fraction.zero),
        decimals,
      ),
    );
    const exact = plan.amounts.map((amount, index): ExactTrade => {
      const inward = this.roundingDirection(plan.mode, index, amount, plan.cost);
      return inward === undefined ? { amount } : { amount, inward };
    });
    const placed = sum(plan.amounts);
    const isPlaced = placed.equals(this.flow.minus(plan.cost));
    const required = isPlaced ? this.flow.minus(sum(costs)) : placed;
    return { trades: roundTrades(exact, roundDown(required, decimals), decimals), costs };
  }

  /** Exact trades whose fees are those of the orders that exist after rounding. */
  private settle(mode: Mode, held: Hold): { plan: ExactPlan; rounded: RoundedPlan } {
    const first = this.solveWithFees(mode, held);
    let orders = first.amounts.map((amount) => !amount.isZero());
    for (let repeat = 0; ; repeat++) {
      const solved = this.solve(mode, held, orders.filter(Boolean).length);
      const plan = { ...solved, orders, mode };
      const rounded = this.round(plan);
      const existing = rounded.trades.map((trade) => !trade.isZero());
      const isStable = existing.every((exists, index) => exists === orders[index]);
      if (isStable || this.options.fee.isZero() || repeat === 20) return { plan, rounded };
      orders = existing;
    }
  }

  /** The trades, with every row below the minimum held and the rest solved again. */
  make(): { plan: ExactPlan; rounded: RoundedPlan } {
    const mode = this.decide();
    const held = new Set<number>();
    for (;;) {
      const made = this.settle(mode, held);
      const trading = made.plan.amounts.flatMap((amount, row) => (amount.isZero() ? [] : [row]));
      const dropped = trading.filter((index) => {
        const row = this.rows[index];
        const amount = made.plan.amounts[index];
        return row !== undefined && amount !== undefined && this.isDropped(row, amount);
      });
      if (dropped.length === 0) return made;
      // Were every trade dropped, the rest would be rows that needed none.
      if (dropped.length === trading.length) return this.nothing(mode);
      dropped.forEach((index) => held.add(index));
    }
  }

  private nothing(mode: Mode): { plan: ExactPlan; rounded: RoundedPlan } {
    const zeros = this.rows.map(() => Fraction.zero);
    const orders = this.rows.map(() => false);
    return {
      plan: { amounts: zeros, orders, cost: Fraction.zero, mode },
      rounded: { trades: zeros, costs: zeros },
    };
  }
}
