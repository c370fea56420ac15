import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { amount, plain } from "../../../engine/wording/format";
import type { TradeRow } from "./trade-rows";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: "0 8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  note: {
    gridColumn: "1 / -1",
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** One row of a plan: what trades, before and after, and why. */
export function TradeLine({
  row,
  decimals,
}: {
  readonly row: TradeRow;
  readonly decimals: number;
}): ReactElement {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <span className={styles.name}>{nameInWords(row)}</span>
      <span className={styles.number}>{tradeInWords(row, decimals)}</span>
      <p className={`${styles.note} ${styles.small}`}>{courseInWords(row, decimals)}</p>
      <p className={styles.note}>{row.reason()}</p>
    </li>
  );
}

/** "Bonds, IRA". */
function nameInWords({ name, account }: TradeRow): string {
  return account === "" ? name : `${name}, ${account}`;
}

/** "Sell 4,000.00", or "Hold". */
function tradeInWords({ trade }: TradeRow, decimals: number): string {
  if (trade === 0) return "Hold";
  return `${trade > 0 ? "Buy" : "Sell"} ${amount(Math.abs(trade), decimals)}`;
}

/** "21,000.00 to 17,000.00; 12 units; cost 4.00". */
function courseInWords({ value, after, units, cost }: TradeRow, decimals: number): string {
  return [
    `${amount(value, decimals)} to ${amount(after, decimals)}`,
    ...(units === null || units === 0 ? [] : [`${plain(Math.abs(units))} units`]),
    ...(cost === 0 ? [] : [`cost ${amount(cost, decimals)}`]),
  ].join("; ");
}
