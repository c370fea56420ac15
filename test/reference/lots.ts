import type { Holding } from "./book";
import { WrongCall } from "./cells";
import { Fraction, greatest, sum } from "./fraction";
import { roundAmount } from "./rounding";

export interface PricedRow extends Holding {
  readonly price: Fraction;
}

/** What the lots are chosen for. */
export interface LotQuestion {
  readonly rows: readonly PricedRow[];
  readonly cash: Fraction;
  readonly keepCash: Fraction;
  readonly costRate: Fraction;
  readonly fee: Fraction;
  readonly decimals: number;
  /** The after-values aimed for; null aims at the targets of what is left after costs. */
  readonly aims: readonly Fraction[] | null;
  /** 1 forbids sales, −1 purchases: cash alone never trades against itself. */
  readonly direction: -1 | 0 | 1;
}

export interface LotAnswer {
  readonly units: readonly Fraction[];
  readonly money: readonly Fraction[];
  readonly costs: readonly Fraction[];
}

interface Candidate extends LotAnswer {
  /** Compared in turn, less is better: domain.md 4, the drift and then the ties. */
  readonly merits: readonly Fraction[];
}

function whole(count: bigint): Fraction {
  return Fraction.ratio(count, 1n);
}

/**
 * semantics.md, Whole lots: an untargeted holding is sold whole, a sale else is of whole lots held. A deposit alone sells
 * nothing.
 */
function sellsWhole(row: PricedRow, direction: LotQuestion["direction"]): boolean {
  return direction <= 0 && row.target.isZero() && !row.value.isZero();
}

function better(a: Candidate, b: Candidate): boolean {
  const order = a.merits
    .map((merit, index) => merit.compare(b.merits[index] ?? merit))
    .find((sign) => sign !== 0);
  return order !== undefined && order < 0;
}

function evaluate(question: LotQuestion, units: readonly Fraction[]): Candidate | null {
  const { rows, cash, keepCash, costRate, fee, decimals, aims } = question;
  const money = units.map((each, index) => each.times(rows[index]?.price ?? Fraction.zero));
  const costs = money.map((amount) =>
    amount.isZero()
      ? Fraction.zero
      : roundAmount(amount.absolute().times(costRate).plus(fee), decimals),
  );
  const left = cash.minus(sum(money)).minus(sum(costs));
  // semantics.md: "A portfolio is affordable when it is paid with its costs"; cash kept stays kept.
  if (left.isBelow(keepCash)) return null;
  const total = sum(rows.map((row) => row.value));
  const base = total.plus(cash).minus(keepCash).minus(sum(costs));
  const gaps = rows.map((row, index) => {
    const after = row.value.plus(money[index] ?? Fraction.zero);
    return after.minus(aims?.[index] ?? row.target.times(base)).absolute();
  });
  const distance = sum(gaps).plus(left.minus(keepCash).absolute());
  const orders = money.filter((amount) => !amount.isZero()).length;
  const turnover = sum(money.map((amount) => amount.absolute()));
  const earlierGetsMore = units.map((each) => each.negated());
  return {
    units,
    money,
    costs,
    merits: [distance, whole(BigInt(orders)), left, turnover, ...earlierGetsMore],
  };
}

/** Every number of lots of one row that could be part of the best answer. */
function lotRange(question: LotQuestion, row: PricedRow, reach: Fraction): [bigint, bigint] {
  const held = row.value.over(row.price).floor();
  const mostSold = held > 0n ? held : 0n;
  const lowest = question.direction > 0 ? 0n : -mostSold;
  const highest = question.direction < 0 ? 0n : reach.over(row.price).floor();
  return [lowest, highest];
}

/** What trading could cost at most: sales and purchases are no more than what is held and paid in. */
function costCeiling({ rows, costRate, fee }: LotQuestion, reach: Fraction): Fraction {
  const orders = whole(BigInt(rows.length));
  const fees = fee.times(orders);
  if (costRate.isZero()) return fees;
  return costRate.times(reach).times(whole(2n)).plus(fees).plus(orders);
}

/** Tries all lots, but leaves out rows that already lie further off than the best answer. */
class LotSearch {
  private best: Candidate | null = null;
  private readonly reach: Fraction;
  private readonly mostInvested: Fraction;
  private readonly leastInvested: Fraction;

  constructor(private readonly question: LotQuestion) {
    const { rows, cash, keepCash } = question;
    const held = sum(rows.map((row) => greatest(row.value, Fraction.zero)));
    this.reach = held.plus(greatest(cash, Fraction.zero));
    this.mostInvested = sum(rows.map((row) => row.value))
      .plus(cash)
      .minus(keepCash);
    this.leastInvested = this.mostInvested.minus(costCeiling(question, this.reach));
  }

  /** How far a row with these lots lies from its aim at least, whatever the costs turn out to be. */
  private leastGap(index: number, row: PricedRow, units: Fraction): Fraction {
    const after = row.value.plus(units.times(row.price));
    const aim = this.question.aims?.[index];
    const low = aim ?? row.target.times(this.leastInvested);
    const high = aim ?? row.target.times(this.mostInvested);
    return greatest(Fraction.zero, greatest(low.minus(after), after.minus(high)));
  }

  private consider(units: readonly Fraction[]): void {
    const candidate = evaluate(this.question, units);
    if (candidate === null) return;
    if (this.best === null || better(candidate, this.best)) this.best = candidate;
  }

  /** Explores the rows after these; false where these alone are too far off. */
  private explore(chosen: readonly Fraction[], gap: Fraction): boolean {
    const limit = this.best?.merits[0];
    if (limit !== undefined && gap.isAbove(limit)) return false;
    const index = chosen.length;
    const row = this.question.rows[index];
    if (row === undefined) {
      this.consider(chosen);
      return true;
    }
    const tryUnits = (units: Fraction) =>
      this.explore([...chosen, units], gap.plus(this.leastGap(index, row, units)));
    if (sellsWhole(row, this.question.direction)) {
      tryUnits(row.value.over(row.price).negated());
      return true;
    }
    // Outwards from the aim, so that a good answer is found early and the gap only grows.
    const [lowest, highest] = lotRange(this.question, row, this.reach);
    const aim = this.question.aims?.[index] ?? row.target.times(this.mostInvested);
    const middle = aim.minus(row.value).over(row.price).floor();
    const start = middle < lowest ? lowest : middle > highest ? highest : middle;
    for (let lots = start; lots >= lowest && tryUnits(whole(lots)); lots--);
    for (let lots = start + 1n; lots <= highest && tryUnits(whole(lots)); lots++);
    return true;
  }

  answer(): LotAnswer {
    this.explore([], Fraction.zero);
    if (this.best === null) throw new WrongCall("no whole lots raise this cash");
    return this.best;
  }
}

/** The best affordable whole-lot trades, found by trying them all (domain.md 4). */
export function bestLots(question: LotQuestion): LotAnswer {
  return new LotSearch(question).answer();
}
