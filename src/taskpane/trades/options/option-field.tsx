import { Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { memo, type ReactElement, useId } from "react";
import { useWriting } from "../../locale/writing";
import { Icon } from "../../shared/icon";
import type { OptionEntry } from "./option-entries";

const useStyles = makeStyles({
  option: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: "8px",
    alignItems: "center",
    padding: "4px 0",
  },
  label: { overflowWrap: "anywhere" },
  field: { minWidth: 0, "& > *": { width: "100%", minWidth: 0 } },
  edited: { fontWeight: tokens.fontWeightSemibold },
  note: {
    gridColumn: "1 / -1",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** What the field of an option needs. */
interface OptionFieldProps {
  readonly entry: OptionEntry;
  /** What it is called where that is more than the option's name. */
  readonly label?: string;
  readonly isDisabled: boolean;
  readonly onType: (entry: OptionEntry, text: string) => void;
}

/** An option to be typed or chosen, and what it does. */
export const OptionField = memo(function OptionField(props: OptionFieldProps): ReactElement {
  const { entry, isDisabled, onType } = props;
  const { option, takes, says, problem, isEdited } = entry;
  const styles = useStyles();
  const { text } = useWriting();
  const id = useId();
  const common = {
    id,
    size: "small",
    disabled: isDisabled,
    "aria-describedby": `${id}note`,
  } as const;
  return (
    <div className={styles.option}>
      <label htmlFor={id} className={mergeClasses(styles.label, isEdited && styles.edited)}>
        {props.label ?? capital(option)}
      </label>
      <div className={styles.field}>
        {takes?.kind === "words" ? (
          <Select
            {...common}
            value={wordIn(takes.words, entry.text)}
            onChange={(_, { value }) => onType(entry, value)}
          >
            <option value="">{`default: ${entry.otherwise}`}</option>
            {takes.words.map((word) => (
              <option key={word}>{word}</option>
            ))}
          </Select>
        ) : (
          <Input
            {...common}
            value={entry.text}
            placeholder={entry.otherwise}
            aria-invalid={problem !== null}
            autoComplete="off"
            spellCheck={false}
            onChange={(_, { value }) => onType(entry, value)}
          />
        )}
      </div>
      <p id={`${id}note`} className={mergeClasses(styles.note, problem !== null && styles.problem)}>
        {problem === null ? (
          says
        ) : (
          <>
            <Icon name="problem" /> {text(problem)}
          </>
        )}
      </p>
    </div>
  );
}, isSameField);

/** A field is drawn again only where it shows something else: there are many, and typing mustn't wait for them. */
function isSameField(one: OptionFieldProps, other: OptionFieldProps): boolean {
  const [before, after] = [one.entry, other.entry];
  return (
    one.isDisabled === other.isDisabled &&
    one.onType === other.onType &&
    before.option === after.option &&
    before.text === after.text &&
    before.saved === after.saved &&
    before.isEdited === after.isEdited &&
    before.problem === after.problem
  );
}

function wordIn(words: readonly string[], text: string): string {
  return words.find((word) => word.toLowerCase() === text.toLowerCase()) ?? "";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
