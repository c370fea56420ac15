import type { ReactElement } from "react";
import { WorksheetView } from "../worksheet/worksheet-view";
import { HoldingsView, type HoldingsViewProps } from "./holdings-view";

/** What the tab needs. */
interface HoldingsTabProps extends HoldingsViewProps {
  readonly onInsertFormulas: () => void;
  readonly onFreeze: () => void;
}

/** Holdings: where they are and how they were read, and the formulas beside them. */
export default function HoldingsTab(props: HoldingsTabProps): ReactElement {
  const { portfolio, isBusy, onInsertFormulas, onFreeze } = props;
  return (
    <>
      <HoldingsView {...props} />
      {portfolio.holdings.missing === null && (
        <WorksheetView isBusy={isBusy} onInsertFormulas={onInsertFormulas} onFreeze={onFreeze} />
      )}
    </>
  );
}
