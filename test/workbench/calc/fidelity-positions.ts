/** One line of a position file that isn't a position, and why. */
export interface LeftOut {
  readonly line: string;
  readonly reason: "pending activity" | "total" | "note";
}

export interface Position {
  readonly account: string;
  readonly symbol: string;
  readonly description: string;
  /** Absent for money in a money market fund. */
  readonly quantity?: number;
  readonly price?: number;
  readonly value: number;
}

/** Reads a position file in Fidelity's format: `Portfolio_Positions_Mon-DD-YYYY.csv`. */
export function readFidelityPositions(text: string): { positions: Position[]; leftOut: LeftOut[] } {
  const [header = "", ...lines] = text.replace(/^\uFEFF/, "").split("\r\n");
  const columns = splitCsv(header);
  const positions: Position[] = [];
  const leftOut: LeftOut[] = [];
  for (const line of lines.filter((each) => each !== "")) {
    const cells = splitCsv(line);
    const cell = (name: string) => cells[columns.indexOf(name)] ?? "";
    const symbol = cell("Symbol");
    const reason = reasonToLeaveOut(cells, symbol);
    if (reason) leftOut.push({ line, reason });
    else positions.push(position(cell));
  }
  return { positions, leftOut };
}

function reasonToLeaveOut(cells: readonly string[], symbol: string): LeftOut["reason"] | undefined {
  if (cells.length === 1) return "note";
  if (symbol === "Pending Activity") return "pending activity";
  return symbol === "" ? "total" : undefined;
}

function position(cell: (name: string) => string): Position {
  const quantity = cell("Quantity");
  const price = cell("Last Price");
  return {
    account: cell("Account Name"),
    symbol: cell("Symbol"),
    description: cell("Description"),
    ...(quantity !== "" && { quantity: money(quantity) }),
    ...(price !== "" && { price: money(price) }),
    value: money(cell("Current Value")),
  };
}

/** Splits a line of a CSV file; a comma ends Fidelity's data lines without a further cell. */
export function splitCsv(line: string): string[] {
  const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) => match[1] ?? "");
  cells.pop();
  return cells.map((cell) => cell.replace(/^"|"$/g, "").replaceAll('""', '"'));
}

/** "$1,234.56", "+$5.00" or "-12.30" as a number. */
function money(text: string): number {
  return Number(text.replace(/[$,+]/g, ""));
}
