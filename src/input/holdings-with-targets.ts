import { holdingsError } from "../engine/errors/holdings-error";
import type { ColumnFields, HoldingsField } from "../engine/portfolio/holdings-headers";
import { classKey, levelsOf, pathOf } from "../engine/portfolio/tree";
import { type Cell, type ErrorCell, inWords, isBlankOrZero, type Matrix } from "./cells";
import { heldNames } from "./held-names";
import { type Claim, claimsOn } from "./target-claims";
import { withSharesResolved } from "./target-shares";
import type { SaidField, TargetRow, TargetsTable } from "./targets-table";

/** What is wrong with a row of targets. */
interface TargetFault {
  /** Its number within the targets. */
  readonly row: number;
  readonly error: ErrorCell;
}

/** Holdings with the targets that another table gives them. */
export interface TargetedHoldings {
  /** With a row of headers; the cells of the holdings, and below them what is wanted and not held. */
  readonly matrix: Matrix;
  /** What each column holds. */
  readonly fields: ColumnFields;
  /** By the rows below the headers, from 0. */
  readonly faults: ReadonlyMap<number, TargetFault>;
  /** The number within the targets of each row that is added for what isn't held, by its row. */
  readonly added: ReadonlyMap<number, number>;
}

/** The same as it grows. */
interface Draft {
  readonly fields: (HoldingsField | null)[];
  /** The columns that targets say. */
  readonly said: readonly SaidField[];
  readonly rows: Cell[][];
  readonly faults: Map<number, TargetFault>;
  readonly added: Map<number, number>;
}

const BANDS = ["Band", "Lower", "Upper"] as const;

/** The columns of the holdings that a table of targets stands for: bands are told in one way. */
export function saidElsewhere({ fields }: TargetsTable): HoldingsField[] {
  const hasBands = BANDS.some((field) => fields.includes(field));
  return [...fields.filter((field) => field === "Target"), ...(hasBands ? BANDS : [])];
}

/**
 * Brings targets into the rows of the holdings that they are for; what isn't held is added below.
 *
 * A target is that of its name: where this stands in several rows of a portfolio the first has it, and each has its
 * band.
 *
 * @param fields what the columns of the holdings hold, without those of `saidElsewhere`
 * @throws InputError where targets name portfolios and the holdings have no column of them
 */
export function withTargets(
  matrix: Matrix,
  fields: ColumnFields,
  targets: TargetsTable,
): TargetedHoldings {
  const held = heldNames(matrix, fields);
  if (!fields.includes("Portfolio")) refusePortfolios(targets.rows);
  const draft = draftOf(matrix, fields, targets, held.filled);
  const claims = claimsOn(held, targets.rows).flatMap((ofPortfolio) =>
    withSharesResolved(ofPortfolio, held.classes),
  );
  // Rows of classes have no lines in a plan: they come last, so that none is blank in between.
  for (const claim of [...claims.filter(isOfName), ...claims.filter((each) => !isOfName(each))]) {
    const { row, places } = claim;
    const at = places.length > 0 ? places : addedRows(claim, draft);
    for (const [nth, place] of at.entries()) say(row, place, nth === 0, draft);
  }
  return { ...draft, matrix: [matrix[0] ?? [], ...draft.rows] };
}

function refusePortfolios(rows: readonly TargetRow[]): void {
  const named = rows.find(({ portfolio }) => portfolio !== "");
  if (named) throw holdingsError("targetsPortfolio", named);
}

/** The holdings with columns for all that targets say, and without blank rows at their end. */
function draftOf(
  matrix: Matrix,
  fields: ColumnFields,
  { rows, fields: said }: TargetsTable,
  filled: number,
): Draft {
  const hasPaths = rows.some(({ path }) => path !== "");
  const added: HoldingsField[] = [...said];
  if (hasPaths && !fields.includes("Class")) added.push("Class");
  const blank = added.map(() => null);
  return {
    fields: [...fields, ...added],
    said,
    rows: matrix.slice(1, filled + 1).map((row) => [...row, ...blank]),
    faults: new Map(),
    added: new Map(),
  };
}

function isOfName({ row }: Claim): boolean {
  return !row.isOfClass;
}

/**
 * The places of the rows that are added for what isn't held: one in each account, since it may be bought in any. None
 * where nothing of it is wanted.
 */
function addedRows({ row, portfolio, accounts }: Claim, draft: Draft): number[] {
  const isWanted = row.isOfClass
    ? Object.values(row.said).some((cell) => !isBlankOrZero(cell))
    : !isBlankOrZero(row.said.Target);
  if (!isWanted && row.error === null) return [];
  const { fields, rows, added } = draft;
  return (row.isOfClass ? [""] : accounts).map((account) => {
    const texts = textsOf(row, { portfolio, account }, fields);
    const place = rows.push(fields.map((field) => (field && texts[field]) ?? null)) - 1;
    added.set(place, row.row);
    return place;
  });
}

/** What an added row is called, and where it lies. */
function textsOf(
  { name, symbol }: TargetRow,
  { portfolio, account }: { readonly portfolio: string; readonly account: string },
  fields: ColumnFields,
): Partial<Record<HoldingsField, string>> {
  return {
    Portfolio: portfolio,
    Account: account,
    Name: name === "" && !fields.includes("Symbol") ? symbol : name,
    Symbol: symbol === "" && !fields.includes("Name") ? name : symbol,
  };
}

/** Writes into a row of the holdings what targets say of it. */
function say(row: TargetRow, at: number, isFirst: boolean, draft: Draft): void {
  const { fields, said, rows, faults } = draft;
  const cells = rows[at] as Cell[];
  if (row.error && !faults.has(at)) faults.set(at, { row: row.row, error: row.error });
  for (const field of said) {
    cells[fields.indexOf(field)] = field === "Target" && !isFirst ? null : row.said[field];
  }
  if (row.path !== "") classify(row.path, cells, fields);
}

/** Gives a row its class where its own columns of classes say another. */
function classify(path: string, cells: Cell[], fields: ColumnFields): void {
  const columns = fields.flatMap((field, column) => (field === "Class" ? [column] : []));
  const levels = columns.map((column) => cells[column] ?? null);
  const own = pathOf(
    levels.flatMap((level) => levelsOf(isBlankOrZero(level) ? "" : inWords(level))),
  );
  if (classKey(own) === classKey(path)) return;
  for (const [level, column] of columns.entries()) cells[column] = level === 0 ? path : null;
}

/** Holdings by their own targets. */
export function withOwnTargets(matrix: Matrix, fields: ColumnFields): TargetedHoldings {
  return { matrix, fields, faults: new Map(), added: new Map() };
}
