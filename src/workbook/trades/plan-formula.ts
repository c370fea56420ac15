import { addressOf, sheetPrefix } from "../addresses";
import { POLICY_TABLE } from "../policy/saved-policy";
import type { Portfolio } from "../portfolio/portfolio";
import { TARGETS_TABLE } from "../targets/saved-targets";

/** KEEL.PLAN of some holdings, to be written into a cell. */
export interface FormulaToWrite {
  readonly portfolio: Portfolio;
  /** How many rows of the holdings it reads, their headers included. */
  readonly rows: number;
  /** Whether it reads `KeelTargets`, and not the holdings' own columns of targets. */
  readonly readsTargets: boolean;
  /** How many trades it gives by now. */
  readonly trades: number;
}

/**
 * The formula that plans holdings by what is saved:
 * `=KEEL.PLAN(KeelHoldings[#All],KeelPolicy[#All],KeelTargets[#All])`.
 */
export function planFormula({ portfolio, rows, readsTargets }: FormulaToWrite): string {
  const { holdings, policy } = portfolio;
  const { area, table } = holdings.place;
  const isWhole = table !== null && holdings.headerRow === 0 && rows === area.rows;
  const read = { ...area, row: area.row + holdings.headerRow, rows };
  const cells = isWhole
    ? `${table}[#All]`
    : `${sheetPrefix(area.sheet)}${addressOf(read, "absolute")}`;
  const given = [
    cells,
    policy === null ? "" : `${POLICY_TABLE}[#All]`,
    readsTargets ? `${TARGETS_TABLE}[#All]` : "",
  ];
  return `=KEEL.PLAN(${given.join(",").replace(/,+$/, "")})`;
}
