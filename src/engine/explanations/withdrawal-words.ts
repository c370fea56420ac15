import type { Exact } from "../numbers/exact";
import type { RowTerms } from "../portfolio/terms";
import { list, percent, plain } from "../wording/format";
import type { MostWithdrawal, Obstacle } from "../trades/most-withdrawal";

/** Who the rows of a withdrawal are. */
export interface WithdrawalRows {
  /** What a row is called. */
  readonly nameOf: (row: number) => string;
  /** What keeps it from being sold: "marked hold". */
  readonly keptBy: (row: number) => string;
}

/** What keeps a withdrawal from being larger: "Debt, marked hold, would be above 45.0 %". */
export function withdrawalWords(found: MostWithdrawal, rows: WithdrawalRows): string {
  const stop = stopWords(found, rows);
  const today = todayWords(found, rows);
  if (found.most === null) {
    const reasons = [today, stop].filter((words) => words !== "");
    return `No withdrawal leaves every row where it may be: ${reasons.join("; ")}`;
  }
  const words = stop === "" ? "Nothing: all of it may be withdrawn" : capital(stop);
  if (found.least === 0) return words;
  return `${words}; less than ${plain(found.least)} leaves a breach: ${today}`;
}

/** What a larger withdrawal would run into; "" where there is nothing. */
function stopWords({ stoppedBy, ranges }: MostWithdrawal, rows: WithdrawalRows): string {
  switch (stoppedBy.kind) {
    case "nothing":
      return "";
    case "row": {
      const upper = ranges[stoppedBy.row]?.upper?.toNumber() ?? NaN;
      return `${keptWords(rows, stoppedBy.row)}, would be above ${percent(upper)}`;
    }
    case "floors":
      return floorWords(stoppedBy, { ranges }, rows);
    case "ceilings":
      return "the rows may not be all that is left";
    case "mix":
      return (
        edgeWords(stoppedBy, "would be", { ranges }, rows).join(", or ") ||
        "all but what may not be sold is sold"
      );
  }
}

/** What is in breach today and can't be bought; "" where nothing is. */
function todayWords({ askedBy, ranges }: MostWithdrawal, rows: WithdrawalRows): string {
  switch (askedBy.kind) {
    case "nothing":
      return "";
    case "row": {
      const lower = ranges[askedBy.row]?.lower?.toNumber() ?? NaN;
      return `${rows.nameOf(askedBy.row)} is below ${percent(lower)}, and nothing is bought`;
    }
    case "floors":
      return "the least of all rows are more than there is";
    case "ceilings":
      return `${someOf(askedBy.above, rows)} ${isOrAre(askedBy.above)} more than may be`;
    case "mix": {
      const edges = edgeWords(askedBy, "is", { ranges }, rows);
      if (edges.length === 0) return "rows are more than they may be";
      return `${list(edges)}, and nothing is bought`;
    }
  }
}

/** "Equity would be above 65.0 %", "Debt would be below 35.0 %". */
function edgeWords(
  { above, below }: Extract<Obstacle, { readonly kind: "mix" }>,
  verb: string,
  { ranges }: Pick<MostWithdrawal, "ranges">,
  { nameOf }: WithdrawalRows,
): string[] {
  const edge = (share: Exact | null | undefined): string => percent(share?.toNumber() ?? NaN);
  return [
    ...above.map((at) => `${nameOf(at)} ${verb} above ${edge(ranges[at]?.upper)}`),
    ...below.map((at) => `${nameOf(at)} ${verb} below ${edge(ranges[at]?.lower)}`),
  ];
}

function floorWords(
  { atEdge, kept }: Extract<Obstacle, { readonly kind: "floors" }>,
  { ranges }: Pick<MostWithdrawal, "ranges">,
  rows: WithdrawalRows,
): string {
  const [only] = atEdge;
  if (only === undefined) {
    const [one] = kept;
    return kept.length === 1 && one !== undefined
      ? `all but ${keptWords(rows, one)}, is sold`
      : `all but ${someOf(kept, rows)}, which may not be sold further, is sold`;
  }
  if (atEdge.length > 1) return `${someOf(atEdge, rows)} would be below their lower edges`;
  return `${rows.nameOf(only)} would be below ${percent(ranges[only]?.lower?.toNumber() ?? NaN)}`;
}

/** A row with what keeps it: "Debt, marked hold". */
function keptWords({ nameOf, keptBy }: WithdrawalRows, row: number): string {
  return `${nameOf(row)}, ${keptBy(row)}`;
}

/** What its terms keep a row by: "marked hold", "at its least of 10,000". */
export function keptByTerms(terms: RowTerms | null, row: number): string {
  const flag = terms?.flags?.[row] ?? "any";
  if (flag === "hold" || flag === "buy only") return `marked ${flag}`;
  return `at its least of ${plain(terms?.least?.[row] ?? NaN)}`;
}

const NAMED_MOST = 3;

/** The names of a few rows, or the number of many. */
function someOf(places: readonly number[], { nameOf }: WithdrawalRows): string {
  return places.length > NAMED_MOST ? `${places.length} rows` : list(places.map(nameOf));
}

function isOrAre(places: readonly number[]): string {
  return places.length === 1 ? "is" : "are";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
