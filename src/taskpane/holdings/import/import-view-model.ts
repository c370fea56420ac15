import type { Day } from "../../../engine/triggers/dates";
import { amount, list, plain } from "../../../engine/wording/format";
import type { Position } from "../../../positions/positions-file";
import { placeInWords } from "../../../workbook/addresses";
import { nameKey } from "../../../engine/portfolio/holding-names";
import type { HoldingsTable } from "../../../workbook/holdings/imports/holdings-table";
import { type Match, matchPositions } from "../../../workbook/holdings/imports/match-positions";
import type { Vanishing } from "../../../workbook/holdings/imports/update-cells";
import { HOLDINGS_TABLE } from "../../../workbook/portfolio/pointers";
import { joinFiles } from "./chosen-files";
import { type FileView, fileView } from "./file-view";
import type { ImportState } from "./import-state";
import { changesInWords, countOf, positionInWords } from "./import-words";

/** The positions of one account. */
interface AccountView {
  /** Tells accounts apart. */
  readonly key: string;
  /** "X11223344, Individual - TOD: 4 positions, 53,820.55 USD". */
  readonly title: string;
  readonly positions: readonly string[];
}

/** A row of the table whose position is in the files no more. */
interface VanishedView {
  readonly row: number;
  readonly text: string;
  /** Null until it is said what becomes of it. */
  readonly vanishing: Vanishing | null;
}

/** All that the preview of an import shows. */
export interface ImportView {
  readonly files: readonly FileView[];
  readonly accounts: readonly AccountView[];
  /** Where it is written and what that changes, in sentences; [] until that is known. */
  readonly destination: readonly string[];
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly vanished: readonly VanishedView[];
  /** What stands in the way of writing, in words. */
  readonly obstacles: readonly string[];
  /** What is written once nothing stands in the way; null until the table is known. */
  readonly match: Match | null;
}

/**
 * What is shown of an import.
 *
 * @param today for the age of prices
 * @param inUse the holdings that the pane reads now, in words; null where there are none, or it reads imports
 */
export function importView(state: ImportState, today: Day, inUse: string | null): ImportView {
  const { files, table, problem, vanishing } = state;
  const { positions, problems } = joinFiles(files);
  const rows = table?.kind === "there" ? table.rows : [];
  const match = table && matchPositions(rows, positions);
  const changed = (match?.matched ?? []).flatMap(({ row, position }) => {
    const words = changesInWords(row, position);
    return words === null ? [] : [words];
  });
  const vanished = (match?.vanished ?? []).map((row) => ({
    row: row.row,
    text: positionInWords(row),
    vanishing: vanishing.get(row.row) ?? null,
  }));
  const undecided = vanished.filter((each) => each.vanishing === null).length;
  return {
    files: files.map((file) => fileView(file, today)),
    accounts: accountsOf(positions),
    destination: match ? destinationOf(table, match, changed.length, inUse) : [],
    changed,
    added: rows.length > 0 ? (match?.added ?? []).map(positionInWords) : [],
    vanished,
    obstacles: [
      ...problems,
      ...(problem === null ? [] : [problem]),
      ...(positions.length === 0 && state.reading === 0
        ? ["There are no positions to write."]
        : []),
      ...(undecided > 0
        ? [`Say what becomes of ${countOf(undecided, "position")} gone from the files.`]
        : []),
    ],
    match,
  };
}

function accountsOf(positions: readonly Position[]): AccountView[] {
  const groups = new Map<string, Position[]>();
  for (const position of positions) {
    const key = nameKey(position.account ?? "");
    const group = groups.get(key);
    if (group) group.push(position);
    else groups.set(key, [position]);
  }
  return [...groups].map(([key, held]) => ({
    key,
    title: `${accountName(held[0])}: ${countOf(held.length, "position")}, ${sumInWords(held)}`,
    positions: held.map((position) => positionInWords({ ...position, account: null })),
  }));
}

function accountName(position: Position | undefined): string {
  if (!position?.account) return "Without an account";
  const { account, accountName: name } = position;
  return name === null ? account : `${account}, ${name}`;
}

/** Sums by currency: "7,200.00 EUR and 10,112.50 USD". */
function sumInWords(positions: readonly Position[]): string {
  const sums = new Map<string, number>();
  for (const { currency, value } of positions) {
    const key = currency ?? "";
    sums.set(key, (sums.get(key) ?? 0) + (value ?? 0));
  }
  return list([...sums].map(([currency, sum]) => `${amount(sum, 2)} ${currency}`.trim()));
}

function destinationOf(
  table: HoldingsTable,
  match: Match,
  changed: number,
  inUse: string | null,
): string[] {
  const instead =
    inUse === null
      ? []
      : [`The pane then reads that table. ${inUse} stays as it is, and is no longer read.`];
  if (table.kind === "none") {
    const rows = countOf(match.added.length, "row");
    return [
      `A new worksheet “${table.sheet}” with the table ${HOLDINGS_TABLE}: ${rows}.`,
      ...instead,
    ];
  }
  const { added, vanished, others } = match;
  const parts = [
    `${changed === 0 ? "no row" : countOf(changed, "row")} ${changed > 1 ? "change" : "changes"}`,
    ...partOf(added.length, "is new", "are new"),
    ...partOf(vanished.length, "is gone from the files", "are gone from the files"),
    ...partOf(others.length, "other stays as it is", "others stay as they are"),
  ];
  return [
    `The table ${HOLDINGS_TABLE}, ${placeInWords(table.area)}: ${list(parts)}.`,
    "Names, classes and columns of your own stay.",
    ...instead,
  ];
}

function partOf(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${plain(count)} ${count === 1 ? one : many}`];
}
