import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ChooseFiles } from "../holdings/import/choose-files";

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
  way: { padding: "4px 0 8px" },
});

/** What the first page needs. */
interface StartViewProps {
  readonly isBusy: boolean;
  readonly onInsertSample: () => void;
  readonly onUseSelection: () => void;
  readonly onChooseFiles: (files: readonly File[]) => void;
}

/** The first page: a sample in one click, or one's own holdings in three steps. */
export function StartView({
  isBusy,
  onInsertSample,
  onUseSelection,
  onChooseFiles,
}: StartViewProps): ReactElement {
  const styles = useStyles();
  return (
    <section aria-label="Start">
      <p className={styles.lead}>
        Keel tells how far a portfolio has drifted from its targets, whether that is far enough to
        act, and which trades put it right. Nothing leaves the workbook.
      </p>
      <Button appearance="primary" disabledFocusable={isBusy} onClick={onInsertSample}>
        Insert sample
      </Button>
      <h2 className={styles.heading}>Your own holdings, in three steps</h2>
      <ol className={styles.steps}>
        <li className={styles.step}>
          Holdings: the files of positions that your brokers give you as CSV, read on this computer
          and shown before anything is written,
          <div className={styles.way}>
            <ChooseFiles label="Choose files" isBusy={isBusy} onChoose={onChooseFiles} />
          </div>
          or a table of this workbook with a column Name and a column Value, or Quantity and Price:
          select one of its cells, then
          <div className={styles.way}>
            <Button size="small" disabledFocusable={isBusy} onClick={onUseSelection}>
              Use selected cells
            </Button>
          </div>
        </li>
        <li className={styles.step}>
          Targets: write what each name or class is to weigh, or take a ready model.
        </li>
        <li className={styles.step}>Trades: see what to buy and sell, and why.</li>
      </ol>
    </section>
  );
}
