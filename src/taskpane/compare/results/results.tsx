import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo } from "react";
import { caveats } from "../../../engine/backtest/caveats";
import { useWriting } from "../../locale/writing";
import { DataTable } from "../../shared/data-table";
import { Icon } from "../../shared/icon";
import { PartHeading } from "../../shared/part-heading";
import type { Result } from "../run/use-run";
import { GrowthPicture } from "./growth-picture";
import { summaryTable, uncertaintyTable } from "./result-words";
import { TradeOffPicture } from "./trade-off-picture";
import { WeightsPicture } from "./weights-picture";

const useStyles = makeStyles({
  stale: { margin: "4px 0", color: tokens.colorPaletteRedForeground1 },
  list: { margin: "0 0 8px", paddingLeft: "20px" },
  hint: {
    margin: "0 0 4px",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
});

/** What results need. */
interface ResultsProps {
  readonly result: Result;
  /** Whether what is typed by now asks for something else. */
  readonly isStale: boolean;
  /** Where it was inserted, in words; "" where it wasn't. */
  readonly inserted: string;
  readonly onInsert: () => void;
}

/** What a comparison has found, and what its data don't support. */
export function Results({ result, isStale, inserted, onInsert }: ResultsProps): ReactElement {
  const styles = useStyles();
  const { text } = useWriting();
  const { question, comparison } = result;
  const summary = useMemo(() => summaryTable(result), [result]);
  const drawn = useMemo(() => uncertaintyTable(result), [result]);
  const unsupported = useMemo(() => caveats(question.request, comparison), [question, comparison]);
  return (
    <section aria-label="Results">
      {isStale && (
        <p className={styles.stale}>
          <Icon name="problem" /> What stands above has changed since. Compare again.
        </p>
      )}
      <PartHeading>What the rules would have done</PartHeading>
      <DataTable label="What the rules would have done" {...summary} />
      <PartHeading>What these data don’t support</PartHeading>
      <ul className={styles.list}>
        {unsupported.map((sentence) => (
          <li key={sentence}>{text(sentence)}</li>
        ))}
        <li>The returns are past or assumed: other returns may order the rules otherwise.</li>
      </ul>
      {drawn && (
        <>
          <PartHeading>On drawn histories</PartHeading>
          <p className={styles.hint}>
            Return a year, and its difference to the first rule&apos;s on the same histories.
          </p>
          <DataTable label="On drawn histories" {...drawn} />
        </>
      )}
      <GrowthPicture result={result} />
      <WeightsPicture result={result} />
      <TradeOffPicture result={result} />
      <PartHeading>In the worksheet</PartHeading>
      <p className={styles.hint}>
        Writes targets, rules and options into free cells beside the returns, and KEEL.COMPARE_RULES
        below them.
      </p>
      <Button disabledFocusable={isStale} onClick={onInsert}>
        Insert as formula
      </Button>
      {inserted !== "" && <p className={styles.hint}>{inserted}</p>}
    </section>
  );
}
