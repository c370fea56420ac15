import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWriting } from "../../locale/writing";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 8px",
    alignItems: "center",
    justifyContent: "space-between",
    margin: "8px 0",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: { margin: 0, flexBasis: "10rem", flexGrow: 1 },
});

/** What the bar needs. */
interface FixedBarProps {
  readonly count: number;
  /** What they make of the plan. */
  readonly consequence: string;
  readonly onRelease: () => void;
}

/** How many trades are set by hand, what they make of the plan, and the way back. */
export function FixedBar({ count, consequence, onRelease }: FixedBarProps): ReactElement | null {
  const styles = useStyles();
  const { text } = useWriting();
  if (count === 0) return null;
  return (
    <div className={styles.bar}>
      <p className={styles.words} aria-live="polite">
        {count === 1 ? "1 trade is set by hand." : `${count} trades are set by hand.`}{" "}
        {text(consequence)}
      </p>
      <Button size="small" onClick={onRelease}>
        Release {count === 1 ? "it" : "all"}
      </Button>
    </div>
  );
}
