import { Exact } from "../../../../src/engine/numbers/exact";
import { columnOfExacts } from "../../../../src/engine/numbers/doubles/column";
import type { LotPlan as WholeLotPlan } from "../../../../src/engine/trades/lots/lot-problem";
import { wholeLots as wholeLotsOf } from "../../../../src/engine/trades/lots/whole-lots";

/** What the orders of a row cost: shares of the money of a purchase and a sale, and money besides. */
interface OrderCosts {
  readonly buyRate: Exact;
  readonly sellRate: Exact;
  readonly fee: Exact;
}

/** A row of a lot problem in decimals; left out, its costs are those of all. */
interface Row {
  readonly lotPrice: Exact;
  readonly held: Exact;
  readonly lotsHeld: number;
  readonly ideal: Exact;
  readonly costs?: OrderCosts;
}

/** A lot problem in decimals. */
export interface LotProblem {
  readonly rows: readonly Row[];
  readonly cash: Exact;
  readonly cashKept: Exact;
  readonly costRate: Exact;
  readonly feePerOrder: Exact;
  readonly costUnit?: Exact;
}

/** A plan with what it comes to, in decimals. */
interface LotPlan extends WholeLotPlan {
  /** Money in cash when all is paid. */
  readonly cashLeft: Exact;
  /** Money paid in costs and fees. */
  readonly costs: Exact;
  /** Money away from the ideal: Σ|after − ideal| + |cash left − cash kept|. Half of it is the drift. */
  readonly distance: Exact;
}

/** `wholeLots` of a problem in decimals, with cash that is to be kept. */
export function wholeLots(problem: LotProblem): LotPlan {
  const { cash, cashKept, costUnit, rows } = problem;
  const costsOfRows = rows.map((row) => costsOf(problem, row));
  const plan = wholeLotsOf({
    rows: rows.length,
    lotPrices: columnOfExacts(rows.map(({ lotPrice }) => lotPrice)),
    lacks: columnOfExacts(rows.map(({ ideal, held }) => ideal.minus(held))),
    lotsHeld: Float64Array.from(rows, ({ lotsHeld }) => lotsHeld),
    lotsToBuy: new Float64Array(rows.length).fill(Infinity),
    staysCash: null,
    costTerms: {
      buyRate: columnOfExacts(costsOfRows.map(({ buyRate }) => buyRate)),
      sellRate: columnOfExacts(costsOfRows.map(({ sellRate }) => sellRate)),
      fee: columnOfExacts(costsOfRows.map(({ fee }) => fee)),
      hasRates: true,
      hasFees: true,
      isEven: false,
    },
    cash: columnOfExacts([cash.minus(cashKept)]),
    costUnit: columnOfExacts([costUnit ?? new Exact(0)]),
  });
  const trades = rows.map(({ lotPrice }, at) => lotPrice.times(plan.lots[at] ?? 0));
  const costs = sum(rows.map((row, at) => orderCosts(problem, row, trades[at] ?? new Exact(0))));
  const cashLeft = cash.minus(sum(trades)).minus(costs);
  const away = rows.map(({ held, ideal }, at) =>
    held
      .plus(trades[at] ?? 0)
      .minus(ideal)
      .abs(),
  );
  return { ...plan, cashLeft, costs, distance: sum(away).plus(cashLeft.minus(cashKept).abs()) };
}

function costsOf({ costRate, feePerOrder }: LotProblem, { costs }: Row): OrderCosts {
  return costs ?? { buyRate: costRate, sellRate: costRate, fee: feePerOrder };
}

/** What an order costs, rounded to whole units half even. */
function orderCosts(problem: LotProblem, row: Row, trade: Exact): Exact {
  if (trade.isZero()) return new Exact(0);
  const { buyRate, sellRate, fee } = costsOf(problem, row);
  const costs = trade
    .abs()
    .times(trade.gt(0) ? buyRate : sellRate)
    .plus(fee);
  const unit = problem.costUnit ?? new Exact(0);
  return unit.isZero() ? costs : costs.div(unit).round().times(unit);
}

function sum(amounts: readonly Exact[]): Exact {
  return amounts.reduce((total, amount) => total.plus(amount), new Exact(0));
}
