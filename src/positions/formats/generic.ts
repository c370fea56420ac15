import { headingOf } from "./columns";
import type { Format } from "./format";
import { readTables } from "./table";

/** Any other table of positions, known by the words of its headers. */
export const generic: Format = {
  name: "Generic",
  currency: null,
  dateOrder: null,
  fits: (lines) => lines.some(({ cells }) => headingOf(cells)?.kind === "positions"),
  read: (lines) => readTables(lines),
};
