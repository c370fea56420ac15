import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PaneActions } from "../app/use-actions";
import { StartView } from "../start/start-view";
import { TAB_NAMES, type Tab } from "./tabs";

const useStyles = makeStyles({ lead: { margin: "0 0 12px" } });

/** What an empty tab needs. */
interface EmptyTabProps {
  readonly tab: Tab;
  readonly isBusy: boolean;
  readonly actions: Pick<PaneActions, "insertSample" | "useSelection" | "holdings">;
  readonly onOpenHoldings: () => void;
}

/** A tab before there are holdings: where to begin. */
export function EmptyTab({ tab, isBusy, actions, onOpenHoldings }: EmptyTabProps): ReactElement {
  const styles = useStyles();
  if (tab === "holdings") {
    return (
      <StartView
        isBusy={isBusy}
        onInsertSample={actions.insertSample}
        onUseSelection={actions.useSelection}
        onChooseFiles={(files) => {
          // Classes are given there once the files are written, so the pane doesn't go on by itself.
          onOpenHoldings();
          actions.holdings.importing.choose(files);
        }}
      />
    );
  }
  return (
    <section aria-label={TAB_NAMES[tab]}>
      <p className={styles.lead}>No holdings are read yet. Begin in Holdings.</p>
      <Button appearance="primary" onClick={onOpenHoldings}>
        Open Holdings
      </Button>
    </section>
  );
}
