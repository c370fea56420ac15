import { amountDigits } from "../../engine/numbers/amount-text";
import { kindByName } from "../../engine/portfolio/holdings-rows";
import type { FileRecord } from "../rows/record";
import type { Format } from "./format";
import { hasHeaders, readTables } from "./table";

/** Fidelity's "Portfolio Positions". */
export const fidelity: Format = {
  name: "Fidelity",
  currency: "USD",
  dateOrder: "month first",
  fits: (lines) => hasHeaders(lines, ["account number", "symbol", "description", "current value"]),
  read: (lines) => readTables(lines, { correct }),
};

/** Core positions are marked with stars; the amount of pending activity may stand a column early. */
function correct(record: FileRecord): FileRecord {
  const symbol = record.symbol.replace(/\*+$/, "");
  if (kindByName(symbol) === "pending" && record.value === "") {
    const amounts = record.cells.slice(2).filter((cell) => amountDigits(cell) !== null);
    return { ...record, symbol, value: amounts[0] ?? "" };
  }
  const isCore = symbol !== record.symbol;
  return { ...record, symbol, class: isCore ? "Cash" : record.class };
}
