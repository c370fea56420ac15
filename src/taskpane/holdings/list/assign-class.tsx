import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useId, useState } from "react";
import { plain } from "../../../engine/wording/format";
import { useWriting } from "../../locale/writing";
import { countOf } from "../import/import-words";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 8px",
    alignItems: "center",
    padding: "8px 0",
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (min-height: 22rem)": { position: "sticky", bottom: 0, zIndex: 1 },
  },
  class: { flexGrow: 1, minWidth: "8rem" },
  count: { flexBasis: "100%", color: tokens.colorNeutralForeground2 },
});

/** What the form needs. */
interface AssignClassProps {
  /** The classes that there are. */
  readonly classes: readonly string[];
  /** How many names are selected, */
  readonly selected: number;
  /** and how many of them the filter doesn't show. */
  readonly hidden: number;
  /** Why no class can be assigned; null where one can. */
  readonly obstacle: string | null;
  readonly isBusy: boolean;
  /** Gives the selected names a class; "" takes theirs away. */
  readonly onAssign: (path: string) => void;
}

/** Gives all selected names a class: one that there is, or a new one. */
export function AssignClass(props: AssignClassProps): ReactElement {
  const { classes, selected, hidden, obstacle, isBusy, onAssign } = props;
  const styles = useStyles();
  const id = useId();
  const { text } = useWriting();
  const [typed, setTyped] = useState("");
  const path = typed.trim();
  return (
    <form
      aria-label="Assign a class"
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (selected > 0 && path !== "" && !isBusy) onAssign(path);
      }}
    >
      <span role="status" className={styles.count}>
        {obstacle ?? text(selectedInWords(selected, hidden))}
      </span>
      {selected > 0 && obstacle === null && (
        <>
          <label htmlFor={id}>Class to assign</label>
          <Input
            id={id}
            size="small"
            className={styles.class}
            list={`${id}classes`}
            placeholder="Equity, or Equity > Large cap"
            autoComplete="off"
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
          <datalist id={`${id}classes`}>
            {classes.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
          <Button type="submit" size="small" disabledFocusable={path === "" || isBusy}>
            Assign
          </Button>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={isBusy}
            onClick={() => onAssign("")}
          >
            Take class away
          </Button>
        </>
      )}
    </form>
  );
}

function selectedInWords(selected: number, hidden: number): string {
  if (selected === 0) return "Select names to give them a class.";
  const rest = hidden === 0 ? "" : `, ${plain(hidden)} of them not shown`;
  return `${countOf(selected, "name")} selected${rest}`;
}
