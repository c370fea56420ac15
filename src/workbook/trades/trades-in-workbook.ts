import type { FormulaToWrite } from "./plan-formula";
import { type WrittenHere, writePlanFormula, writeTradeValues } from "./write-at-selection";
import { type TradesToWrite, type WrittenTrades, writeTrades } from "./write-trades";

/** What Trades asks of the workbook. Each rejects with an Error whose message is for people. */
export interface TradesInWorkbook {
  /** Writes trades into a table on a worksheet of its own. */
  writeTable(trades: TradesToWrite): Promise<WrittenTrades>;
  /** Writes trades as values from the selected cell on. */
  writeValues(trades: TradesToWrite, overwrite: boolean): Promise<WrittenHere>;
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
    writeValues: (trades, overwrite) => inWords(failed, () => writeTradeValues(trades, overwrite)),
    writeFormula: (formula, overwrite) =>
      inWords(failed, () => writePlanFormula(formula, overwrite)),
  };
}
