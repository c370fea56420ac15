import type { OutlineRow } from "./outline";
import { classKey } from "../../engine/portfolio/tree";

/** A row of the tree that isn't folded away. */
export interface GridRow {
  readonly row: OutlineRow;
  /** Whether a class shows what is in it; null for a row that has nothing in it. */
  readonly isOpen: boolean | null;
}

/**
 * The rows that are shown: all but those within classes that are folded up.
 *
 * @param folded the keys of those classes (`classKey`)
 */
export function gridRows(rows: readonly OutlineRow[], folded: ReadonlySet<string>): GridRow[] {
  const hidden = new Set<string>();
  return rows.flatMap((row, at): GridRow[] => {
    const own = classKey(row.path);
    const isHidden = hidden.has(row.parent);
    const isFolded = row.kind === "class" && folded.has(own);
    if (row.kind === "class" && (isHidden || isFolded)) hidden.add(own);
    if (isHidden) return [];
    const hasParts = row.kind === "class" && (rows[at + 1]?.level ?? 0) > row.level;
    return [{ row, isOpen: hasParts ? !isFolded : null }];
  });
}
