import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWriting } from "../../locale/writing";
import { standingInWords } from "./standing-words";
import type { PortfolioPlan } from "./trades-plan";

/** Below this, as with text at 200 %, each figure gets a line of its own; long ones do in a usual pane. */
const NARROW = "@container (max-width: 15rem)";
const NARROW_FOR_LONG = "@container (max-width: 20rem)";

/** So many characters of two figures leave a usual pane no room for their name. */
const LONG = 27;

const ROWS_OF_LINES = {
  "& thead": { display: "none" },
  "& tr": { display: "flex", flexWrap: "wrap", justifyContent: "space-between" },
  "& [data-of]": { flex: "0 0 100%" },
  "& [data-of]::before": {
    content: "attr(data-of)",
    float: "left",
    color: tokens.colorNeutralForeground2,
  },
} as const;

const useStyles = makeStyles({
  standing: { containerType: "inline-size" },
  summary: { margin: "8px 0" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th": { fontWeight: tokens.fontWeightRegular },
    [NARROW]: ROWS_OF_LINES,
  },
  long: { [NARROW_FOR_LONG]: ROWS_OF_LINES },
  name: { textAlign: "left", color: tokens.colorNeutralForeground2 },
  number: { textAlign: "right" },
  check: {
    margin: "8px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** What a plan comes to: in words, before and after, and against its cash. */
export function PlanStanding({ plan }: { readonly plan: PortfolioPlan }): ReactElement {
  const styles = useStyles();
  const { text } = useWriting();
  const { before, totals } = standingInWords(plan);
  const isLong = before.some(([, was, is]) => was.length + is.length > LONG);
  return (
    <section aria-label="What the plan comes to" className={styles.standing}>
      <p className={styles.summary} aria-live="polite">
        {text(plan.summary)}
      </p>
      <table className={mergeClasses(styles.table, isLong && styles.long)}>
        <thead>
          <tr>
            <td />
            <th scope="col" className={styles.number}>
              Before
            </th>
            <th scope="col" className={styles.number}>
              After
            </th>
          </tr>
        </thead>
        <tbody>
          {before.map(([name, was, is]) => (
            <tr key={name}>
              <th scope="row" className={styles.name}>
                {name}
              </th>
              <td className={styles.number} data-of="Before">
                {text(was)}
              </td>
              <td className={styles.number} data-of="After">
                {text(is)}
              </td>
            </tr>
          ))}
          {totals.map(([name, figure]) => (
            <tr key={name}>
              <th scope="row" className={styles.name} colSpan={2}>
                {name}
              </th>
              <td className={styles.number}>{text(figure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.check}>{text(plan.check)}</p>
    </section>
  );
}
