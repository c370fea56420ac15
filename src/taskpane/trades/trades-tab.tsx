import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo } from "react";
import { tradeReason } from "../../engine/explanations/trade-words";
import { amount } from "../../engine/wording/format";
import type { TargetsView } from "../targets/targets-view-model";
import { planOfView } from "./plan-of-view";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse" },
  head: { textAlign: "left", fontWeight: tokens.fontWeightRegular },
  cell: {
    padding: "6px 0",
    verticalAlign: "top",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  reason: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The trades that targets and bands ask for. */
export default function TradesTab({ view }: { readonly view: TargetsView }): ReactElement {
  const styles = useStyles();
  const plan = useMemo(() => planOfView(view), [view]);
  if (plan === null) return <p>{view.obstacle}</p>;
  const rows = view.rows
    .map(({ name }, row) => ({ name, trade: plan.trades[row] ?? 0, row }))
    .filter(({ trade }) => trade !== 0)
    .sort((one, other) => Number(one.trade > 0) - Number(other.trade > 0));
  if (rows.length === 0) return <p>Nothing to trade by your rules.</p>;
  return (
    <table className={styles.table} aria-label="Trades">
      <thead>
        <tr>
          <th className={styles.head}>Trade</th>
          <th className={styles.number}>Amount</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, trade, row }) => (
          <tr key={name}>
            <td className={styles.cell}>
              {name}
              <p className={styles.reason}>{tradeReason(plan, row)}</p>
            </td>
            <td className={`${styles.cell} ${styles.number}`}>{amount(trade, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
