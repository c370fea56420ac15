import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Disclosure } from "../shared/disclosure";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  hint: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
});

/** What the worksheet's actions need. */
interface WorksheetViewProps {
  readonly isBusy: boolean;
  /** Whether there is something for formulas to say: before that, the list of holdings has the room. */
  readonly hasTargets: boolean;
  readonly onInsertFormulas: () => void;
  readonly onFreeze: () => void;
}

/** What the pane can write beside the holdings. */
export function WorksheetView({
  isBusy,
  hasTargets,
  onInsertFormulas,
  onFreeze,
}: WorksheetViewProps): ReactElement {
  const styles = useStyles();
  return (
    <Disclosure name="formulas" title="Formulas in the worksheet" isOpen={hasTargets}>
      <p className={styles.hint}>
        Weight, drift, status and trades as live formulas beside the holdings. Colleagues without
        Keel need values instead.
      </p>
      <div className={styles.actions}>
        <Button disabledFocusable={isBusy} onClick={onInsertFormulas}>
          Insert formulas
        </Button>
        <Button disabledFocusable={isBusy} onClick={onFreeze}>
          Freeze as values
        </Button>
      </div>
    </Disclosure>
  );
}
