import { makeStyles, Select } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";

const useStyles = makeStyles({
  field: { display: "grid", gap: "2px", minWidth: 0, flexGrow: 1, flexBasis: "9rem" },
});

/** What a field with choices needs. */
interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** What can be chosen, and how it is called. */
  readonly choices: readonly (readonly [value: Value, text: string])[];
  readonly onChange: (value: Value) => void;
}

/** One of a few choices, with its label. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>): ReactElement {
  const { label, value, choices, onChange } = props;
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        size="small"
        value={value}
        onChange={(_, { value: chosen }) =>
          onChange(choices.find(([each]) => each === chosen)?.[0] ?? value)
        }
      >
        {choices.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </Select>
    </div>
  );
}
