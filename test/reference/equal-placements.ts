import type { Range } from "./cells";
import { classedPortfolio } from "./classed-portfolio";
import { converted } from "./currencies";
import { Fraction, greatest, least, sum } from "./fraction";
import { policyOf, readHoldings } from "./holdings";
import { optionsIn, readMandate, type Mandate } from "./mandate";
import { minorUnit, roundDown } from "./rounding";
import { WalledPlanner, type WalledPlan } from "./walls";
import type { WalledPortfolio } from "./walls";

/** The trades of a portfolio whose accounts are walls, and what they cost. */
export interface PlacedTrades {
  readonly trades: readonly Fraction[];
  readonly costs: readonly Fraction[];
}

/** What a placement comes to, in the order in which PLAN.md, Several accounts, names it; less is better. */
function meritsOf({ question }: WalledPlan, trades: readonly Fraction[]) {
  const { rooms, needs } = question;
  const at = (row: number) => trades[row] ?? Fraction.zero;
  const asked = rooms.map(({ mustBuy, mustSell }, row) =>
    least(at(row).absolute(), at(row).sign() > 0 ? mustBuy : mustSell),
  );
  const missed = needs.map(({ members, need }) => sum(members.map(at)).minus(need).absolute());
  const sizes = trades.map((trade) => trade.absolute());
  const ranked = sizes.map((size, row) => size.times(Fraction.ratio(BigInt(row + 1), 1n)));
  const one = Fraction.one;
  return [
    { name: "cash", amount: question.cash.minus(sum(trades)).absolute(), weight: one },
    { name: "limits", amount: sum(asked).negated(), weight: one },
    { name: "missed", amount: sum(missed), weight: one },
    { name: "turnover", amount: sum(sizes), weight: one },
    { name: "later rows", amount: sum(ranked), weight: Fraction.ratio(BigInt(rooms.length), 1n) },
  ];
}

/** Money by which equally good placements may differ once they pay their costs in whole minor units. */
function blurOf({ portfolio, mandate, plan }: Planned, plans: readonly PlacedTrades[]): Fraction {
  const { options } = mandate;
  const costs = sum(plans.flatMap((plan) => plan.costs));
  const unit = minorUnit(options.decimals);
  const amounts = [...portfolio.rows.map(({ value }) => value), plan.question.cash];
  const isWhole = amounts.every((amount) => roundDown(amount, options.decimals).equals(amount));
  if (costs.isZero() && options.turnoverCap === null && isWhole) return Fraction.zero;
  const rows = Fraction.ratio(BigInt(2 * portfolio.rows.length), 1n);
  return costs.plus(unit.times(rows));
}

interface Planned {
  readonly portfolio: WalledPortfolio;
  readonly mandate: Mandate;
  readonly plan: WalledPlan;
}

/** What a row or an account does that is never done, whichever of equally good plans is made; null where nothing is. */
function broken({ portfolio, mandate, plan }: Planned, { trades, costs }: PlacedTrades) {
  for (const [row, { value, limits }] of portfolio.rows.entries()) {
    const trade = trades[row] ?? Fraction.zero;
    const room = plan.rooms[row];
    // Of what isn't held in whole minor units a trade may take a part of one more.
    const isWhole = roundDown(value, mandate.options.decimals).equals(value);
    const blur = isWhole ? Fraction.zero : minorUnit(mandate.options.decimals);
    const isBought = trade.sign() > 0;
    if (isBought && (limits.flag === "sell only" || limits.flag === "hold"))
      return `row ${row} is bought`;
    if (trade.sign() < 0 && (limits.flag === "buy only" || limits.flag === "hold"))
      return `row ${row} is sold`;
    if (trade.sign() < 0 && value.plus(trade).plus(blur).sign() < 0)
      return `row ${row} is sold beyond what is held`;
    if (isBought && room?.buy != null && trade.isAbove(room.buy.plus(blur)))
      return `row ${row} goes beyond its most`;
    if (room && trade.sign() < 0 && trade.negated().isAbove(room.sell.plus(blur)))
      return `row ${row} goes below its least`;
  }
  const names = [...new Set(portfolio.given.map(({ account }) => account))];
  const spent = names.map((name) =>
    sum(
      portfolio.rows.flatMap((_, row) =>
        portfolio.given[row]?.account === name
          ? [trades[row] ?? Fraction.zero, costs[row] ?? Fraction.zero]
          : [],
      ),
    ),
  );
  const paidIn = greatest(plan.question.cash, Fraction.zero);
  const drawn = sum(spent.map((money) => greatest(money, Fraction.zero)));
  if (drawn.isAbove(paidIn)) return "accounts spend what they don't have";
  const named = mandate.given.get("cash account");
  const others = names.filter(
    (name) => typeof named === "string" && name.toLowerCase() !== named.toLowerCase(),
  );
  return names.some((name, at) => others.includes(name) && (spent[at]?.sign() ?? 0) > 0)
    ? "another account than the one named spends the cash"
    : null;
}

/** Whether trades may be too small, or too many, which is a matter of the placement that is chosen, or are in lots. */
function mayDrop({ options }: Mandate, rows: WalledPortfolio["rows"]): boolean {
  const { minimumTrade, minimumShare, maximumTrades } = options;
  const hasMinimum = !minimumTrade.isZero() || !minimumShare.isZero();
  const isInParts = rows.some(({ costs, unit }) => !costs.fee.isZero() || unit !== undefined);
  return hasMinimum || isInParts || maximumTrades !== Infinity;
}

/**
 * Why trades aren't among the best placements of a portfolio whose accounts are walls, of which there are several; null
 * where they are. Of trades in whole units, and where some were dropped on the way, only what is never broken is asked.
 */
export function worseThanBest(
  holdings: Range,
  policy: Range | null,
  found: PlacedTrades,
): string | null {
  const table = readHoldings(holdings);
  const mandate = readMandate(optionsIn(policyOf(policy, "")), table.hasBands);
  const { given, rows } = classedPortfolio(converted(table.rows, mandate.given), mandate);
  const portfolio = { given, rows };
  const plan = new WalledPlanner(portfolio, mandate).make();
  const planned = { portfolio, mandate, plan };
  const rule = broken(planned, found);
  if (rule !== null) return rule;
  if (plan.rounds > 1 || mayDrop(mandate, portfolio.rows)) return null;
  const blur = blurOf(planned, [plan, found]);
  const [best, own] = [meritsOf(plan, plan.placed.trades), meritsOf(plan, found.trades)];
  for (const [at, { name, amount, weight }] of own.entries()) {
    const over = amount.minus(best[at]?.amount ?? amount);
    if (!over.absolute().isAbove(blur.times(weight))) continue;
    if (over.sign() < 0) return null;
    return `${name} comes to ${amount.toNumber()} instead of ${best[at]?.amount.toNumber()}`;
  }
  return null;
}
