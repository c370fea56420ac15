import { addressOf, sheetPrefix } from "../addresses";
import { POLICY_TABLE } from "../policy/saved-policy";
import type { Portfolio } from "../portfolio/portfolio";

/** KEEL.PLAN of some holdings, to be written into a cell. */
export interface FormulaToWrite {
  readonly portfolio: Portfolio;
  /** How many rows of the holdings it reads, their headers included. */
  readonly rows: number;
  /** How many trades it gives by now. */
  readonly trades: number;
}

/** The formula that plans holdings by the saved options: `=KEEL.PLAN(KeelHoldings[#All],KeelPolicy[#All])`. */
export function planFormula({ portfolio, rows }: FormulaToWrite): string {
  const { holdings, policy } = portfolio;
  const { area, table } = holdings.place;
  const isWhole = table !== null && holdings.headerRow === 0 && rows === area.rows;
  const read = { ...area, row: area.row + holdings.headerRow, rows };
  const cells = isWhole
    ? `${table}[#All]`
    : `${sheetPrefix(area.sheet)}${addressOf(read, "absolute")}`;
  return policy === null ? `=KEEL.PLAN(${cells})` : `=KEEL.PLAN(${cells},${POLICY_TABLE}[#All])`;
}
