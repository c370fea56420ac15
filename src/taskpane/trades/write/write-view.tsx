import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";
import type { Portfolio } from "../../../workbook/portfolio/portfolio";
import type { PlanCells } from "../../../workbook/trades/plan-cells";
import { Disclosure } from "../../shared/disclosure";
import { orderList } from "../orders/order-list";
import { OrdersView } from "../orders/orders-view";
import type { PortfolioPlan } from "../plan/trades-plan";
import type { TradesActions } from "../trades-actions";
import { clientPageOf } from "./client-page-of";
import { dayHere } from "./today";
import { tradeLines } from "./trade-lines";

const useStyles = makeStyles({
  buttons: { display: "grid", gap: "8px", justifyItems: "start" },
  why: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
});

/** What writing needs. */
interface WriteViewProps {
  readonly portfolio: Portfolio;
  readonly cells: PlanCells;
  /** The plans of which the trades are written. */
  readonly plans: readonly PortfolioPlan[];
  /** The plan that is shown, on which a page is written. */
  readonly shown: PortfolioPlan | undefined;
  /** Why a formula would give other trades; null where it gives these. */
  readonly obstacle: string | null;
  readonly isBusy: boolean;
  readonly actions: TradesActions;
}

/** Writes the trades into the workbook, and gives them as an order list. */
export function WriteView(props: WriteViewProps): ReactElement | null {
  const { portfolio, cells, plans, shown, obstacle, isBusy, actions } = props;
  const styles = useStyles();
  const why = useId();
  const count = plans.reduce((sum, { figures }) => sum + figures.sold + figures.bought, 0);
  if (count === 0) return null;
  const decimals = Math.max(...plans.map((plan) => plan.decimals));
  const date = dayHere(new Date());
  // Reasons are worded for all trades at once, so not before they are asked for.
  const trades = () => ({ lines: tradeLines(plans), date, decimals });
  return (
    <>
      <Disclosure name="write trades" title="Write the trades">
        <div className={styles.buttons}>
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => actions.writeTable(trades())}
          >
            Write the trades to a new sheet
          </Button>
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => actions.writeValues(portfolio, trades())}
          >
            Write values at the selected cell
          </Button>
          <Button
            size="small"
            disabledFocusable={isBusy || obstacle !== null}
            aria-describedby={obstacle === null ? undefined : why}
            onClick={() =>
              actions.writeFormula({
                portfolio,
                rows: cells.ownRows,
                readsTargets: cells.targets !== null,
                trades: count,
              })
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
      {shown && (
        <Disclosure name="client page" title="Page for the client">
          <p className={styles.why}>
            One page to print or to save as PDF: what there is, what it comes to, the trades, and
            what stays undone and why.
          </p>
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => actions.writePage(clientPageOf(shown, date))}
          >
            Write the page to a new sheet
          </Button>
        </Disclosure>
      )}
      <Disclosure name="order list" title="Order list (CSV)">
        {() => (
          <OrdersView
            csv={orderList(tradeLines(plans), decimals)}
            fileName={`keel-orders-${date}.csv`}
          />
        )}
      </Disclosure>
    </>
  );
}
