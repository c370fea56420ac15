import type { Corridor } from "./band";
import type { Band } from "./band";
import { rowsIn, type ClassNode } from "./class-tree";
import type { Request, TradingRow } from "./exact-plan";
import { Fraction, greatest, least, sum } from "./fraction";
import type { Gates } from "./gates";
import { UNLIMITED, type Flag } from "./limits";
import type { TradeOptions } from "./options";
import { Plan, type Made } from "./plan";
import { tradesOf, type Traded } from "./whole-units";

export type Judge = "portfolio" | "parent";

export type Within = "to target" | "pro rata" | "own drift";

/** A portfolio whose classes trade level by level. */
export interface ClassedRequest extends Request {
  readonly root: ClassNode;
  readonly judge: Judge;
  readonly within: Within;
  readonly hasBands: boolean;
  /** The band that a row for the class gives; undefined where it has none. */
  readonly bandOfClass: (node: ClassNode) => Band | undefined;
}

const NO_COSTS = { buy: Fraction.zero, sell: Fraction.zero, fee: Fraction.zero };

const ACT: Gates = () => "Act";

/** A part or a row of a class, as its level trades it. */
interface Unit {
  readonly value: Fraction;
  /** A share of the portfolio. */
  readonly target: Fraction;
  readonly band: Band | undefined;
  readonly flag: Flag;
  readonly within: ClassNode | number;
}

/** PLAN.md, Bands at any level: the edges of a part within a whole; null without a band, or where nothing is wanted. */
export function corridorIn(
  band: Band | undefined,
  target: Fraction,
  wholeTarget: Fraction,
): Corridor | null {
  if (band === undefined || wholeTarget.isZero()) return null;
  return band(target.over(wholeTarget));
}

/** What a level trades by: no costs, limits, minimums and caps, which come in at the end. */
function plainOptions(options: TradeOptions): TradeOptions {
  return {
    ...options,
    keepCash: Fraction.zero,
    minimumTrade: Fraction.zero,
    minimumShare: Fraction.zero,
    maximumTrades: Infinity,
    turnoverCap: null,
    costs: NO_COSTS,
  };
}

/**
 * PLAN.md, A class that fires trades through its holdings: a plan goes level by level, each in whole minor units, and
 * what the levels ask for is the aim of one plan of all holdings.
 */
export class ClassLevels {
  private readonly trades: Fraction[];

  constructor(private readonly request: ClassedRequest) {
    this.trades = request.rows.map(() => Fraction.zero);
  }

  private held(node: ClassNode): Fraction {
    return sum(rowsIn(node).map((row) => this.request.rows[row]?.value ?? Fraction.zero));
  }

  private wanted(node: ClassNode): Fraction {
    return sum(rowsIn(node).map((row) => this.request.rows[row]?.target ?? Fraction.zero));
  }

  private unitsOf(node: ClassNode): Unit[] {
    const { rows, bandOfClass } = this.request;
    const parts = node.parts.map((part) => ({
      value: this.held(part),
      target: this.wanted(part),
      band: bandOfClass(part),
      flag: "any" as const,
      within: part,
    }));
    const own = node.rows.flatMap((index) => {
      const row = rows[index];
      if (row === undefined) return [];
      const { value, target, band, limits } = row;
      return [{ value, target, band, flag: limits.flag, within: index }];
    });
    return [...parts, ...own];
  }

  /** Targets as shares of a class; of one that isn't wanted, what its parts and rows are of it now. */
  private sharesIn(units: readonly Unit[], ofHeld: boolean): Fraction[] {
    const wanted = sum(units.map(({ target }) => target));
    const held = sum(units.map(({ value }) => value));
    return units.map(({ value, target }) =>
      ofHeld || wanted.isZero() ? value.over(held) : target.over(wanted),
    );
  }

  /**
   * The band of a unit as its level judges it: as it is against the class; against the portfolio its edges are shares
   * of the portfolio, and what those are of the class.
   */
  private bandIn(node: ClassNode, unit: Unit, cash: Fraction): Band {
    const { root, judge, cash: allCash, options, rows } = this.request;
    if (node === root || judge === "parent") return unit.band ?? (() => null);
    const corridor = corridorIn(unit.band, unit.target, Fraction.one);
    const size = this.held(node).plus(cash);
    if (corridor === null || size.sign() <= 0) return () => null;
    const whole = sum(rows.map(({ value }) => value))
      .plus(allCash)
      .minus(options.keepCash);
    const edge = (share: Fraction) => least(share.times(whole).over(size), Fraction.one);
    return () => ({ lower: edge(corridor.lower), upper: edge(corridor.upper) });
  }

  private planOf(units: readonly Unit[], shares: readonly Fraction[], level: LevelTerms): Made {
    const rows = units.map(({ value, flag }, at): TradingRow => {
      const band = level.bands?.[at];
      return {
        value,
        target: shares[at] ?? Fraction.zero,
        limits: { ...UNLIMITED, flag },
        costs: NO_COSTS,
        ...(band === undefined ? {} : { band }),
      };
    });
    const { cash, options, gates } = level;
    return new Plan({ rows, cash, options, gates }).make();
  }

  /** The plan of a class whose parts and rows are judged by their own bands. */
  private judged(node: ClassNode, units: readonly Unit[], cash: Fraction): Made {
    const { root, options, gates, hasBands } = this.request;
    const keepCash = node === root ? options.keepCash : Fraction.zero;
    return this.planOf(units, this.sharesIn(units, false), {
      bands: hasBands ? units.map((unit) => this.bandIn(node, unit, cash)) : null,
      cash,
      options: { ...plainOptions(options), keepCash },
      gates,
    });
  }

  /** The plan of a class that trades: its cash is what it buys or sells. */
  private driven(node: ClassNode, units: readonly Unit[], cash: Fraction): Made {
    const { options, within } = this.request;
    const ownDrift = within === "own drift";
    const proRata = within === "pro rata" && this.held(node).sign() > 0;
    return this.planOf(units, this.sharesIn(units, proRata), {
      bands: null,
      cash,
      options: {
        ...plainOptions(options),
        to: Fraction.zero,
        moves: "all",
        ...(ownDrift ? { cashOnly: true, cashRule: "shortfall" } : {}),
      },
      gates: ACT,
    });
  }

  private trade(node: ClassNode, cash: Fraction, isDriven: boolean): void {
    const units = this.unitsOf(node);
    if (cash.isZero() && this.held(node).sign() <= 0) return;
    const made = isDriven ? this.driven(node, units, cash) : this.judged(node, units, cash);
    units.forEach(({ within }, at) => {
      const amount = made.rounded.trades[at] ?? Fraction.zero;
      if (typeof within === "number") {
        this.trades[within] = amount;
        return;
      }
      const trades = made.plan.mode.kind !== "cash";
      this.trade(within, amount, trades && (!amount.isZero() || !this.request.hasBands));
    });
  }

  /** What each row is asked to trade, without costs and limits. */
  make(): readonly Fraction[] {
    this.trade(this.request.root, this.request.cash, false);
    return this.trades;
  }
}

interface LevelTerms {
  /** Null where nothing is judged. */
  readonly bands: readonly Band[] | null;
  readonly cash: Fraction;
  readonly options: TradeOptions;
  readonly gates: Gates;
}

function directionOf(trade: Fraction, own: Flag): Flag {
  if (trade.isZero()) return "hold";
  const direction = trade.sign() > 0 ? "buy only" : "sell only";
  return own === "any" || own === direction ? direction : "hold";
}

/**
 * One plan of all holdings that makes given trades as far as costs and limits let it: "a holding that they leave alone
 * isn't traded and none trades against them".
 */
export function planTowards(request: Request, trades: readonly Fraction[]): Traded {
  const { rows, cash, options } = request;
  // A row that is sold whole may be aimed at less than 0 by a part of a minor unit.
  const after = rows.map((row, at) =>
    greatest(row.value.plus(trades[at] ?? Fraction.zero), Fraction.zero),
  );
  const total = sum(after);
  const aimed = rows.map(({ value, target, limits, costs, unit }, at): TradingRow => {
    const flag = directionOf(trades[at] ?? Fraction.zero, limits.flag);
    const aim = total.sign() > 0 ? (after[at] ?? Fraction.zero).over(total) : target;
    return { value, target: aim, limits: { ...limits, flag }, costs, ...(unit && { unit }) };
  });
  return tradesOf({
    rows: aimed,
    cash,
    options: { ...options, cashOnly: false, to: Fraction.zero, moves: "all" },
    gates: ACT,
  });
}
