import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWriting } from "../locale/writing";
import { localeInWords } from "./locale-words";

const useStyles = makeStyles({
  lines: { margin: "0 0 12px" },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** How numbers and dates are written here, which Excel decides. */
export function NumberSettings(): ReactElement {
  const styles = useStyles();
  const { locale, amount, text } = useWriting();
  return (
    <div className={styles.lines}>
      <p className={styles.note}>
        {localeInWords(locale)}: {amount(1_234_567.89, 2)}, {amount(-0.5, 1)}, {text("2026-09-30")}
      </p>
      <p className={styles.note}>
        As Excel writes them. Entries are read so, too; with the other mark where they can&apos;t
        be.
      </p>
    </div>
  );
}
