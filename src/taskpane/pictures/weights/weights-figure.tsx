import type { WeightsRow } from "../../../workbook/pictures/weights-row";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactElement } from "react";
import { useWriting } from "../../locale/writing";
import { DataTable } from "../../shared/data-table";
import { Disclosure } from "../../shared/disclosure";
import { isBeyond, shownRows, weightsPicture } from "./weights-geometry";
import { WeightsLegend } from "./weights-legend";
import { WeightsScale } from "./weights-scale";
import { WeightsTrack } from "./weights-track";
import { pictureInWords, weightsInWords, weightsTable } from "./weights-words";

const MOST_ROWS = 40;

const useStyles = makeStyles({
  figure: { margin: 0 },
  rows: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "end",
    margin: "8px 6px 0",
  },
  name: { overflowWrap: "anywhere" },
  weights: {
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    textAlign: "right",
  },
  wide: { gridColumn: "1 / -1" },
  note: { margin: "4px 0 8px", color: tokens.colorNeutralForeground2 },
});

/** What the figure needs. */
export interface WeightsFigureProps {
  readonly rows: readonly WeightsRow[];
  readonly isBusy: boolean;
  /** Puts a chart of the same numbers into the workbook. */
  readonly onInsertChart: (rows: readonly WeightsRow[]) => void;
}

/** Weights against targets with their bands, now and after the trades, with the numbers below. */
export function WeightsFigure({ rows, isBusy, onInsertChart }: WeightsFigureProps): ReactElement {
  const styles = useStyles();
  const { text } = useWriting();
  const shown = shownRows(rows, MOST_ROWS);
  const picture = weightsPicture(shown);
  const leftOut = rows.length - shown.length;
  return (
    <figure className={styles.figure}>
      <WeightsLegend hasAfter={rows.some(({ after }) => after !== null)} />
      <div role="img" aria-label={text(pictureInWords(rows))} className={styles.rows}>
        {picture.rows.map(({ row, marks }, place) => (
          <Fragment key={`${place} ${row.name}`}>
            <div className={styles.name}>{row.name}</div>
            <div className={styles.weights}>{text(weightsInWords(row))}</div>
            <div className={styles.wide}>
              <WeightsTrack
                marks={marks}
                ticks={picture.ticks}
                isBeyond={isBeyond(row, row.before)}
              />
            </div>
          </Fragment>
        ))}
        <div className={styles.wide}>
          <WeightsScale ticks={picture.ticks} />
        </div>
      </div>
      {leftOut > 0 && (
        <p className={styles.note}>
          The {MOST_ROWS} furthest from their targets; {leftOut} more are among the numbers.
        </p>
      )}
      <Disclosure name="numbers of weights" title="Numbers of the picture">
        {() => <DataTable label="Weights in numbers" {...weightsTable(rows)} />}
      </Disclosure>
      <Button size="small" disabledFocusable={isBusy} onClick={() => onInsertChart(rows)}>
        Insert as a chart
      </Button>
    </figure>
  );
}
