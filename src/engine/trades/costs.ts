import type { Arithmetic } from "../numbers/arithmetic";
import type { RowTerms } from "../portfolio/terms";
import { negative } from "./position";
import type { TradePolicy } from "./trade-policy";

/** What trades cost: columns of one number for all rows, or one a row. */
export interface CostTerms<Column> {
  /** Shares of what is bought and of what is sold. */
  readonly buyRate: Column;
  readonly sellRate: Column;
  /** Money for each order. */
  readonly fee: Column;
  readonly hasRates: boolean;
  readonly hasFees: boolean;
  /** Whether both sides cost the same. */
  readonly isEven: boolean;
}

/** The costs of a policy, with those of the rows that have their own. */
export function costTermsOf<Column>(
  { cells }: Arithmetic<Column>,
  policy: Pick<TradePolicy, "buyCostRate" | "sellCostRate" | "feePerOrder">,
  terms: RowTerms | null,
): CostTerms<Column> {
  const { buyCostRate, sellCostRate, feePerOrder } = policy;
  const buy = costsOfRows(terms?.costRates, buyCostRate);
  const sell = costsOfRows(terms?.costRates, sellCostRate);
  const fees = costsOfRows(terms?.fees, feePerOrder);
  return {
    buyRate: cells(buy),
    sellRate: cells(sell),
    fee: cells(fees),
    hasRates: buy.some((rate) => rate !== 0) || sell.some((rate) => rate !== 0),
    hasFees: fees.some((fee) => fee !== 0),
    isEven: buyCostRate === sellCostRate,
  };
}

/** Each row's own figure, or that of all; one number where no row has its own. */
export function costsOfRows(own: Float64Array | null | undefined, ofAll: number): Float64Array {
  return own
    ? own.map((figure) => (Number.isNaN(figure) ? ofAll : figure))
    : Float64Array.of(ofAll);
}

/** What each trade costs in proportion to its size, in parts as the trades are. */
function proportionalCosts<Column>(
  arithmetic: Arithmetic<Column>,
  { buyRate, sellRate, isEven }: CostTerms<Column>,
  trades: Column,
): Column {
  const { add, cells, larger, multiply } = arithmetic;
  const sold = negative(arithmetic, trades);
  if (isEven) return multiply(larger(trades, sold), buyRate);
  const zero = cells([0]);
  return add(multiply(larger(trades, zero), buyRate), multiply(larger(sold, zero), sellRate));
}

/** An order for each trade that isn't 0, in one unit of money with the fees. */
export interface Orders<Column> {
  readonly trades: Column;
  /** 1 for the trades that pay a fee. */
  readonly paysFee: Uint8Array;
  /** What each of these pays. */
  readonly fee: Column;
}

/** What each order costs, counted in units (length 1) and rounded half even; null where nothing costs anything. */
export function roundedCosts<Column>(
  arithmetic: Arithmetic<Column>,
  terms: CostTerms<Column>,
  { trades, paysFee, fee }: Orders<Column>,
  unit: Column,
): Column | null {
  const { add, cells, choose, roundHalfEven } = arithmetic;
  if (!terms.hasRates && !terms.hasFees) return null;
  const fees = choose(paysFee, fee, cells([0]));
  return roundHalfEven(add(proportionalCosts(arithmetic, terms, trades), fees), unit);
}

/** Finds the costs at which trades that pay them cost just that much (domain: Costs, self-financing). */
export function selfFinanced<Column>(
  arithmetic: Arithmetic<Column>,
  terms: CostTerms<Column>,
  { orders, targetTotal }: { readonly orders: Uint8Array; readonly targetTotal: Column },
  tradesAt: (costs: Column) => Column,
): Column {
  const { add, divide, fixedPoint, sum } = arithmetic;
  const fees = arithmetic.sum(terms.fee, orders);
  if (!terms.hasRates) return fees;
  return fixedPoint((costs) => {
    const paid = sum(proportionalCosts(arithmetic, terms, tradesAt(costs)));
    return add(divide(paid, targetTotal), fees);
  }, fees);
}
