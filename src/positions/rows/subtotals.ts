import { Exact } from "../../engine/numbers/exact";
import { isLikelyTotal } from "../../engine/portfolio/holdings-rows";

/** A row of a table of positions as sums are looked for in it. */
export interface SummedRow {
  readonly kind: "position" | "total" | "other";
  /** "" where the row names none. */
  readonly account: string;
  readonly name: string;
  readonly value: Exact | null;
  /** Whether it could be a sum, having neither symbol nor units and being no cash. */
  readonly mayBeTotal: boolean;
  /** What a sum of the rows about it would be called: its class, or the name of a heading. */
  readonly group: string;
}

/** Where a sum stands: below the rows that it adds up, or above them. */
export type SumPlace = "below" | "above";

const NONE = new Exact(0);

/** Where rows may begin, or end, that a sum adds up. */
interface Edge {
  readonly at: number;
  readonly sum: Exact;
  readonly count: number;
}

/** The edges that were met, by what the positions up to them add up to. */
class Edges {
  readonly #bySum = new Map<string, Edge[]>();
  last: Edge = { at: 0, sum: NONE, count: 0 };

  add(edge: Edge): void {
    this.last = edge;
    const key = edge.sum.toString();
    const same = this.#bySum.get(key);
    if (same) same.push(edge);
    else this.#bySum.set(key, [edge]);
  }

  /** Whether two or more positions since an edge that is allowed add up to a value. */
  haveSum(value: Exact, sum: Exact, count: number, isAllowed: (edge: Edge) => boolean): boolean {
    const edges = this.#bySum.get(sum.minus(value).toString()) ?? [];
    return edges.some((edge) => count - edge.count > 1 && isAllowed(edge));
  }
}

/** A sum of this name need only come close to what it adds up: it says itself that it is one. */
const CLOSE = "0.01";

/**
 * Which rows are sums of others by what they are worth, though they don't say so: to the cent what two or more positions
 * come to, or a single one of the group that the row names.
 */
export function sumsByValue(rows: readonly SummedRow[]): (SumPlace | null)[] {
  const below = sumsBelow(rows);
  const above = sumsAbove(rows, below);
  return rows.map((_, at) => (below[at] ? "below" : above[at] ? "above" : null));
}

/** The rows that add up rows above them, since an earlier total or the start of an account or the file. */
function sumsBelow(rows: readonly SummedRow[]): boolean[] {
  const edges = new Edges();
  let sum = NONE;
  let count = 0;
  let account = "";
  let accountStart = 0;
  let groups = new Set<string>();
  let isAfterUnits = false;
  edges.add({ at: 0, sum, count });
  return rows.map((row, at) => {
    const value = row.value ?? NONE;
    if (row.kind !== "total" && row.account !== "" && row.account !== account) {
      account = row.account;
      accountStart = at;
      edges.add({ at, sum, count });
    }
    const isSum =
      row.mayBeTotal &&
      !value.isZero() &&
      (edges.haveSum(value, sum, count, (edge) => row.account === "" || edge.at >= accountStart) ||
        isOfGroup(row, groups, sum.minus(edges.last.sum), count - edges.last.count) ||
        (isAfterUnits && isCloseTotal(row, sum.minus(edges.last.sum))));
    if (isSum || row.kind === "total") {
      groups = new Set();
      edges.add({ at: at + 1, sum, count });
    } else if (row.kind === "position") {
      sum = sum.plus(value);
      count++;
    }
    isAfterUnits = row.kind === "position" && !row.mayBeTotal;
    if (row.kind !== "total") groups.add(row.group.toLowerCase()).add(account.toLowerCase());
    return isSum;
  });
}

function isOfGroup(row: SummedRow, groups: Set<string>, sum: Exact, count: number): boolean {
  if (count === 0 || row.value === null) return false;
  return row.value.eq(sum) && groups.has(row.name.toLowerCase()) && row.name !== "";
}

/** Funds are called totals, too: only below rows that have units is one without them a total. */
function isCloseTotal({ name, value }: SummedRow, sum: Exact): boolean {
  return isLikelyTotal(name) && value !== null && isClose(value, sum);
}

function isClose(value: Exact, sum: Exact): boolean {
  return value.minus(sum).abs().lte(sum.abs().times(CLOSE));
}

/** The rows that add up rows below them, down to another such row, a total or the end of the account. */
function sumsAbove(rows: readonly SummedRow[], areBelow: readonly boolean[]): boolean[] {
  const edges = new Edges();
  const areAbove = rows.map(() => false);
  let sum = NONE;
  let count = 0;
  edges.add({ at: rows.length, sum, count });
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] as SummedRow;
    const next = rows[at + 1];
    const isTotal = row.kind === "total" || areBelow[at] === true;
    if (isTotal || row.mayBeTotal || (next && next.account !== row.account))
      edges.add({ at: at + 1, sum, count });
    if (isTotal) continue;
    const value = row.value ?? NONE;
    const hasPositions = next?.kind === "position" && (!next.mayBeTotal || areAbove[at + 1]);
    if (row.mayBeTotal && !value.isZero() && hasPositions === true)
      areAbove[at] = edges.haveSum(value, sum, count, () => true);
    if (row.kind === "position" && !areAbove[at]) {
      sum = sum.plus(value);
      count++;
    }
  }
  return areAbove;
}
