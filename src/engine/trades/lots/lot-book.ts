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
  const { cash, feePerOrder, costUnit } = money;
  const divisor =
    money.rows.reduce(
      (common, { lotPrice, costPerLot, lack }) => commonDivisor(common, lotPrice, costPerLot, lack),
      commonDivisor(cash, feePerOrder, costUnit),
    ) || 1n;
  const rows = money.rows.map(({ lotPrice, costPerLot, lack }, index) =>
    bookRow(
      index,
      {
        lotPrice: lotPrice / divisor,
        lack: lack / divisor,
        costPerLot: costPerLot / divisor,
        feePerOrder: feePerOrder / divisor,
      },
      costUnit / divisor,
      {
        mostSold: problem.rows[index]?.lotsHeld ?? 0,
        leastOrder: Math.max(1, Number(-floorQuotient(-money.leastOrder, lotPrice))),
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
  readonly costPerLot: bigint;
  readonly lack: bigint;
}

/** The problem's money × 10^places, whole. */
interface WholeMoney {
  readonly places: number;
  readonly rows: readonly WholeRow[];
  readonly cash: bigint;
  readonly feePerOrder: bigint;
  readonly costUnit: bigint;
  /** Money of the least order. */
  readonly leastOrder: bigint;
}

function wholeMoney(problem: LotProblem): WholeMoney {
  const { costRate, feePerOrder } = problem;
  const cash = problem.cash.minus(problem.cashKept);
  const costUnit = problem.costUnit ?? new Exact(0);
  const leastOrder = Exact.max(feePerOrder, problem.leastTrade ?? 0);
  const lacks = problem.rows.map(({ ideal, held }) => ideal.minus(held));
  const ratePlaces = costRate.decimalPlaces();
  const rate = wholeNumber(costRate, ratePlaces);
  const rateUnit = 10n ** BigInt(ratePlaces);
  const places = Math.max(
    mostPlaces(problem.rows.map(({ lotPrice }) => lotPrice)) + ratePlaces,
    mostPlaces(lacks),
    mostPlaces([cash, feePerOrder, costUnit, leastOrder]),
  );
  return {
    places,
    rows: problem.rows.map((row, i) => {
      const lotPrice = wholeNumber(row.lotPrice, places);
      const lack = wholeNumber(lacks[i] ?? new Exact(0), places);
      return { lotPrice, costPerLot: (lotPrice * rate) / rateUnit, lack };
    }),
    cash: wholeNumber(cash, places),
    feePerOrder: wholeNumber(feePerOrder, places),
    costUnit: wholeNumber(costUnit, places),
    leastOrder: wholeNumber(leastOrder, places),
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
