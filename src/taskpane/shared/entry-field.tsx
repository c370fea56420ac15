import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";
import { LocaleInput } from "../locale/locale-input";
import { useWriting } from "../locale/writing";
import { Icon } from "./icon";

const useStyles = makeStyles({
  field: { display: "grid", gap: "2px", minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
  note: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** What was typed, in the engine's spelling, and how it reads. */
export interface FieldEntry {
  readonly text: string;
  /** How it was read, where that isn't plain; "" where it is. */
  readonly reading: string;
  readonly problem: string | null;
}

/** What a field needs. */
interface EntryFieldProps {
  readonly label: string;
  readonly entry: FieldEntry;
  readonly placeholder?: string;
  /** Whether the label is only for screen readers, since something beside it says the same. */
  readonly isLabelHidden?: boolean;
  readonly onChange: (text: string) => void;
}

/** A field with its label, how it was read below it, or what is wrong with it. */
export function EntryField(props: EntryFieldProps): ReactElement {
  const { label, entry, placeholder, isLabelHidden = false, onChange } = props;
  const styles = useStyles();
  const id = useId();
  const { text } = useWriting();
  const note = entry.problem ?? entry.reading;
  return (
    <div className={styles.field}>
      {!isLabelHidden && <label htmlFor={`${id}input`}>{label}</label>}
      <LocaleInput
        id={`${id}input`}
        size="small"
        className={styles.input}
        value={entry.text}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={entry.problem !== null}
        {...(placeholder !== undefined && { placeholder })}
        {...(isLabelHidden && { "aria-label": label })}
        {...(note !== "" && { "aria-describedby": `${id}note` })}
        onChange={(_, { value }) => onChange(value)}
      />
      {note !== "" && (
        <p
          id={`${id}note`}
          className={mergeClasses(styles.note, entry.problem !== null && styles.problem)}
        >
          {entry.problem !== null && <Icon name="problem" />} {text(note)}
        </p>
      )}
    </div>
  );
}
