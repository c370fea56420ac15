import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WeightsMarks } from "./weights-geometry";
import { WeightsTrack } from "./weights-track";

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 16px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: "flex", alignItems: "center", gap: "6px" },
  sample: { width: "1.25rem" },
});

const NOTHING: WeightsMarks = { before: null, after: null, target: null, band: null };

const ENTRIES: readonly (readonly [words: string, marks: WeightsMarks])[] = [
  ["now", { ...NOTHING, before: 0.5 }],
  ["after the trades", { ...NOTHING, after: 0.5 }],
  ["target", { ...NOTHING, target: 0.5 }],
  ["band", { ...NOTHING, band: { from: 0.1, to: 0.9 } }],
];

/** What the marks of a picture stand for. */
export function WeightsLegend({ hasAfter }: { readonly hasAfter: boolean }): ReactElement {
  const styles = useStyles();
  return (
    <figcaption className={styles.legend}>
      {ENTRIES.filter(([, { after }]) => hasAfter || after === null).map(([words, marks]) => (
        <span key={words} className={styles.entry}>
          <span className={styles.sample}>
            <WeightsTrack marks={marks} ticks={[]} isBeyond={false} />
          </span>
          {words}
        </span>
      ))}
    </figcaption>
  );
}
