import { type ReactElement, useEffect, useState } from "react";
import { Disclosure } from "../../shared/disclosure";
import { consequenceInWords } from "../fixed/consequence";
import { FixedBar } from "../fixed/fixed-bar";
import type { TradesEvent } from "../trades-draft";
import { PlanStanding } from "./plan-standing";
import type { TradeEdits } from "./trade-line";
import { TradeList } from "./trade-list";
import { rowGroups } from "./trade-rows";
import type { PortfolioPlan } from "./trades-plan";
import { UnheldList } from "./unheld-list";

/** What the view of a plan needs. */
export interface PlanViewProps {
  readonly plan: PortfolioPlan;
  /** The plan without the trades that are set by hand; null where there is none. */
  readonly unfixed: PortfolioPlan | null;
  readonly isBusy: boolean;
  readonly onEvent: (event: TradesEvent) => void;
}

/** The plan of one portfolio: what it comes to, what trades, what stays undone and what stays as it is. */
export function PlanView({ plan, unfixed, isBusy, onEvent }: PlanViewProps): ReactElement {
  const { rows, decimals, figures } = plan;
  const [entered, setEntered] = useState<string | null>(null);
  useEffect(() => setEntered(null), [entered]);
  const edits: TradeEdits = {
    onFix: (key, text, keepsFocus) => {
      if (keepsFocus) setEntered(key);
      onEvent({ kind: "tradeFixed", key, text });
    },
    onRelease: (key) => {
      setEntered(key);
      onEvent({ kind: "tradeReleased", key });
    },
    entered,
  };
  const ofLists = { decimals, isDisabled: isBusy, ...edits };
  const { trades, held, undone, untouched } = rowGroups(rows);
  return (
    <>
      <FixedBar
        count={rows.filter(({ fixed }) => fixed !== null).length}
        consequence={unfixed ? consequenceInWords(figures, unfixed.figures, decimals) : ""}
        onRelease={() => onEvent({ kind: "allReleased" })}
      />
      <PlanStanding plan={plan} />
      <TradeList title="Trades" rows={trades} none="Nothing to trade by your rules." {...ofLists} />
      <UnheldList lines={plan.unheld} />
      <TradeList title="Held by hand" rows={held} {...ofLists} />
      <TradeList title="Stays undone" rows={undone} {...ofLists} />
      {untouched.length > 0 && (
        <Disclosure name="untouched rows" title={`Stays as it is (${untouched.length})`}>
          {() => <TradeList title="Rows that stay as they are" rows={untouched} {...ofLists} />}
        </Disclosure>
      )}
    </>
  );
}
