import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  lead: { margin: "0 0 12px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "0 0 12px" },
  hint: { margin: "0 0 16px", color: tokens.colorNeutralForeground2 },
});

/** What the first page needs. */
interface StartViewProps {
  readonly isBusy: boolean;
  readonly onInsertSample: () => void;
  readonly onUseSelection: () => void;
}

/** The first page: a sample in one click, or one's own holdings. */
export function StartView({
  isBusy,
  onInsertSample,
  onUseSelection,
}: StartViewProps): ReactElement {
  const styles = useStyles();
  return (
    <section aria-label="Start">
      <p className={styles.lead}>
        Keel tells how far a portfolio has drifted from its targets, whether that is far enough to
        act, and which trades put it right. Nothing leaves the workbook.
      </p>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={isBusy} onClick={onInsertSample}>
          Insert sample
        </Button>
        <Button disabled={isBusy} onClick={onUseSelection}>
          Use selected cells
        </Button>
      </div>
      <p className={styles.hint}>
        For holdings of your own, select a cell of their table. It needs a column Name and a column
        Value, or Quantity and Price; broker exports are read as they are.
      </p>
    </section>
  );
}
