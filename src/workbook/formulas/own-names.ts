import { nameKey } from "../../engine/portfolio/holding-names";
import { textOfCell } from "../cells";
import { type SavedTargets, targetColumns, TARGETS_TABLE } from "../targets/saved-targets";

/**
 * Makes sure that each row of the targets stands there by the name of its holding: worksheet formulas find it by
 * nothing else.
 *
 * @throws Error that names a row which goes by a symbol, or by another spelling
 */
export function requireOwnNames({ cells, lines }: SavedTargets): void {
  const [headers = [], ...body] = cells;
  const { name: column } = targetColumns(headers);
  const written = new Set(body.map((row) => nameKey(textOfCell(row[column]))));
  const other = lines.find(({ name }) => name !== "" && !written.has(nameKey(name)));
  if (!other) return;
  throw new Error(
    `These formulas find targets by the names of the holdings, and ${TARGETS_TABLE} has ${other.name} by another. Write its name there, or use KEEL.PLAN.`,
  );
}
