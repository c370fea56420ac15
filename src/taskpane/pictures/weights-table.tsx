import type { WeightsRow } from "../../workbook/pictures/weights-row";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWriting } from "../locale/writing";
import { edgesInWords } from "./weights-words";

const useStyles = makeStyles({
  frame: {
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: { padding: "4px 0 4px 6px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { fontWeight: tokens.fontWeightSemibold, verticalAlign: "bottom" },
  name: { textAlign: "left", paddingLeft: 0, fontWeight: tokens.fontWeightRegular },
  number: { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

/** The numbers of a picture. */
export function WeightsTable({ rows }: { readonly rows: readonly WeightsRow[] }): ReactElement {
  const styles = useStyles();
  const { percent, text } = useWriting();
  const hasAfter = rows.some(({ after }) => after !== null);
  const number = mergeClasses(styles.cell, styles.number);
  const head = mergeClasses(number, styles.head);
  return (
    <div className={styles.frame} role="region" aria-label="Weights in numbers" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(head, styles.name)}>
              Name
            </th>
            <th scope="col" className={head}>
              Now
            </th>
            {hasAfter && (
              <th scope="col" className={head}>
                After
              </th>
            )}
            <th scope="col" className={head}>
              Target
            </th>
            <th scope="col" className={head}>
              Band
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={`${place} ${row.name}`}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {row.name}
              </th>
              <td className={number}>{percent(row.before)}</td>
              {hasAfter && (
                <td className={number}>{row.after === null ? "–" : percent(row.after)}</td>
              )}
              <td className={number}>{percent(row.target)}</td>
              <td className={number}>{text(edgesInWords(row))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
