import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWriting } from "../../locale/writing";
import { useListStyles } from "./list-styles";
import type { UnheldLine } from "./unheld-lines";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: "2px 8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  money: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  reason: {
    gridColumn: "1 / -1",
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
});

/** The classes of which nothing is held, each with what stays in cash for it and why. */
export function UnheldList({
  lines,
}: {
  readonly lines: readonly UnheldLine[];
}): ReactElement | null {
  const styles = useStyles();
  const { heading, list } = useListStyles();
  const { text } = useWriting();
  if (lines.length === 0) return null;
  return (
    <section aria-label="Stays in cash">
      <h2 className={heading}>Stays in cash ({lines.length})</h2>
      <ul className={list}>
        {lines.map(({ path, money, reason }) => (
          <li key={path} className={styles.row}>
            <div className={styles.name}>{path}</div>
            <div className={styles.money}>{text(money)}</div>
            <p className={styles.reason}>{text(reason)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
