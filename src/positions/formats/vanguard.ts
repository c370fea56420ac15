import type { Format } from "./format";
import { hasHeaders, readTables } from "./table";

/** Vanguard's "OfxDownload": a table of positions, then one of transactions. */
export const vanguard: Format = {
  name: "Vanguard",
  currency: "USD",
  dateOrder: "month first",
  fits: (lines) => hasHeaders(lines, ["investment name", "shares", "share price", "total value"]),
  read: (lines) => readTables(lines),
};
