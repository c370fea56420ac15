import type { Position } from "../../../positions/positions-file";
import { nameKey } from "../../../engine/portfolio/holding-names";
import type { HoldingsRow } from "./holdings-rows";
import { pricedByUnit } from "./unit-price";

/** A row of the table and what a file says of the same position. */
interface MatchedRow {
  readonly row: HoldingsRow;
  readonly position: Position;
}

/** What positions of files are beside the rows of the table. */
export interface Match {
  /** In both, in the order of the table. */
  readonly matched: readonly MatchedRow[];
  /** Not in the table yet, with the names and classes under which it knows their symbols. */
  readonly added: readonly Position[];
  /** Held in an account of the files, and not in the files any more. */
  readonly vanished: readonly HoldingsRow[];
  /** In accounts that the files don't speak of, or of nothing that is held. */
  readonly others: readonly HoldingsRow[];
}

/**
 * Matches positions with the rows of the table, by account and symbol, or name where there is no symbol. Two rows of
 * the same security in one account are told apart by their currencies. Prices become those of one unit.
 *
 * @param rows none where there is no table yet
 * @param ofFiles with the prices that their files give
 */
export function matchPositions(rows: readonly HoldingsRow[], ofFiles: readonly Position[]): Match {
  const positions = ofFiles.map(pricedByUnit);
  const inCurrency = pairs(rows, positions, currencyKey, new Map());
  const found = pairs(rows, positions, securityKey, inCurrency);
  const matchedRows = new Set(found.values());
  const accounts = new Set(positions.map(({ account }) => nameKey(account ?? "")));
  const left = rows.filter((row) => !matchedRows.has(row));
  const isVanished = (row: HoldingsRow): boolean =>
    isHeld(row) && accounts.has(nameKey(row.account));
  return {
    matched: [...found]
      .map(([position, row]) => ({ position, row }))
      .sort((one, other) => one.row.row - other.row.row),
    added: asKnown(
      positions.filter((position) => !found.has(position)),
      rows,
    ),
    vanished: left.filter(isVanished),
    others: left.filter((row) => !isVanished(row)),
  };
}

function isHeld({ quantity, value }: HoldingsRow): boolean {
  return (quantity ?? 0) !== 0 || (value ?? 0) !== 0;
}

/** What identifies a position, in a file as in the table. */
interface Security {
  readonly account: string | null;
  readonly symbol: string | null;
  readonly name: string | null;
  readonly currency: string | null;
}

type Pairs = ReadonlyMap<Position, HoldingsRow>;

/** Pairs, with those added of what is left whose key is the same on both sides and stands once on each. */
function pairs(
  rows: readonly HoldingsRow[],
  positions: readonly Position[],
  keyOf: (security: Security) => string,
  before: Pairs,
): Pairs {
  const taken = new Set(before.values());
  const left = byKey(
    rows.filter((row) => !taken.has(row)),
    keyOf,
  );
  const wanted = byKey(
    positions.filter((position) => !before.has(position)),
    keyOf,
  );
  const added = [...wanted].flatMap(([key, [position, ...more]]) => {
    const [row, ...others] = left.get(key) ?? [];
    const isClear = more.length === 0 && others.length === 0;
    return position && row && isClear ? [[position, row] as const] : [];
  });
  return new Map([...before, ...added]);
}

function byKey<Each extends Security>(
  all: readonly Each[],
  keyOf: (security: Security) => string,
): ReadonlyMap<string, readonly Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}

function currencyKey(security: Security): string {
  return `${securityKey(security)}\n${nameKey(security.currency ?? "")}`;
}

function securityKey({ account, symbol, name }: Security): string {
  const [kind, text] = symbol ? ["symbol", symbol] : ["name", name ?? ""];
  return [nameKey(account ?? ""), kind, nameKey(text)].join("\n");
}

/** The same symbol has one name and one class in all accounts: the table's, else those it was first given. */
function asKnown(positions: readonly Position[], rows: readonly HoldingsRow[]): Position[] {
  const names = new Map<string, string>();
  const classes = new Map<string, string>();
  const learn = ({ symbol, name, ...more }: Security & { readonly class: string | null }): void => {
    const key = nameKey(symbol ?? "");
    if (key === "") return;
    if (name && !names.has(key)) names.set(key, name);
    if (more.class && !classes.has(key)) classes.set(key, more.class);
  };
  [...rows, ...positions].forEach(learn);
  return positions.map((position) => {
    const key = nameKey(position.symbol ?? "");
    return {
      ...position,
      name: names.get(key) ?? position.name,
      class: position.class ?? classes.get(key) ?? null,
    };
  });
}
