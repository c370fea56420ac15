import { WrongCall } from "./cells";
import { costOf } from "./costs";
import { ExactPlan, type HeldBack, type Mode, type Request, type Solved } from "./exact-plan";
import { Fraction, greatest, sum } from "./fraction";
import { limitReached } from "./limits";
import { roundAmount, roundDown, roundTrades, type ExactTrade } from "./rounding";

/** What to trade: exactly, before lots and cents. */
export interface OrderedPlan extends Solved {
  /** Whether each row pays a fee. */
  readonly orders: readonly boolean[];
  readonly mode: Mode;
}

export interface RoundedPlan {
  readonly trades: readonly Fraction[];
  readonly costs: readonly Fraction[];
}

/** Why a row trades nothing. */
type Dropped = "below minimum" | "fee exceeds trade" | "beyond maximum trades";

export interface Made {
  readonly plan: OrderedPlan;
  readonly rounded: RoundedPlan;
  readonly dropped: ReadonlyMap<number, Dropped>;
}

/** What is made if nothing is too small, or the rows that are. */
type Settled = Omit<Made, "dropped"> | { readonly dropped: ReadonlyMap<number, Dropped> };

/** The plan of one portfolio with all rows readable and a total that can be traded. */
export class Plan {
  constructor(private readonly request: Request) {}

  /** semantics.md, Minimum trade and Costs and fees: the rows whose trades are too small to be made. */
  private tooSmall(
    exact: ExactPlan,
    amounts: readonly Fraction[],
    heldBack: HeldBack,
  ): Map<number, Dropped> {
    const { rows, options } = this.request;
    const minimum = greatest(options.minimumTrade, exact.total.times(options.minimumShare));
    const dropped = new Map<number, Dropped>();
    rows.forEach((row, index) => {
      const amount = amounts[index] ?? Fraction.zero;
      const size = amount.absolute();
      if (size.isZero() || heldBack.has(index)) return;
      const sellsAll = row.value.sign() > 0 && row.value.plus(amount).isZero();
      if (size.isBelow(row.costs.fee)) dropped.set(index, "fee exceeds trade");
      else if (!sellsAll && size.isBelow(minimum)) dropped.set(index, "below minimum");
    });
    return dropped;
  }

  /** Which way a row is rounded: into its limits, or into the band whose edge its own move ends on. */
  private boundsOf(exact: ExactPlan, plan: OrderedPlan): ExactTrade[] {
    const { options } = this.request;
    const ranged = exact.ranged(plan.cost);
    const whole = exact.whole(plan.cost);
    const judged = plan.mode.kind === "destination" ? plan.mode.rows : [];
    const endsOnEdges = options.to.equals(Fraction.one) && !plan.isCapped;
    return ranged.map((row, index): ExactTrade => {
      const amount = plan.amounts[index] ?? Fraction.zero;
      const limit = limitReached(amount, row.range);
      const trade = { amount, held: row.value, limit, range: row.range };
      const start = judged[index];
      if (limit !== "none" || !endsOnEdges || start?.corridor == null) return trade;
      if (start.status === "OK" && options.moves === "outside") return trade;
      const [lower, upper] = [start.corridor.lower.times(whole), start.corridor.upper.times(whole)];
      const after = row.value.plus(amount);
      if (start.value.isAbove(upper) && after.equals(upper)) return { ...trade, edge: "down" };
      if (start.value.isBelow(lower) && after.equals(lower)) return { ...trade, edge: "up" };
      return trade;
    });
  }

  /** Every order's cost on its exact trade, and the trades that leave exactly these to pay. */
  private round(exact: ExactPlan, plan: OrderedPlan): RoundedPlan {
    const { rows, options } = this.request;
    const costs = rows.map((row, index) =>
      roundAmount(
        costOf(plan.amounts[index] ?? Fraction.zero, row.costs, plan.orders[index] === true),
        options.decimals,
      ),
    );
    // Cash − cash kept − costs; or what the rows could take or give, where that isn't all of it.
    const isPlaced = sum(plan.amounts).plus(plan.cost).equals(exact.flow);
    const required = isPlaced ? exact.flow.minus(sum(costs)) : sum(plan.amounts);
    const bounded = this.boundsOf(exact, plan);
    return {
      trades: roundTrades(bounded, roundDown(required, options.decimals), options.decimals),
      costs,
    };
  }

  /**
   * Exact trades whose fees are those of the orders that exist after rounding, or the rows whose
   * trades are too small: before any fee, once the orders have settled, or where they never settle; at last those
   * that their fees alone keep from being orders.
   */
  private settle(heldBack: HeldBack): Settled {
    const { rows } = this.request;
    const exact = new ExactPlan(this.request, heldBack);
    const free = exact.solve(rows.map(() => false)).amounts;
    const tooSmall = this.tooSmall(exact, free, heldBack);
    if (tooSmall.size > 0) return { dropped: tooSmall };
    const hasFees = rows.some((row) => !row.costs.fee.isZero());
    let orders = free.map((amount) => !amount.isZero());
    const unsettled = new Map<number, Dropped>();
    let flipping: number[] = [];
    for (let repeat = 0; repeat <= 20; repeat++) {
      const plan = { ...exact.solve(orders), orders, mode: exact.way };
      const rounded = this.round(exact, plan);
      const dropped = this.tooSmall(exact, plan.amounts, heldBack);
      const existing = rounded.trades.map((trade) => !trade.isZero());
      const isStable = existing.every((exists, index) => exists === orders[index]);
      if (isStable || !hasFees) return dropped.size > 0 ? { dropped } : { plan, rounded };
      dropped.forEach((why, index) => unsettled.set(index, why));
      flipping = orders.flatMap((order, index) => (order === existing[index] ? [] : [index]));
      orders = existing;
    }
    if (unsettled.size > 0) return { dropped: unsettled };
    return { dropped: new Map(flipping.map((index) => [index, "fee exceeds trade"])) };
  }

  /** Of more trades than may be made the smallest, half of those too many; the later of equals. */
  private surplus({ plan, rounded }: Omit<Made, "dropped">): number[] {
    const trading = rounded.trades.flatMap((trade, index) => (trade.isZero() ? [] : [index]));
    const tooMany = trading.length - this.request.options.maximumTrades;
    if (tooMany <= 0) return [];
    const size = (index: number) => (plan.amounts[index] ?? Fraction.zero).absolute();
    const smallestFirst = [...trading].sort((a, b) => size(a).compare(size(b)) || b - a);
    return smallestFirst.slice(0, Math.ceil(tooMany / 2));
  }

  /**
   * The trades, with every row below the minimum held back and the rest solved again; semantics.md: a
   * withdrawal, with its costs, can't be above the total.
   *
   * @param idle rows that trade nothing from the beginning
   */
  make(idle: HeldBack = new Set()): Made {
    const dropped = new Map<number, Dropped>();
    for (;;) {
      const made = this.settle(new Set([...idle, ...dropped.keys()]));
      if ("dropped" in made) {
        made.dropped.forEach((why, index) => dropped.set(index, why));
        continue;
      }
      const surplus = this.surplus(made);
      surplus.forEach((index) => dropped.set(index, "beyond maximum trades"));
      if (surplus.length > 0) continue;
      this.requireMeans(made);
      return { ...made, dropped };
    }
  }

  private requireMeans({ plan }: Omit<Made, "dropped">): void {
    const { rows, cash, options } = this.request;
    const total = sum(rows.map((row) => row.value));
    if (total.plus(cash).minus(options.keepCash).isBelow(plan.cost)) {
      throw new WrongCall("the withdrawal and its costs are above the total");
    }
  }
}
