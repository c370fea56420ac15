import { Exact } from "../../numbers/exact";
import { type BookRow, bookRow, turnoverOf } from "./book-row";
import type { LotProblem } from "./lot-problem";
import { commonDivisor, floorQuotient, magnitude, mostPlaces, wholeNumber } from "./whole-numbers";

/** A lot problem in whole numbers, so that every sum and comparison is exact. */
export interface LotBook {
  readonly rows: readonly BookRow[];
  /** Money to spend beyond the cash kept; negative: to raise. */
  readonly cash: bigint;
  /** Money of the problem in one unit of the book. */
  readonly unit: Exact;
  /** No cash, lack or turnover of a plan is above this. */
  readonly size: bigint;
  /** Lacks no further apart than this are the same: ideals may be quotients (see `SAME`). */
  readonly same: bigint;
}

/** `SAME` as a power of two. */
const SAME_BITS = 365n;

/** Puts a problem in whole numbers of the greatest unit that divides all of its money. */
export function lotBook(problem: LotProblem): LotBook {
  const money = wholeMoney(problem);
  const { cash, costUnit } = money;
  const divisor =
    money.rows.reduce(
      (common, { lotPrice, costPerLotBought, costPerLotSold, lack, feePerOrder }) =>
        commonDivisor(common, lotPrice, costPerLotBought, costPerLotSold, lack, feePerOrder),
      commonDivisor(cash, costUnit),
    ) || 1n;
  const rows = money.rows.map((row, index) =>
    bookRow(
      index,
      {
        lotPrice: row.lotPrice / divisor,
        lack: row.lack / divisor,
        costPerLotBought: row.costPerLotBought / divisor,
        costPerLotSold: row.costPerLotSold / divisor,
        feePerOrder: row.feePerOrder / divisor,
      },
      costUnit / divisor,
      {
        mostSold: problem.rows[index]?.lotsHeld ?? 0,
        mostBought: problem.rows[index]?.lotsToBuy ?? Infinity,
        leastOrder: Math.max(1, Number(-floorQuotient(-row.leastOrder, row.lotPrice))),
      },
    ),
  );
  const size = sizeOf(rows, cash / divisor);
  return {
    rows,
    cash: cash / divisor,
    unit: new Exact(divisor.toString()).div(new Exact(10).pow(money.places)),
    size,
    same: size >> SAME_BITS,
  };
}

interface WholeRow {
  readonly lotPrice: bigint;
  readonly costPerLotBought: bigint;
  readonly costPerLotSold: bigint;
  readonly feePerOrder: bigint;
  /** Money of the least order. */
  readonly leastOrder: bigint;
  readonly lack: bigint;
}

/** The problem's money × 10^places, whole. */
interface WholeMoney {
  readonly places: number;
  readonly rows: readonly WholeRow[];
  readonly cash: bigint;
  readonly costUnit: bigint;
}

function wholeMoney(problem: LotProblem): WholeMoney {
  const ofAll = {
    buyRate: problem.costRate,
    sellRate: problem.costRate,
    fee: problem.feePerOrder,
  };
  const cash = problem.cash.minus(problem.cashKept);
  const costUnit = problem.costUnit ?? new Exact(0);
  const leastTrade = problem.leastTrade ?? new Exact(0);
  const lacks = problem.rows.map(({ ideal, held }) => ideal.minus(held));
  const costs = problem.rows.map((row) => row.costs ?? ofAll);
  const ratePlaces = mostPlaces(costs.flatMap(({ buyRate, sellRate }) => [buyRate, sellRate]));
  const rateUnit = 10n ** BigInt(ratePlaces);
  const places = Math.max(
    mostPlaces(problem.rows.map(({ lotPrice }) => lotPrice)) + ratePlaces,
    mostPlaces(lacks),
    mostPlaces(costs.map(({ fee }) => fee)),
    mostPlaces([cash, costUnit, leastTrade]),
  );
  return {
    places,
    rows: costs.map(({ buyRate, sellRate, fee }, i) => {
      const lotPrice = wholeNumber(problem.rows[i]?.lotPrice ?? new Exact(0), places);
      const share = (rate: Exact): bigint => (lotPrice * wholeNumber(rate, ratePlaces)) / rateUnit;
      return {
        lotPrice,
        costPerLotBought: share(buyRate),
        costPerLotSold: share(sellRate),
        feePerOrder: wholeNumber(fee, places),
        leastOrder: wholeNumber(Exact.max(fee, leastTrade), places),
        lack: wholeNumber(lacks[i] ?? new Exact(0), places),
      };
    }),
    cash: wholeNumber(cash, places),
    costUnit: wholeNumber(costUnit, places),
  };
}

function sizeOf(rows: readonly BookRow[], cash: bigint): bigint {
  let size = magnitude(cash);
  for (const row of rows) {
    size +=
      magnitude(row.lack) + turnoverOf(row, row.mostSold + 1) + row.feePerOrder + row.costUnit;
  }
  // Costs are below the money they are a share of, and a lack may count what is sold as well.
  return 4n * size;
}
