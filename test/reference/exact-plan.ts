import type { Band } from "./band";
import type { Holding } from "./book";
import { underCap } from "./cap";
import { selfFinancedCost, type RowCosts } from "./costs";
import { movesToDestination, restingWeights, type JudgedHolding } from "./destination";
import { Fraction, greatest, least, sum } from "./fraction";
import type { Gates } from "./gates";
import { rangeOf, traded, type RangedHolding, type RowLimits, type TradeRange } from "./limits";
import type { TradeOptions } from "./options";
import { place, proRata, toTargets } from "./placement";
import { judge } from "./status";

export interface TradingRow extends Holding {
  /** Undefined where the call gives no bands. */
  readonly band?: Band;
  readonly limits: RowLimits;
  /** What it may trade, where that follows from other limits than its own. */
  readonly range?: TradeRange;
  readonly costs: RowCosts;
  /** Left out for a row that trades in minor units. */
  readonly unit?: TradedUnit;
}

/** What a row trades in, in the portfolio's currency. */
interface TradedUnit {
  readonly price: Fraction;
  /** Units that trade together. */
  readonly lot: Fraction;
}

/** The rows of one portfolio, the money that comes to it, and the rules for its trades. */
export interface Request {
  readonly rows: readonly TradingRow[];
  readonly cash: Fraction;
  readonly options: TradeOptions;
  readonly gates: Gates;
}

export type Mode =
  | { readonly kind: "cash" }
  | { readonly kind: "target" }
  | { readonly kind: "destination"; readonly rows: readonly JudgedHolding[] };

/** Rows that trade nothing, because they would trade too little or one too many. */
export type HeldBack = ReadonlySet<number>;

export interface Solved {
  readonly amounts: readonly Fraction[];
  readonly cost: Fraction;
  /** Whether the turnover cap has taken something off. */
  readonly isCapped: boolean;
}

/** The exact trades that the rules ask for when some rows are held back, before lots and cents. */
export class ExactPlan {
  readonly total: Fraction;
  /** cash − cash kept. */
  readonly flow: Fraction;
  private readonly mode: Mode;
  /** What the first step does with the cash, before costs. */
  private readonly placed: readonly Fraction[];

  constructor(
    private readonly request: Request,
    private readonly heldBack: HeldBack,
  ) {
    this.total = sum(request.rows.map((row) => row.value));
    this.flow = request.cash.minus(request.options.keepCash);
    this.placed = place(this.flow, this.ranged(Fraction.zero), request.options.cashRule);
    this.mode = this.decide();
  }

  get way(): Mode {
    return this.mode;
  }

  /** B: what the portfolio is worth with the cash, costs paid. */
  whole(cost: Fraction): Fraction {
    return greatest(this.total.plus(this.flow).minus(cost), Fraction.zero);
  }

  /** The rows with what they may trade: shares are of what is invested once costs are paid. */
  ranged(cost: Fraction): (TradingRow & RangedHolding)[] {
    const invested = this.whole(cost);
    return this.request.rows.map((row, index) => ({
      ...row,
      range: row.range ?? rangeOf(row, invested, this.heldBack.has(index)),
    }));
  }

  private placedFor(index: number): Fraction {
    return this.placed[index] ?? Fraction.zero;
  }

  /**
   * semantics.md, Cash and trades: judges the bands on what the cash makes of the holdings and says what is
   * to be done. The bands are judged before costs, which nobody has caused yet, and judged again
   * where rows are held back (both open in semantics.md).
   */
  private decide(): Mode {
    const { rows, options, gates } = this.request;
    const banded = rows.some((row) => row.band !== undefined);
    if (options.cashOnly) return { kind: "cash" };
    if (!banded) return { kind: gates(false) === "Act" ? "target" : "cash" };
    const whole = this.whole(Fraction.zero);
    const judged = this.ranged(Fraction.zero).map((row, index): JudgedHolding => {
      const corridor = row.band?.(row.target) ?? null;
      const after = traded(row, this.placedFor(index));
      if (corridor === null || whole.isZero()) {
        return { ...after, corridor, status: "OK", beyond: false };
      }
      const weight = after.value.over(whole);
      const rest = restingWeights(row.target, corridor, options.to);
      const status = judge(weight, corridor);
      return { ...after, corridor, status, beyond: judge(weight, rest) !== "OK" };
    });
    const fires = judged.some((row) => row.status !== "OK");
    if (gates(fires) !== "Act") return { kind: "cash" };
    if (options.to.isZero() && options.moves === "all") return { kind: "target" };
    return { kind: "destination", rows: judged };
  }

  /** What is left of cash − cash kept once costs are paid; costs never turn a deposit round. */
  private flowAfter(cost: Fraction): Fraction {
    if (this.flow.isZero()) return Fraction.zero;
    const left = this.flow.minus(cost);
    return this.flow.sign() > 0 ? greatest(left, Fraction.zero) : left;
  }

  private toDestination(judged: readonly JudgedHolding[], cost: Fraction): Fraction[] {
    const { options } = this.request;
    const rows = this.ranged(cost).map((row, index) => {
      const { corridor = null, status = "OK", beyond = false } = judged[index] ?? {};
      return { ...traded(row, this.placedFor(index)), corridor, status, beyond } as const;
    });
    const moves = movesToDestination(rows, {
      whole: this.whole(cost),
      share: options.to,
      trade: options.moves,
      cashRule: options.cashRule,
      net: cost.negated(),
    });
    return moves.map((move, index) => move.plus(this.placedFor(index)));
  }

  /** The trades that leave this cost to be paid, without the turnover cap. */
  private amountsAt(cost: Fraction): Fraction[] {
    switch (this.mode.kind) {
      case "cash":
        return place(this.flowAfter(cost), this.ranged(cost), this.request.options.cashRule);
      case "target":
        return toTargets(this.whole(cost).minus(this.total), this.ranged(cost));
      case "destination":
        return this.toDestination(this.mode.rows, cost);
    }
  }

  /** domain.md 4, Turnover cap, on what is traded beside the cash before costs; null where it is under it. */
  private capped(): Fraction[] | null {
    const { turnoverCap, capRule } = this.request.options;
    if (turnoverCap === null || this.mode.kind === "cash") return null;
    const moves = this.amountsAt(Fraction.zero).map((amount, index) =>
      amount.minus(this.placedFor(index)),
    );
    const most = greatest(this.total, Fraction.zero).times(turnoverCap);
    const made = underCap(moves, most, capRule);
    return made?.map((move, index) => move.plus(this.placedFor(index))) ?? null;
  }

  /** Trades whose costs are raised from the highest weights that they leave. */
  private afterCosts(amounts: readonly Fraction[], cost: Fraction): Fraction[] {
    const moved = this.ranged(cost).map((row, index) =>
      traded(row, amounts[index] ?? Fraction.zero),
    );
    const raised = place(cost.negated(), moved, "lowest first");
    return amounts.map((amount, index) => amount.plus(raised[index] ?? Fraction.zero));
  }

  /** PLAN.md, Limits of rows: "nothing is ever bought without the money for it"; what is too much comes off pro rata. */
  private withinMeans(amounts: readonly Fraction[], means: Fraction): readonly Fraction[] {
    const excess = sum(amounts).minus(means);
    if (excess.sign() <= 0) return amounts;
    const bought = amounts.map((amount) => greatest(amount, Fraction.zero));
    const unpaid = proRata(least(excess, sum(bought)), bought);
    return amounts.map((amount, index) => amount.minus(unpaid[index] ?? Fraction.zero));
  }

  /** The trades when these rows' orders pay a fee. */
  solve(orders: readonly boolean[]): Solved {
    const costs = this.request.rows.map((row) => row.costs);
    const capped = this.capped();
    const amountsAt = (cost: Fraction) => {
      const amounts = capped === null ? this.amountsAt(cost) : this.afterCosts(capped, cost);
      return this.withinMeans(amounts, this.flow.minus(cost));
    };
    const cost = selfFinancedCost(amountsAt, costs, orders);
    return { amounts: amountsAt(cost), cost, isCapped: capped !== null };
  }
}
