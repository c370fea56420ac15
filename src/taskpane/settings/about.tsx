import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  line: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
});

/** Which Keel this is, and where its help is. */
export function About(): ReactElement {
  const styles = useStyles();
  return (
    <>
      <p className={styles.line}>
        Keel {KEEL_VERSION}. Nothing that you enter leaves the workbook and this computer.
      </p>
      <p className={styles.line}>
        <Link href="docs/pane.html" target="_blank" rel="noopener">
          Help for the pane
        </Link>
      </p>
    </>
  );
}
