import { type Area, placeInWords } from "../addresses";
import type { Change } from "../change";
import { loadTable } from "../tables/kept-table";
import { changeOfTable } from "../tables/table-undo";
import { loadPointers, rememberFound } from "../portfolio/pointers";
import type { Portfolio } from "../portfolio/portfolio";
import { addTargetsTable } from "./add-targets-table";
import { changeTargetsTable } from "./change-targets-table";
import { followColumns, loadFollowing } from "./following-columns";
import { TARGETS_TABLE, type TargetLine } from "./saved-targets";
import { StaleTargetsError } from "./stale-targets";

/** What a save did. */
export interface Saved {
  /** Where the targets are now. */
  readonly area: Area;
  /** The holdings' own cells that were brought in line. */
  readonly followed: readonly Area[];
  /** The holdings' own cells that hold formulas and were left as they are. */
  readonly leftAlone: readonly Area[];
  readonly change: Change;
}

/**
 * Writes targets and bands into the table `KeelTargets`, adding it on a worksheet of its own where there is none, and
 * into the holdings' own Class, Target and Band columns, so that formulas that use those follow. All in one `Excel.run`.
 *
 * @param lines every name and class of the pane; what the table has beside them goes
 * @throws StaleTargetsError where the table isn't what `portfolio` says
 */
export async function saveTargets(
  portfolio: Portfolio,
  lines: readonly TargetLine[],
): Promise<Saved> {
  return Excel.run(async (context) => {
    const found = loadTable(context, TARGETS_TABLE);
    const following = loadFollowing(context, portfolio.holdings);
    const pointers = loadPointers(context);
    await context.sync();
    const { table, sheetNames } = found();
    if (table === null && portfolio.saved !== null) throw new StaleTargetsError();
    const { area, edit } = table
      ? await changeTargetsTable(context, table, portfolio, lines)
      : addTargetsTable(context, lines, sheetNames);
    const { followed, leftAlone, before } = followColumns(context, following, portfolio, lines);
    rememberFound(context, portfolio.holdings.place, pointers(), portfolio.corrections);
    const change = changeOfTable(context, "targets saved", {
      ...edit,
      before: [...edit.before, ...before],
    });
    await context.sync();
    return { area, followed, leftAlone, change };
  });
}

/** What a save did, for people. */
export function savedInWords({ area, followed, leftAlone }: Saved): string {
  const places = (areas: readonly Area[]): string => areas.map(placeInWords).join(" and ");
  return [
    `Saved in ${TARGETS_TABLE}, ${placeInWords(area)}.`,
    ...(followed.length > 0 ? [`${places(followed)} follow.`] : []),
    ...(leftAlone.length > 0 ? [`${places(leftAlone)} hold formulas and stay as they are.`] : []),
  ].join(" ");
}
