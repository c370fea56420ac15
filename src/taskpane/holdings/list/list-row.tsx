import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWriting } from "../../locale/writing";
import type { ListItem } from "./list-view-model";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    columnGap: "4px",
    padding: "4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  check: { gridRow: "1 / span 2" },
  name: { overflowWrap: "anywhere" },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  line: {
    gridColumn: "2 / span 2",
    display: "flex",
    gap: "8px",
    justifyContent: "space-between",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What a row needs. */
interface ListRowProps {
  readonly item: ListItem;
  readonly isSelected: boolean;
  readonly onToggle: () => void;
}

/** One name with its class and its value in all, and the accounts that it lies in below. */
export function ListRow({ item, isSelected, onToggle }: ListRowProps): ReactElement {
  const styles = useStyles();
  const { text } = useWriting();
  const { name, symbol, value, path, accounts } = item;
  const called = symbol === "" ? name : `${symbol}, ${name}`;
  const isSplit = accounts.length > 1;
  const [only] = accounts;
  const where = isSplit ? `${accounts.length} accounts` : (only?.account ?? "");
  return (
    <div className={styles.row}>
      <Checkbox
        className={styles.check}
        checked={isSelected}
        aria-label={called}
        onChange={onToggle}
      />
      <span className={styles.name}>{called}</span>
      <span className={styles.number}>{text(value)}</span>
      <span className={styles.line}>
        <span className={styles.name}>{classInWords(path)}</span>
        <span className={styles.name}>{where}</span>
      </span>
      {isSplit &&
        accounts.map((account) => (
          <span key={account.row} className={styles.line}>
            <span className={styles.name}>
              {account.account}
              {account.path !== "" && `, ${account.path}`}
            </span>
            <span className={styles.number}>{text(account.value)}</span>
          </span>
        ))}
    </div>
  );
}

function classInWords(path: ListItem["path"]): string {
  return path === null ? "Several classes" : path || "No class";
}
