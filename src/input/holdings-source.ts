import { holdingsError } from "../engine/errors/holdings-error";
import type { Argument, ErrorCell } from "./cells";
import { HoldingsCells } from "./holdings-cells";
import { headerReport, type HeaderReport, holdingsFields } from "./holdings-columns";
import { saidElsewhere, withOwnTargets, withTargets } from "./holdings-with-targets";
import { Problems } from "./problems";
import { type TargetsSource, targetsTableOf } from "./targets-table";

/** What a table of holdings is read with. */
export interface HoldingsSources {
  /** What stands for the holdings' own columns of targets; none by default. */
  readonly targets?: TargetsSource | null;
  /** The number of the row of headers, by which messages name rows; 1 within a range. */
  readonly firstRow?: number;
}

/** Where something stands: in the holdings, or in the table of their targets. */
interface RowPlace {
  readonly row: number;
  readonly isOfTargets: boolean;
}

/** The cells of holdings with their targets, and how messages speak of them. */
export interface HoldingsSource {
  readonly cells: HoldingsCells;
  readonly headers: HeaderReport;
  /** The headers of the table of targets; null without one. */
  readonly targetHeaders: HeaderReport | null;
  /** Whether that table has targets that are shares of a class. */
  readonly hasShares: boolean;
  /** With what is wrong in the table of targets. */
  readonly problems: Problems;
  /** The number of a row as messages name it. */
  readonly rowNumber: (row: number) => number;
  /** Where what is wrong with a row stands. */
  readonly placeOf: (row: number) => RowPlace;
}

/**
 * Brings holdings together with the targets that another table gives them, if any.
 *
 * @throws InputError where a table has no headers, or lacks a column that a plan needs
 */
export function holdingsSource(
  argument: Argument,
  { targets = null, firstRow = 1 }: HoldingsSources,
): HoldingsSource {
  const own = argument ?? [[]];
  const headers = own[0] ?? [];
  const given = targets && targetsTableOf(targets);
  const ownFields = holdingsFields(headers, given ? saidElsewhere(given) : []);
  const joined = given ? withTargets(own, ownFields, given) : withOwnTargets(own, ownFields);
  const { matrix, fields, faults, added } = joined;
  const cells = new HoldingsCells(matrix, fields, firstRow);
  const rowNumber = (row: number): number => added.get(row) ?? cells.rowNumber(row);
  const isOfTargets = (row: number): boolean => faults.has(row) || added.has(row);
  const problems = new Problems((row, error) => (isOfTargets(row) ? inTargets(error) : error));
  for (const [row, { error }] of faults) problems.add(row, "target", error);
  return {
    cells,
    headers: headerReport(headers, (column) => ownFields[column] !== null),
    targetHeaders: given && given.headers,
    hasShares: given !== null && given.rows.some(({ isShare }) => isShare),
    problems,
    rowNumber,
    placeOf: (row) => ({
      row: faults.get(row)?.row ?? rowNumber(row),
      isOfTargets: isOfTargets(row),
    }),
  };
}

/** An error of the table of targets as it is shown among rows of holdings. */
function inTargets(error: ErrorCell): ErrorCell {
  const { message } = holdingsError("inTargets", { message: error.message ?? error.error });
  return { ...error, message };
}
