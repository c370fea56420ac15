import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  lead: { margin: "0 0 12px" },
  heading: {
    margin: "16px 0 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  steps: { margin: "0 0 16px", paddingLeft: "20px" },
  step: { margin: "0 0 8px" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What the first page needs. */
interface StartViewProps {
  readonly isBusy: boolean;
  readonly onInsertSample: () => void;
  readonly onUseSelection: () => void;
}

/** The first page: a sample in one click, or one's own holdings in three steps. */
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
      <Button appearance="primary" disabled={isBusy} onClick={onInsertSample}>
        Insert sample
      </Button>
      <h2 className={styles.heading}>Your own holdings, in three steps</h2>
      <ol className={styles.steps}>
        <li className={styles.step}>
          Select a cell of their table, then
          <br />
          <Button size="small" disabled={isBusy} onClick={onUseSelection}>
            Use selected cells
          </Button>
          <p className={styles.hint}>
            It needs a column Name and a column Value, or Quantity and Price; broker exports are
            read as they are.
          </p>
        </li>
        <li className={styles.step}>Write what each name is to weigh, in Targets.</li>
        <li className={styles.step}>See what to buy and sell, and why, in Trades.</li>
      </ol>
    </section>
  );
}
