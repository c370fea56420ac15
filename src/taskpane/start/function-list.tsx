import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

/** A function of the add-in as the pane shows it. */
export interface FunctionSummary {
  /** The name after `KEEL.`, such as `DRIFT`. */
  readonly id: string;
  /** One line on what it gives. */
  readonly description: string;
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { marginBottom: "8px" },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The list of functions, each with its line and a link to its help page. */
export function FunctionList({
  functions,
}: {
  readonly functions: readonly FunctionSummary[];
}): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {functions.map(({ id, description }) => (
        <li key={id} className={styles.item}>
          <Link href={`docs/functions/${id}.html`} target="_blank" rel="noopener">
            KEEL.{id}
          </Link>
          <p className={styles.line}>{description}</p>
        </li>
      ))}
    </ul>
  );
}
