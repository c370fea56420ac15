import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Edit } from "./draft";
import { TargetTableRow } from "./target-row";
import { useRowStyles } from "./target-row-styles";
import type { TargetsView } from "./targets-view-model";

const useStyles = makeStyles({ table: { containerType: "inline-size" } });

/** The table of targets: a row a name. */
export function TargetsTable({
  view,
  onEdit,
}: {
  readonly view: TargetsView;
  readonly onEdit: (edit: Edit) => void;
}): ReactElement {
  const styles = useRowStyles();
  const { table } = useStyles();
  return (
    <div className={table}>
      <div role="table" aria-label="Targets and bands">
        <div role="row" className={mergeClasses(styles.row, styles.header)}>
          <span role="columnheader" className={styles.headerName}>
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
          <span role="columnheader" className={mergeClasses(styles.weight, styles.right)}>
            Weight
          </span>
          <span role="columnheader" className={styles.status}>
            Status
          </span>
        </div>
        {view.rows.map((row) => (
          <TargetTableRow
            key={row.name}
            row={row}
            span={view.span}
            onEdit={(field, text, saved) => onEdit({ name: row.name, field, text, saved })}
          />
        ))}
      </div>
    </div>
  );
}
