import { doubles } from "../../numbers/doubles/doubles";
import { bookInDoubles } from "./book-in-doubles";
import { bookInWholeNumbers } from "./book-in-whole-numbers";
import type { GivenMoney, LotBook } from "./lot-book";
import type { LotProblem } from "./lot-problem";
import { rangesOf } from "./ranges";

/** Puts a problem in one unit: in doubles where these hold every sum, else in whole numbers of any size. */
export function lotBook(problem: LotProblem): LotBook {
  const { lotPrices, lacks, costTerms, cash, costUnit, rows } = problem;
  const money: GivenMoney = {
    lotPrice: lotPrices,
    lack: lacks,
    costPerLotBought: doubles.multiply(lotPrices, costTerms.buyRate),
    costPerLotSold: doubles.multiply(lotPrices, costTerms.sellRate),
    feePerOrder: costTerms.fee,
    cash,
    costUnit,
  };
  const ranges = rangesOf(problem);
  return bookInDoubles(rows, money, ranges) ?? bookInWholeNumbers(rows, money, ranges);
}
