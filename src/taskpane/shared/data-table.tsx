import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWriting } from "../locale/writing";

const useStyles = makeStyles({
  region: {
    overflowX: "auto",
    maxHeight: "22rem",
    margin: "0 0 8px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    minWidth: "100%",
  },
  cell: {
    padding: "4px 0 4px 8px",
    textAlign: "right",
    whiteSpace: "nowrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  header: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  first: {
    position: "sticky",
    left: 0,
    // What is scrolled goes under it, not beside its last letter.
    padding: "4px 8px 4px 0",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** What a table of data needs. */
interface DataTableProps {
  /** What it holds, in words. */
  readonly label: string;
  readonly headers: readonly string[];
  /** Cells as they are shown; the first of each row names it. */
  readonly rows: readonly (readonly string[])[];
}

/** A table that is scrolled within itself where it is wider than the pane. */
export function DataTable({ label, headers, rows }: DataTableProps): ReactElement {
  const styles = useStyles();
  const { text } = useWriting();
  return (
    <div role="region" aria-label={label} tabIndex={0} className={styles.region}>
      <table className={styles.table}>
        <thead>
          <tr>
            {headers.map((header, column) => (
              <th
                key={column}
                scope="col"
                className={mergeClasses(styles.cell, styles.header, column === 0 && styles.first)}
              >
                {text(header)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            <tr key={row}>
              <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                {text(name ?? "")}
              </th>
              {cells.map((cell, column) => (
                <td key={column} className={styles.cell}>
                  {text(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
