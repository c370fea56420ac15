import { planTowards } from "./class-levels";
import type { TradingRow } from "./exact-plan";
import { Fraction, greatest, least, sum } from "./fraction";
import type { HoldingsRow } from "./holdings";
import type { TradeRange } from "./limits";
import type { Mandate } from "./mandate";
import { Plan } from "./plan";
import { placeTrades, type Placement, type PlacementQuestion, type Room } from "./walls-program";

/** The rows of one portfolio that lies in several accounts, between which no money moves. */
export interface WalledPortfolio {
  readonly given: readonly HoldingsRow[];
  readonly rows: readonly TradingRow[];
}

/** The rows of one name, in whatever accounts. */
export interface Group {
  readonly members: readonly number[];
  readonly row: TradingRow;
}

export interface WalledPlan {
  readonly trades: readonly Fraction[];
  readonly costs: readonly Fraction[];
  /** Null for a row without a price. */
  readonly units: readonly (Fraction | null)[];
  readonly groups: readonly Group[];
  /** What was placed at last, and how often it was planned until nothing was too small. */
  readonly question: PlacementQuestion;
  readonly placed: Placement;
  readonly rounds: number;
  /** How far rows may trade whatever is planned. */
  readonly rooms: readonly Room[];
  /** False where other trades come as close with the same turnover. */
  readonly isUnique: boolean;
}

const NO_COSTS = { buy: Fraction.zero, sell: Fraction.zero, fee: Fraction.zero };

const NO_ROOM: Room = {
  buy: Fraction.zero,
  sell: Fraction.zero,
  mustBuy: Fraction.zero,
  mustSell: Fraction.zero,
};

/** Money rounded to the minor unit, towards what a limit still allows. */
function inward(money: Fraction, decimals: number, way: "up" | "down"): Fraction {
  const unit = Fraction.ratio(1n, 10n ** BigInt(decimals));
  const units = money.over(unit);
  return unit.times(Fraction.ratio(way === "up" ? units.ceiling() : units.floor(), 1n));
}

/** PLAN.md, Several accounts: "Trade, Least, Most and what is held bound each row, as ever". */
function roomOf({ value, limits }: TradingRow, invested: Fraction, decimals: number): Room {
  const zero = Fraction.zero;
  const moneyOf = (limit: Fraction | null, way: "up" | "down") => {
    if (limit === null) return null;
    return inward(limit.isAbove(Fraction.one) ? limit : limit.times(invested), decimals, way);
  };
  const mayBuy = limits.flag === "any" || limits.flag === "buy only";
  const maySell = limits.flag === "any" || limits.flag === "sell only";
  const [lowest, highest] = [moneyOf(limits.least, "up"), moneyOf(limits.most, "down")];
  const toMost = highest === null ? null : greatest(highest.minus(value), zero);
  const beyond = highest === null ? zero : greatest(value.minus(highest), zero);
  const short = lowest === null ? zero : greatest(lowest.minus(value), zero);
  const aboveLeast = greatest(value.minus(lowest ?? zero), zero);
  return {
    buy: mayBuy ? toMost : zero,
    sell: maySell ? greatest(aboveLeast, beyond) : zero,
    mustBuy: mayBuy ? (toMost === null ? short : least(short, toMost)) : zero,
    mustSell: maySell ? beyond : zero,
  };
}

/** What the rows of a group may trade together. */
function rangeOf(rooms: readonly Room[], held: Fraction): TradeRange {
  const lows = rooms.map(({ sell, mustBuy }) => mustBuy.minus(sell));
  const highs = rooms.flatMap(({ buy, mustSell }) => (buy === null ? [] : [buy.minus(mustSell)]));
  const lowest = sum(lows);
  return {
    least: held.plus(lowest).sign() > 0 ? lowest : null,
    most: highs.length === rooms.length ? sum(highs) : null,
  };
}

/** PLAN.md: "Rows of one name share a target, the sum of theirs"; their band is that of the first which has one. */
function groupsOf({ given, rows }: WalledPortfolio, rooms: readonly Room[]): Group[] {
  const names = [...new Set(given.map(({ name }) => name))];
  return names.map((name) => {
    const members = [...rows.keys()].filter((row) => given[row]?.name === name);
    const own = members.flatMap((row) => rows[row] ?? []);
    const value = sum(own.map((row) => row.value));
    const target = sum(own.map((row) => row.target));
    const banded = own.find(({ band }) => band !== undefined && band(target) !== null);
    const band = banded?.band ?? own[0]?.band;
    return {
      members,
      row: {
        value,
        target,
        limits: { flag: "any" as const, least: null, most: null },
        range: rangeOf(
          members.flatMap((row) => rooms[row] ?? []),
          value,
        ),
        costs: NO_COSTS,
        ...(band === undefined ? {} : { band }),
      },
    };
  });
}

/** A portfolio whose accounts are walls. */
export class WalledPlanner {
  private readonly accounts: readonly string[];
  private readonly rooms: readonly Room[];
  private readonly flow: Fraction;
  private readonly total: Fraction;

  constructor(
    private readonly portfolio: WalledPortfolio,
    private readonly mandate: Mandate,
  ) {
    const { given, rows } = portfolio;
    this.accounts = [...new Set(given.map(({ account }) => account))];
    this.total = sum(rows.map(({ value }) => value));
    this.flow = mandate.cash.minus(mandate.options.keepCash);
    const invested = this.total.plus(this.flow);
    this.rooms = rows.map((row) => roomOf(row, invested, mandate.options.decimals));
  }

  /** "The portfolio is planned as if it were one account", without costs, minimums and lots. */
  private household(groups: readonly Group[]) {
    const { cash, options, gates } = this.mandate;
    const { plan, rounded } = new Plan({
      rows: groups.map(({ row }) => row),
      cash,
      gates,
      options: {
        ...options,
        minimumTrade: Fraction.zero,
        minimumShare: Fraction.zero,
        maximumTrades: Infinity,
        costs: NO_COSTS,
      },
    }).make();
    return { isCash: plan.mode.kind === "cash", needs: rounded.trades };
  }

  /** How far rows may trade: cash alone never against itself, with `trade` "outside" only names that trade at all. */
  private open(rooms: readonly Room[], groups: readonly Group[], asked: Asked): Room[] {
    const { to, moves } = this.mandate.options;
    const isBound = asked.isCash || (to.isZero() && moves === "all");
    return rooms.map((room, row) => {
      const at = groups.findIndex(({ members }) => members.includes(row));
      const trades = asked.needs[at]?.isZero() === false;
      const isOpen = asked.isCash || moves === "all" || trades;
      const mayBuy = isOpen && (!asked.isCash || this.flow.sign() > 0);
      const maySell = isOpen && (!asked.isCash || this.flow.sign() < 0);
      const mustBuy = mayBuy && isBound ? room.mustBuy : Fraction.zero;
      const isWanted = groups[at]?.row.target.isZero() === false;
      const buy = mayBuy ? room.buy : Fraction.zero;
      return {
        // What isn't wanted isn't bought beyond what its Least asks for.
        buy: isWanted ? buy : mustBuy,
        sell: maySell ? room.sell : Fraction.zero,
        mustBuy,
        mustSell: maySell && isBound ? room.mustSell : Fraction.zero,
      };
    });
  }

  private costOf(row: number, trade: Fraction): Fraction {
    const costs = this.portfolio.rows[row]?.costs ?? NO_COSTS;
    if (trade.isZero()) return Fraction.zero;
    const rate = trade.sign() > 0 ? costs.buy : costs.sell;
    return trade.absolute().times(rate).plus(costs.fee);
  }

  /** What each account may take of the cash, or give: what its sales bring, their costs paid. */
  private cashRooms(rooms: readonly Room[]): (Fraction | null)[] {
    const { given } = this.portfolio;
    const { decimals } = this.mandate.options;
    const named = this.mandate.given.get("cash account");
    const key = typeof named === "string" ? named.toLowerCase() : "";
    return this.accounts.map((account) => {
      if (key !== "" && account.toLowerCase() !== key) return Fraction.zero;
      if (this.flow.sign() > 0) return null;
      const raised = rooms.map(({ sell }, row) =>
        given[row]?.account === account
          ? greatest(sell.minus(this.costOf(row, sell.negated())), Fraction.zero)
          : Fraction.zero,
      );
      return inward(sum(raised), decimals, "down");
    });
  }

  private place(
    rooms: readonly Room[],
    groups: readonly Group[],
  ): { question: PlacementQuestion; placed: Placement } {
    const asked = this.household(groups);
    const open = this.open(rooms, groups, asked);
    const nothing = asked.needs.every((need) => need.isZero()) && this.flow.isZero();
    const isOutside = open.some(({ mustBuy, mustSell }) => !mustBuy.plus(mustSell).isZero());
    const cap = this.mandate.options.turnoverCap;
    const question = {
      accounts: this.portfolio.given.map(({ account }) => this.accounts.indexOf(account)),
      rooms: open,
      needs: groups.map(({ members }, at) => ({
        members,
        need: asked.needs[at] ?? Fraction.zero,
      })),
      cash: this.flow,
      cashRooms: this.cashRooms(open),
      turnover:
        cap === null
          ? null
          : this.total.times(cap).times(Fraction.ratio(2n, 1n)).plus(this.flow.absolute()),
    };
    const isIdle = nothing && (asked.isCash || !isOutside);
    return { question, placed: isIdle ? this.unmoved() : placeTrades(question) };
  }

  private unmoved(): Placement {
    return {
      trades: this.rooms.map(() => Fraction.zero),
      cash: this.accounts.map(() => Fraction.zero),
      left: this.accounts.map(() => Fraction.zero),
      isUnique: true,
    };
  }

  /** "Each account is planned by itself towards that, with its own costs, minimum trades": its own rows and cash. */
  private account(at: number, { trades, cash, left }: Placement) {
    const { given, rows } = this.portfolio;
    const own = [...rows.keys()].filter((row) => given[row]?.account === this.accounts[at]);
    const aims = own.map((row) => trades[row] ?? Fraction.zero);
    if (aims.every((aim) => aim.isZero())) return { own, made: null };
    const costs = sum(own.map((row, index) => this.costOf(row, aims[index] ?? Fraction.zero)));
    // What stays in cash pays the costs first.
    const kept = greatest((left[at] ?? Fraction.zero).minus(costs), Fraction.zero);
    const { options } = this.mandate;
    const made = planTowards(
      {
        rows: own.flatMap((row, index) => this.ownTerms(row, aims[index] ?? Fraction.zero)),
        cash: (cash[at] ?? Fraction.zero).minus(kept),
        gates: () => "Act",
        options: {
          ...options,
          keepCash: Fraction.zero,
          turnoverCap: null,
          maximumTrades: Infinity,
          minimumTrade: this.minimum(),
          minimumShare: Fraction.zero,
        },
      },
      aims,
    );
    return { own, made };
  }

  /**
   * A row with its limits as money: shares are of what the whole portfolio invests. Where it was placed outside of one,
   * it isn't to come back, nor to be sold further than that.
   */
  private ownTerms(at: number, aim: Fraction): TradingRow[] {
    const row = this.portfolio.rows[at];
    if (row === undefined) return [];
    const invested = this.total.plus(this.flow);
    const money = (limit: Fraction | null) =>
      limit === null || limit.isAbove(Fraction.one) ? limit : limit.times(invested);
    const after = row.value.plus(aim);
    const [lowest, highest] = [money(row.limits.least), money(row.limits.most)];
    const limits = {
      flag: row.limits.flag,
      least: lowest?.isAbove(after) === true ? (aim.sign() < 0 ? after : null) : lowest,
      most: highest?.isBelow(after) === true ? null : highest,
      areMoney: true,
    };
    return [{ ...row, limits }];
  }

  private minimum(): Fraction {
    const { minimumTrade, minimumShare } = this.mandate.options;
    return greatest(minimumTrade, this.total.times(minimumShare));
  }

  /** Planned once, with the rows that are too small, or too many, as they are found. */
  private round(heldBack: ReadonlySet<number>): Round {
    const rooms = this.rooms.map((room, row) => (heldBack.has(row) ? NO_ROOM : room));
    const groups = groupsOf(this.portfolio, rooms);
    const { question, placed } = this.place(rooms, groups);
    const trades = rooms.map(() => Fraction.zero);
    const costs = rooms.map(() => Fraction.zero);
    const units = this.portfolio.rows.map(({ unit }) => (unit ? Fraction.zero : null));
    const tooSmall: { row: number; isAtOnce: boolean }[] = [];
    this.accounts.forEach((_, at) => {
      const { own, made } = this.account(at, placed);
      own.forEach((row, index) => {
        trades[row] = made?.trades[index] ?? Fraction.zero;
        costs[row] = made?.costs[index] ?? Fraction.zero;
        units[row] = made?.units[index] ?? units[row] ?? null;
        const size = (placed.trades[row] ?? Fraction.zero).absolute();
        const isSmall = size.isBelow(this.minimum());
        const isLeftOut = units[row]?.isZero() === true && !size.isZero() && isSmall;
        const why = made?.dropped.get(index) ?? (isLeftOut ? "below minimum" : undefined);
        if (why) tooSmall.push({ row, isAtOnce: why !== "below minimum" || isSmall });
      });
    });
    // Without those that are too small as they are placed the others may be large enough.
    const atOnce = tooSmall.filter(({ isAtOnce }) => isAtOnce);
    const dropped = (atOnce.length > 0 ? atOnce : tooSmall).map(({ row }) => row);
    const { isUnique } = placed;
    return { trades, costs, units, groups, question, placed, isUnique, dropped };
  }

  /** REBALANCE_TRADES.md, Maximum trades: "the smallest trades are dropped, half of those too many at a time". */
  private surplus(trades: readonly Fraction[]): number[] {
    const trading = trades.flatMap((trade, row) => (trade.isZero() ? [] : [row]));
    const tooMany = trading.length - this.mandate.options.maximumTrades;
    if (tooMany <= 0) return [];
    const size = (row: number) => (trades[row] ?? Fraction.zero).absolute();
    const smallestFirst = [...trading].sort((a, b) => size(a).compare(size(b)) || b - a);
    return smallestFirst.slice(0, Math.ceil(tooMany / 2));
  }

  /**
   * PLAN.md, Several accounts: "Where a trade is too small in one account, below the minimum or less than its fee, its
   * row is held and all is planned again, up to ten times".
   */
  make(): WalledPlan {
    const heldBack = new Set<number>();
    let isUnique = true;
    for (let count = 0; ; count++) {
      const round = this.round(heldBack);
      isUnique &&= round.isUnique;
      const tooSmall = count < 10 ? round.dropped : [];
      const dropped = tooSmall.length > 0 ? tooSmall : this.surplus(round.trades);
      if (dropped.length === 0) {
        return { ...round, isUnique, rounds: count + 1, rooms: this.rooms };
      }
      dropped.forEach((row) => heldBack.add(row));
    }
  }
}

interface Round extends Omit<WalledPlan, "rounds" | "rooms"> {
  /** Rows that trade too little. */
  readonly dropped: readonly number[];
}

interface Asked {
  readonly isCash: boolean;
  readonly needs: readonly Fraction[];
}
