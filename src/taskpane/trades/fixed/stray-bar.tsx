import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: "4px 8px", alignItems: "center" },
  words: { margin: 0, flexBasis: "10rem", flexGrow: 1, color: tokens.colorNeutralForeground2 },
});

/** What the bar needs. */
interface StrayBarProps {
  readonly count: number;
  readonly onRelease: () => void;
}

/** How many trades that are set by hand have no row in any plan, and what drops them. */
export function StrayBar({ count, onRelease }: StrayBarProps): ReactElement | null {
  const styles = useStyles();
  if (count === 0) return null;
  const words =
    count === 1
      ? "1 trade that is set by hand has no row in a plan."
      : `${count} trades that are set by hand have no row in a plan.`;
  return (
    <div className={styles.bar}>
      <p className={styles.words}>{words}</p>
      <Button size="small" onClick={onRelease}>
        Release trades without a row
      </Button>
    </div>
  );
}
