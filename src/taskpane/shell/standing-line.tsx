import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useWriting } from "../locale/writing";
import type { TargetsView } from "../targets/targets-view-model";

const useStyles = makeStyles({
  standing: { margin: "0 0 8px" },
  first: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "0 16px" },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    gap: "0 16px",
    margin: 0,
    fontVariantNumeric: "tabular-nums",
  },
  figure: { display: "flex", gap: "6px" },
  name: { color: tokens.colorNeutralForeground3 },
  number: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  decision: { margin: "4px 0 0", overflowWrap: "anywhere" },
  badge: { marginRight: "8px", verticalAlign: "baseline" },
});

/** What the line needs. */
interface StandingLineProps {
  readonly view: TargetsView;
  /** What may be done with the review. */
  readonly children: ReactNode;
}

/**
 * What a portfolio is worth, how far it has drifted, and whether to act and why: at the top of every tab. It is read
 * out where typing in the pane changes it; what the workbook changes is told beside it.
 */
export function StandingLine({ view, children }: StandingLineProps): ReactElement {
  const styles = useStyles();
  const { amount, percent, text } = useWriting();
  const { held, portfolioDrift, decision, obstacle } = view;
  return (
    <section aria-label="Portfolio" className={styles.standing}>
      <div className={styles.first}>
        <dl className={styles.figures}>
          <div className={styles.figure}>
            <dt className={styles.name}>Value</dt>
            <dd className={styles.number}>{held === null ? "no total" : amount(held, 2)}</dd>
          </div>
          <div className={styles.figure}>
            <dt className={styles.name}>Drift</dt>
            <dd className={styles.number}>
              {portfolioDrift === null ? "–" : percent(portfolioDrift)}
            </dd>
          </div>
        </dl>
        {children}
      </div>
      <div aria-live={view.isDirty ? "polite" : "off"}>
        {decision ? (
          <p className={styles.decision}>
            <Badge
              className={styles.badge}
              appearance={decision.word === "Act" ? "filled" : "outline"}
              color={decision.word === "Act" ? "severe" : "informative"}
              size="medium"
            >
              {decision.word}
            </Badge>
            {text(decision.reason)}
          </p>
        ) : (
          <p className={styles.decision}>{obstacle}</p>
        )}
      </div>
    </section>
  );
}
