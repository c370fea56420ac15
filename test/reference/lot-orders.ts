import { Fraction } from "./fraction";

/** A row whose order is to be found; money but for the lots. */
export interface OrderRow {
  /** What one lot costs. */
  readonly lot: Fraction;
  /** What it is to trade if it could trade any amount. */
  readonly lack: Fraction;
  /** Whole lots that may be sold. */
  readonly mostSold: bigint;
  /** Whole lots that may be bought; null for any number. */
  readonly mostBought: bigint | null;
  /** An order for less money than this isn't placed. */
  readonly leastOrder: Fraction;
  readonly costOf: (trade: Fraction) => Fraction;
}

/** One order that a row may place, its money in the whole numbers of a search. */
interface Order {
  readonly lots: bigint;
  /** What it takes of the cash, its costs paid. */
  readonly spent: bigint;
  /** How far it leaves the row from its aim. */
  readonly gap: bigint;
  readonly cost: bigint;
  readonly turnover: bigint;
}

interface Candidate {
  readonly orders: readonly Order[];
  /** Compared in turn, less is better: domain.md 4, the drift and then the ties. */
  readonly merits: readonly bigint[];
}

function size(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}

function total(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

function isBetter(a: Candidate, b: Candidate): boolean {
  const at = a.merits.findIndex((merit, place) => merit !== b.merits[place]);
  return at >= 0 && (a.merits[at] ?? 0n) < (b.merits[at] ?? 0n);
}

/** The least common multiple of the divisors of amounts. */
function commonDivisor(amounts: readonly Fraction[]): bigint {
  const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
  return amounts.reduce(
    (common, { denominator }) => (common / divisor(common, denominator)) * denominator,
    1n,
  );
}

/** A row with its orders in whole numbers. */
class SearchRow {
  readonly lot: bigint;
  readonly lack: bigint;
  private readonly leastOrder: bigint;

  constructor(
    private readonly row: OrderRow,
    private readonly toWhole: (money: Fraction) => bigint,
  ) {
    this.lot = toWhole(row.lot);
    this.lack = toWhole(row.lack);
    this.leastOrder = toWhole(row.leastOrder);
  }

  get mostSold(): bigint {
    return this.row.mostSold;
  }

  /** The most lots that so much money buys, or that may be bought. */
  mostBoughtWith(money: bigint): bigint {
    const payable = money > 0n ? money / this.lot : 0n;
    const { mostBought } = this.row;
    return mostBought !== null && mostBought < payable ? mostBought : payable;
  }

  isPlaced(lots: bigint): boolean {
    return lots === 0n || size(lots) * this.lot >= this.leastOrder;
  }

  order(lots: bigint): Order {
    const trade = lots * this.lot;
    const cost = this.toWhole(this.row.costOf(this.row.lot.times(Fraction.ratio(lots, 1n))));
    return { lots, spent: trade + cost, gap: size(this.lack - trade), cost, turnover: size(trade) };
  }

  /** The most lots that don't go past the aim. */
  get towardsAim(): bigint {
    return Fraction.ratio(this.lack, this.lot).floor();
  }

  /** What raises the most cash: all that may be sold, where that brings more than it costs. */
  mostCash(): bigint {
    const all = -this.mostSold;
    return this.isPlaced(all) && this.order(all).spent < 0n ? all : 0n;
  }
}

/** Tries all orders of all rows, but leaves out those that can't be as good as the best answer yet. */
class OrderSearch {
  private best: Candidate | null = null;

  constructor(
    private readonly rows: readonly SearchRow[],
    private readonly cash: bigint,
  ) {}

  /** The most that the rows from `index` on could bring. */
  private raisedFrom(index: number): bigint {
    return total(this.rows.slice(index).map(({ lot, mostSold }) => lot * mostSold));
  }

  private lackFrom(index: number): bigint {
    return total(this.rows.slice(index).map(({ lack }) => lack));
  }

  private consider(orders: readonly Order[], left: bigint): void {
    // semantics.md: "A portfolio is affordable when it is paid with its costs".
    if (left < 0n) return;
    const placed = orders.filter(({ lots }) => lots !== 0n);
    const found = {
      orders,
      merits: [
        total(orders.map(({ gap, cost }) => gap + cost)) + left,
        BigInt(placed.length),
        left,
        total(placed.map(({ turnover }) => turnover)),
        ...orders.map(({ lots }) => -lots),
      ],
    };
    if (this.best === null || isBetter(found, this.best)) this.best = found;
  }

  /** @param astray how far the rows chosen are from their aims, with what their orders cost */
  private explore(chosen: readonly Order[], astray: bigint, left: bigint): void {
    const index = chosen.length;
    const row = this.rows[index];
    if (row === undefined) {
      this.consider(chosen, left);
      return;
    }
    const highest = row.mostBoughtWith(left + this.raisedFrom(0));
    const [raised, lack] = [this.raisedFrom(index + 1), this.lackFrom(index + 1)];
    /** Cash that the rows after this one don't lack stays over, or takes them beyond their aims, or is paid in costs. */
    const isWorse = (gap: bigint, trade: bigint) => {
      const limit = this.best?.merits[0];
      const over = left - trade - lack;
      return limit !== undefined && astray + gap + (over > 0n ? over : 0n) > limit;
    };
    const follow = (from: bigint, step: 1n | -1n) => {
      for (let lots = from; lots <= highest && lots >= -row.mostSold; lots += step) {
        const trade = lots * row.lot;
        if (isWorse(size(row.lack - trade), trade)) return;
        if (!row.isPlaced(lots)) continue;
        const order = row.order(lots);
        const rest = left - order.spent;
        if (rest + raised < 0n) {
          // What is bought costs the more the more it is; a sale may cost more than it brings, and no order nothing.
          if (step > 0n && lots > 0n) return;
          continue;
        }
        this.explore([...chosen, order], astray + order.gap + order.cost, rest);
      }
    };
    // Outwards from the aim, so that a good answer is found early and the gap only grows.
    const middle = row.towardsAim;
    const start = middle < -row.mostSold ? -row.mostSold : middle > highest ? highest : middle;
    follow(start, -1n);
    follow(start + 1n, 1n);
  }

  find(): Candidate | null {
    this.explore([], 0n, this.cash);
    return this.best;
  }
}

/**
 * The orders whose rows come closest to their aims, cash left over and costs counted as money that is astray; ties by
 * fewest trades, least cash left, least turnover, and the earlier row gets more (domain.md 4). Where no orders raise
 * what is to be raised, those that raise the most.
 *
 * @param unit what costs are rounded to
 */
export function bestOrders(
  rows: readonly OrderRow[],
  cash: Fraction,
  unit: Fraction,
): readonly bigint[] {
  const amounts = rows.flatMap(({ lot, lack, leastOrder }) => [lot, lack, leastOrder]);
  const common = commonDivisor([...amounts, cash, unit]);
  const toWhole = ({ numerator, denominator }: Fraction) => {
    const scaled = numerator * common;
    if (scaled % denominator !== 0n) throw new RangeError("not whole");
    return scaled / denominator;
  };
  const searched = rows.map((row) => new SearchRow(row, toWhole));
  const found = new OrderSearch(searched, toWhole(cash)).find();
  return found?.orders.map(({ lots }) => lots) ?? searched.map((row) => row.mostCash());
}
