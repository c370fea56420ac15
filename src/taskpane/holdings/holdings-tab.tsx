import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { linesOf } from "../../workbook/portfolio/portfolio";
import { ChooseFiles } from "./import/choose-files";
import { WorksheetView } from "../worksheet/worksheet-view";
import { HoldingsView, type HoldingsViewProps } from "./holdings-view";
import { HoldingsList } from "./list/holdings-list";

const useStyles = makeStyles({ files: { marginBottom: "8px" } });

/** What the tab needs. */
interface HoldingsTabProps extends HoldingsViewProps {
  readonly onChooseFiles: (files: readonly File[]) => void;
  readonly onAssign: (rows: readonly number[], path: string) => void;
  readonly onInsertFormulas: () => void;
  readonly onFreeze: () => void;
}

/** Holdings: where they are and how they were read, the formulas beside them, and what is held with its classes. */
export default function HoldingsTab(props: HoldingsTabProps): ReactElement {
  const { portfolio, isBusy, onChooseFiles, onAssign, onInsertFormulas, onFreeze } = props;
  const styles = useStyles();
  const { holdings } = portfolio;
  return (
    <>
      <div className={styles.files}>
        <ChooseFiles label="Import broker files" isBusy={isBusy} onChoose={onChooseFiles} />
      </div>
      <HoldingsView {...props} />
      {holdings.missing === null && (
        <>
          <WorksheetView
            isBusy={isBusy}
            hasTargets={linesOf(portfolio).some(({ target }) => target !== null)}
            onInsertFormulas={onInsertFormulas}
            onFreeze={onFreeze}
          />
          <HoldingsList portfolio={portfolio} isBusy={isBusy} onAssign={onAssign} />
        </>
      )}
    </>
  );
}
