import { doubles } from "./numbers/doubles/doubles";
import { bookOf } from "./portfolio/book";
import { any } from "./numbers/marks";
import type { RowCurrencies } from "./portfolio/currencies";
import type { Portfolio } from "./portfolio/portfolio";
import { sharesOf, targetWeightsOf, weightsOf } from "./portfolio/shares";
import type { RowTerms } from "./portfolio/terms";
import type { UnheldClass } from "./portfolio/unheld-class";
import { valueOf } from "./portfolio/totals";
import { amountAfter, amountLeft, amountsColumn } from "./trades/amounts";
import type { LotAims } from "./trades/lot-trades";
import { gatesIn, type PlanRequest } from "./trades/plan-request";
import { inMoney, type PlannedTrades, standingOf, untouched } from "./trades/planned-trades";
import type { Step } from "./trades/ways";
import type { TradePolicy } from "./trades/trade-policy";
import type { DroppedTrade } from "./trades/worthwhile";
import { type BandEdges, bandEdges } from "./triggers/band-edges";
import { decide, type Decision } from "./triggers/decision";
import type { Gates } from "./triggers/gates";
import { firedCountOf } from "./triggers/statuses";

/** What follows from the trades; each figure is computed when it is first read. */
interface PlanFigures {
  /** What the holdings are worth before the trades, money. */
  readonly total: number;
  /** Each row's share before its trade; NaN where the holdings are worth nothing. */
  readonly weights: Float64Array;
  /** The targets, divided out so that they add up to 1. */
  readonly targets: Float64Array;
  /** The edges of each row's band, NaN where it has none; null without bands. */
  readonly edges: BandEdges | null;
  /** What each row is worth after its trade. */
  readonly after: Float64Array;
  /** Each row's share after its trade of what is to be invested; NaN where nothing is. */
  readonly weightsAfter: Float64Array;
  /** Cash that is left when all is paid, with what is kept. */
  readonly cashLeft: number;
  /** How many rows lie beyond their bands. */
  readonly firedCount: number;
}

/** The trades that put a portfolio right by the rules given. */
export interface Plan extends PlannedTrades, PlanFigures {
  readonly gates: Gates;
  /** Money to place (+) or raise (−), as asked for. */
  readonly cash: number;
  readonly policy: TradePolicy;
  readonly terms: RowTerms | null;
  /** Null where all rows are in the portfolio's currency. */
  readonly currencies: RowCurrencies | null;
  /** Classes for which cash stays because nothing is held of them; left out where there are none. */
  readonly unheld?: readonly UnheldClass[];
}

/**
 * Plans the trades of one portfolio.
 *
 * Σ trades = cash − costs − cash kept, to the minor unit, unless the limits of rows or whole lots leave cash.
 *
 * @throws InputError if targets or values don't add up, or more is to be withdrawn or kept than there is
 */
export function plan(request: PlanRequest): Plan {
  const standing = standingOf(request);
  return completed(request, idle(request, standing) ?? inMoney(doubles, request, standing));
}

function idle(request: PlanRequest, standing: Int8Array | null): PlannedTrades | null {
  if (!standing) return null;
  return untouched(standing, request.policy, decide(gatesIn(request), any(standing)));
}

/**
 * The plan that trades make of a request.
 *
 * @param firedCount how many bands fire, where they aren't those of rows alone
 */
export function completed(
  request: PlanRequest,
  planned: PlannedTrades,
  firedCount: number | null = null,
): Plan {
  return new CompletedPlan(request, planned, firedCount);
}

/** A class, since thousands of plans are made of which few figures are read. A spread copies none of them. */
class CompletedPlan implements Plan {
  readonly #request: PlanRequest;
  readonly #planned: PlannedTrades;
  readonly #firedCount: number | null;
  #total: number | null = null;
  #weights: Float64Array | null = null;
  #targets: Float64Array | null = null;
  #edges: BandEdges | null = null;
  #after: Float64Array | null = null;
  #weightsAfter: Float64Array | null = null;

  constructor(request: PlanRequest, planned: PlannedTrades, firedCount: number | null) {
    this.#request = request;
    this.#planned = planned;
    this.#firedCount = firedCount;
  }

  get gates(): Gates {
    return gatesIn(this.#request);
  }

  get cash(): number {
    return this.#request.cash;
  }

  get policy(): TradePolicy {
    return this.#request.policy;
  }

  get terms(): RowTerms | null {
    return this.#request.terms ?? null;
  }

  get currencies(): RowCurrencies | null {
    return this.#request.portfolio.currencies ?? null;
  }

  get step(): Step {
    return this.#planned.step;
  }

  get decision(): Decision {
    return this.#planned.decision;
  }

  get trades(): Float64Array {
    return this.#planned.trades;
  }

  get units(): Float64Array | null {
    return this.#planned.units;
  }

  get costs(): Float64Array {
    return this.#planned.costs;
  }

  get statuses(): Int8Array | null {
    return this.#planned.statuses;
  }

  get atLimit(): Int8Array {
    return this.#planned.atLimit;
  }

  get areLimitsAsked(): boolean | undefined {
    return this.#planned.areLimitsAsked;
  }

  get uncapped(): Float64Array | null {
    return this.#planned.uncapped;
  }

  get dropped(): ReadonlyMap<number, DroppedTrade> {
    return this.#planned.dropped;
  }

  get lots(): LotAims | undefined {
    return this.#planned.lots;
  }

  get total(): number {
    return (this.#total ??= valueOf(this.#request.portfolio));
  }

  get weights(): Float64Array {
    return (this.#weights ??= weightsOf(this.#request.portfolio));
  }

  get targets(): Float64Array {
    return (this.#targets ??= targetWeightsOf(this.#request.portfolio));
  }

  get edges(): BandEdges | null {
    const { bands, portfolio } = this.#request;
    return (this.#edges ??= bands && bandEdges(portfolio.targets, bands));
  }

  get after(): Float64Array {
    const { values } = this.#request.portfolio;
    return (this.#after ??= this.trades.map((trade, row) =>
      amountAfter(values[row] as number, trade),
    ));
  }

  get weightsAfter(): Float64Array {
    return (this.#weightsAfter ??= weightsAfter(this.#request.portfolio, this));
  }

  get cashLeft(): number {
    return amountLeft(this.cash, this.trades, this.costs);
  }

  get firedCount(): number {
    return this.#firedCount ?? (this.statuses ? firedCountOf(this.statuses) : 0);
  }
}

/**
 * The shares after the trades of what is invested with cash in and costs paid, or of what the rows hold where less is
 * raised than was asked for.
 */
function weightsAfter(
  portfolio: Portfolio,
  { cash, costs, policy, trades }: Pick<Plan, "cash" | "costs" | "policy" | "trades">,
): Float64Array {
  const { add, cells, larger, subtract, sum } = doubles;
  const { held, total } = bookOf(doubles, portfolio);
  const traded = amountsColumn(trades);
  const brought = add(total, cells([cash]));
  const taken = add(cells([policy.keepCash]), sum(amountsColumn(costs)));
  const invested = larger(subtract(brought, taken), add(total, sum(traded)));
  return sharesOf(add(held, traded), invested);
}
