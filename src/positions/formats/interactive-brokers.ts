import type { LeftOut } from "../positions-file";
import { type FileRecord, recordOf } from "../rows/record";
import type { Line } from "../text/lines";
import { type Columns, headingOf } from "./columns";
import type { Format, FormatRows } from "./format";

const POSITIONS = "Open Positions";
const SECURITIES = "Financial Instrument Information";

/** An activity statement of Interactive Brokers: each row begins with its section and what it is there. */
export const interactiveBrokers: Format = {
  name: "Interactive Brokers",
  currency: null,
  dateOrder: "month first",
  fits: (lines) =>
    lines.some(({ cells: [section, kind] }) => section === POSITIONS && kind === "Header"),
  read,
};

function read(lines: readonly Line[]): FormatRows {
  const account = fieldOf(lines, "Account Information", "Account");
  const names = securityNames(lines);
  const records: FileRecord[] = [];
  const leftOut: LeftOut[] = [];
  let columns: Columns | null = null;
  let headers: readonly string[] = [];
  for (const line of lines) {
    const [section = "", kind = "", part = ""] = line.cells;
    if (kind === "Header") {
      if (section !== POSITIONS) continue;
      headers = line.cells;
      const heading = headingOf(line.cells);
      columns = heading?.kind === "positions" ? heading.columns : null;
      continue;
    }
    const reason = reasonToLeaveOut(section, kind, part);
    if (reason === null && columns) {
      const record = recordOf(line, columns, account);
      records.push({
        ...record,
        name: record.name || (names.get(record.symbol) ?? ""),
        part: line.cells[headers.indexOf("Asset Category")] ?? "",
        isTotal: kind === "Total",
      });
    } else
      leftOut.push({ line: line.line, reason: reason ?? "It has no row of headers above it." });
  }
  return { records, leftOut, dateTexts: [fieldOf(lines, "Statement", "Period")] };
}

function reasonToLeaveOut(section: string, kind: string, part: string): string | null {
  if (section === "Cash Report" && part === "Ending Cash")
    return "Cash isn't among the open positions of this statement. Add it by hand.";
  if (section !== POSITIONS)
    return `It is in the section ${section || "without a name"}, not in ${POSITIONS}.`;
  if (kind === "Total") return null;
  if (kind !== "Data") return "It is a total of totals.";
  if (part === "Lot") return "It is a tax lot, which its Summary row counts.";
  return part === "Summary" ? null : `It is a ${part || "nameless"} row, not a Summary row.`;
}

/** What a section says of a field: `Statement,Data,Period,"July 7, 2026"`. */
function fieldOf(lines: readonly Line[], section: string, field: string): string {
  const line = lines.find(
    ({ cells }) => cells[0] === section && cells[1] === "Data" && cells[2] === field,
  );
  return line?.cells[3] ?? "";
}

/** The names of the securities, which the open positions don't give, by their symbols. */
function securityNames(lines: readonly Line[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let symbol = -1;
  let name = -1;
  for (const { cells } of lines) {
    if (cells[0] !== SECURITIES) continue;
    if (cells[1] === "Header") {
      symbol = cells.indexOf("Symbol");
      name = cells.indexOf("Description");
    } else if (symbol >= 0 && name >= 0) names.set(cells[symbol] ?? "", cells[name] ?? "");
  }
  return names;
}
