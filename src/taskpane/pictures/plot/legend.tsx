import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWriting } from "../../locale/writing";
import { lookOf } from "./looks";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 16px",
    margin: "0 0 8px",
    padding: 0,
    listStyleType: "none",
  },
  entry: { display: "flex", alignItems: "center", gap: "6px", overflowWrap: "anywhere" },
  sample: { flexShrink: 0, width: "28px", height: "8px" },
  line: {
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "CanvasText !important" },
  },
  number: { color: tokens.colorNeutralForeground2 },
});

/** What a legend needs. */
interface LegendProps {
  readonly names: readonly string[];
  /** Whether a picture shows lines, or points that hold their numbers. */
  readonly kind: "lines" | "points";
}

/** Which line or point is whose: each name with its number, and a piece of its line. */
export function Legend({ names, kind }: LegendProps): ReactElement {
  const styles = useStyles();
  const { text } = useWriting();
  return (
    <ul className={styles.list}>
      {names.map((name, at) => {
        const { color, dashes } = lookOf(at);
        return (
          <li key={at} className={styles.entry}>
            {kind === "lines" && (
              <svg
                className={styles.sample}
                viewBox="0 0 28 8"
                aria-hidden="true"
                focusable="false"
              >
                <path
                  className={styles.line}
                  d="M0 4H28"
                  strokeDasharray={dashes}
                  style={{ stroke: color }}
                />
              </svg>
            )}
            <span>
              <span className={styles.number}>{at + 1}</span> {text(name)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
