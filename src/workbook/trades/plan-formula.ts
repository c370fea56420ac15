import { addressOf, sheetPrefix } from "../addresses";
import { POLICY_TABLE } from "../policy/saved-policy";
import type { Portfolio } from "../portfolio/portfolio";

/**
 * The formula that plans the holdings by the saved options: `=KEEL.PLAN(KeelHoldings[#All],KeelPolicy[#All])`.
 */
export function planFormula({ holdings, policy }: Portfolio): string {
  const { area, table } = holdings.place;
  const { headerRow } = holdings;
  const rows = { ...area, row: area.row + headerRow, rows: area.rows - headerRow };
  const cells =
    table !== null && headerRow === 0
      ? `${table}[#All]`
      : `${sheetPrefix(area.sheet)}${addressOf(rows, "absolute")}`;
  return policy === null ? `=KEEL.PLAN(${cells})` : `=KEEL.PLAN(${cells},${POLICY_TABLE}[#All])`;
}
