import type { Portfolio } from "../portfolio/portfolio";
import type { FormulaToWrite } from "./plan-formula";
import type { ClientPage } from "./client-page";
import { writeClientPage, type WrittenPage } from "./write-client-page";
import { type WrittenHere, writePlanFormula, writeTradeValues } from "./write-at-selection";
import { type TradesToWrite, type WrittenTrades, writeTrades } from "./write-trades";

/** What Trades asks of the workbook. Each rejects with an Error whose message is for people. */
export interface TradesInWorkbook {
  /** Writes trades into a table on a worksheet of its own. */
  writeTable(trades: TradesToWrite): Promise<WrittenTrades>;
  /** Writes trades as values from the selected cell on. */
  writeValues(
    portfolio: Portfolio,
    trades: TradesToWrite,
    overwrite: boolean,
  ): Promise<WrittenHere>;
  /** Writes a page on one plan for a client to a new worksheet. */
  writePage(page: ClientPage): Promise<WrittenPage>;
  /** Writes KEEL.PLAN into the selected cell. */
  writeFormula(formula: FormulaToWrite, overwrite: boolean): Promise<WrittenHere>;
}

/** @param inWords says what failed before why it did */
export function tradesInWorkbook(
  inWords: <Result>(whatFailed: string, run: () => Promise<Result>) => Promise<Result>,
): TradesInWorkbook {
  const failed = "Nothing was written.";
  return {
    writeTable: (trades) => inWords(failed, () => writeTrades(trades)),
    writeValues: (portfolio, trades, overwrite) =>
      inWords(failed, () => writeTradeValues(portfolio, trades, overwrite)),
    writePage: (page) => inWords(failed, () => writeClientPage(page)),
    writeFormula: (formula, overwrite) =>
      inWords(failed, () => writePlanFormula(formula, overwrite)),
  };
}
