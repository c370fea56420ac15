import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWriting } from "../locale/writing";
import { Icon } from "../shared/icon";

const useStyles = makeStyles({
  problem: { margin: "4px 0", color: tokens.colorPaletteRedForeground1 },
});

/** What keeps the trades from being planned. */
export function Problem({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  const writing = useWriting();
  return (
    <p className={styles.problem}>
      <Icon name="problem" /> {writing.text(text)}
    </p>
  );
}
