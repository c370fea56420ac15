import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWriting } from "../../locale/writing";
import { standingInWords } from "./standing-words";
import type { PortfolioPlan } from "./trades-plan";

const useStyles = makeStyles({
  summary: { margin: "8px 0" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th": { fontWeight: tokens.fontWeightRegular },
  },
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
  return (
    <section aria-label="What the plan comes to">
      <p className={styles.summary} aria-live="polite">
        {text(plan.summary)}
      </p>
      <table className={styles.table}>
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
              <td className={styles.number}>{text(was)}</td>
              <td className={styles.number}>{text(is)}</td>
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
