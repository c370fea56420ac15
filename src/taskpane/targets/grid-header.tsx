import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useRowStyles } from "./target-row-styles";

/** The names of the tree's columns. */
export function GridHeader(): ReactElement {
  const styles = useRowStyles();
  return (
    <div role="row" aria-rowindex={1} className={mergeClasses(styles.row, styles.header)}>
      <span role="columnheader" className={styles.name}>
        Name
      </span>
      <span role="columnheader" className={mergeClasses(styles.target, styles.right)}>
        Target
      </span>
      <span role="columnheader" className={mergeClasses(styles.band, styles.left)}>
        Band
      </span>
      <span role="columnheader" className={styles.drift}>
        Drift
      </span>
      <span role="columnheader" className={styles.weight}>
        Weight
      </span>
      <span role="columnheader" className={styles.status}>
        Status
      </span>
    </div>
  );
}
