import { readHoldings } from "../../../src/workbook/holdings/read-holdings";
import { inOwnCurrency } from "../../../src/workbook/holdings/own-currency";
import type { Holdings } from "../../../src/workbook/holdings/holdings";
import { readPolicy } from "../../../src/workbook/policy/saved-policy";
import { NO_CORRECTIONS } from "../../../src/workbook/mapping";
import type { Portfolio } from "../../../src/workbook/portfolio/portfolio";
import { heldNaming } from "../../../src/workbook/targets/held-naming";
import {
  readTargets,
  type SavedTargets,
  type TargetLine,
} from "../../../src/workbook/targets/saved-targets";

const AREA = { sheet: "Sheet1", row: 0, column: 0, rows: 5, columns: 4 };

/** P2 of the worked examples: four holdings that have drifted, with 5/25 bands. */
export const FOUR = [
  ["Holding", "Value", "Target", "Band"],
  ["Large cap", 36000, 0.35, "5% or 25% rel"],
  ["Mid cap", 21000, 0.17, "5% or 25% rel"],
  ["Small cap", 12000, 0.08, "5% or 25% rel"],
  ["Debt", 31000, 0.4, "5% or 25% rel"],
];

/** A portfolio as the workbook side reads it from cells, with what is saved. */
export function portfolioOf(
  cells: readonly (readonly unknown[])[] = FOUR,
  lines: readonly TargetLine[] | null = null,
  options: readonly (readonly unknown[])[] | null = null,
): Portfolio {
  const area = { ...AREA, rows: cells.length, columns: cells[0]?.length ?? 0 };
  const policy = options && readPolicy({ ...AREA, sheet: "Keel policy" }, options);
  const holdings = inOwnCurrency(
    readHoldings({ area, table: null }, cells, NO_CORRECTIONS),
    policy,
  );
  return {
    holdings,
    corrections: NO_CORRECTIONS,
    models: null,
    saved: lines && savedTargets(holdings, lines),
    policy,
  };
}

/** Targets as the workbook keeps them. */
function savedTargets(holdings: Holdings, lines: readonly TargetLine[]): SavedTargets {
  const rows = lines.map(({ name, path, target, ofClass, band }) => {
    const of = ofClass === undefined ? "" : "class";
    return [name, path, ofClass ?? target ?? "", band, of];
  });
  const cells = [["Name", "Class", "Target", "Band", "Of"], ...rows];
  return readTargets(
    { ...AREA, sheet: "Keel targets", rows: cells.length },
    cells,
    heldNaming(holdings),
  );
}
