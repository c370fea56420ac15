import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useId, useMemo } from "react";
import type { Portfolio } from "../../../workbook/portfolio/portfolio";
import type { PlanCells } from "../../../workbook/trades/plan-cells";
import { Disclosure } from "../../shared/disclosure";
import { orderList } from "../orders/order-list";
import { OrdersView } from "../orders/orders-view";
import type { PortfolioPlan } from "../plan/trades-plan";
import type { TradesActions } from "../trades-actions";
import { dayHere } from "./today";
import { tradeLines } from "./trade-lines";

const useStyles = makeStyles({
  buttons: { display: "grid", gap: "8px", justifyItems: "start" },
  why: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What writing needs. */
interface WriteViewProps {
  readonly portfolio: Portfolio;
  readonly cells: PlanCells;
  /** The plans of which the trades are written. */
  readonly plans: readonly PortfolioPlan[];
  /** Why a formula would give other trades; null where it gives these. */
  readonly obstacle: string | null;
  readonly isBusy: boolean;
  readonly actions: TradesActions;
}

/** Writes the trades into the workbook, and gives them as an order list. */
export function WriteView(props: WriteViewProps): ReactElement | null {
  const { portfolio, cells, plans, obstacle, isBusy, actions } = props;
  const styles = useStyles();
  const why = useId();
  const lines = useMemo(() => tradeLines(plans), [plans]);
  if (lines.length === 0) return null;
  const decimals = Math.max(...plans.map((plan) => plan.decimals));
  const date = dayHere(new Date());
  const trades = { lines, date, decimals };
  return (
    <>
      <Disclosure title="Write the trades">
        <div className={styles.buttons}>
          <Button size="small" disabled={isBusy} onClick={() => actions.writeTable(trades)}>
            Write the trades to a new sheet
          </Button>
          <Button size="small" disabled={isBusy} onClick={() => actions.writeValues(trades)}>
            Write values at the selected cell
          </Button>
          <Button
            size="small"
            disabled={isBusy || obstacle !== null}
            aria-describedby={obstacle === null ? undefined : why}
            onClick={() =>
              actions.writeFormula({ portfolio, rows: cells.ownRows, trades: lines.length })
            }
          >
            Write KEEL.PLAN at the selected cell
          </Button>
          {obstacle !== null && (
            <p id={why} className={styles.why}>
              {obstacle}
            </p>
          )}
        </div>
      </Disclosure>
      <Disclosure title="Order list (CSV)">
        <OrdersView csv={orderList(lines, decimals)} fileName={`keel-orders-${date}.csv`} />
      </Disclosure>
    </>
  );
}
