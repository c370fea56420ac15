import type { Format } from "./format";
import { hasHeaders, readTables } from "./table";

/** Zerodha's holdings; its instruments are the symbols of the exchange. */
export const zerodha: Format = {
  name: "Zerodha",
  currency: "INR",
  dateOrder: "day first",
  fits: (lines) => hasHeaders(lines, ["instrument", "qty.", "avg. cost", "ltp"]),
  read: (lines) =>
    readTables(lines, {
      correct: (record) => ({ ...record, symbol: record.symbol || record.name }),
    }),
};
