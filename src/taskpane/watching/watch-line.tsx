import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWriting } from "../locale/writing";
import type { ToldChange } from "./watched";

const useStyles = makeStyles({
  line: { margin: "0 0 8px", overflowWrap: "anywhere" },
  time: { color: tokens.colorNeutralForeground3, marginRight: "6px" },
});

/** What fired or cleared last, with the time; screen readers read it out as it happens. */
export function WatchLine({ told }: { readonly told: ToldChange | null }): ReactElement {
  const styles = useStyles();
  const { text, time } = useWriting();
  return (
    <div aria-live="polite">
      {told && (
        <p className={styles.line}>
          <span className={styles.time}>{time(told.time)}</span>
          {text(told.text)}
        </p>
      )}
    </div>
  );
}
