import { makeStyles, Select } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";
import type { Vanishing } from "../../../workbook/holdings/imports/update-cells";
import { useWriting } from "../../locale/writing";
import { LongList } from "../../shared/long-list";
import type { ImportView } from "./import-view-model";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 8px",
    alignItems: "center",
    padding: "4px 0",
    "& > :last-child": { flex: "0 0 8.5rem", minWidth: 0, marginLeft: "auto" },
  },
  // A text that is longer than what the choice leaves has lines of its own.
  text: { flex: "1 1 auto", maxWidth: "100%", overflowWrap: "anywhere" },
});

const CHOICES: Readonly<Record<Vanishing, string>> = {
  zero: "Set to 0",
  remove: "Remove the row",
  keep: "Leave as it is",
};
const OPEN = "Choose";
const CHOSEN = Object.keys(CHOICES) as Vanishing[];

/** What the rows need. */
interface VanishedRowsProps {
  readonly vanished: ImportView["vanished"];
  readonly onDecide: (rows: readonly number[], vanishing: Vanishing) => void;
}

/** The rows that are gone from the files, each with what becomes of it, and a choice for all of them. */
export function VanishedRows({ vanished, onDecide }: VanishedRowsProps): ReactElement {
  const choices = new Set(vanished.map(({ vanishing }) => vanishing));
  const [common = null] = choices.size === 1 ? choices : [];
  return (
    <>
      {vanished.length > 1 && (
        <Choice
          text="All of them"
          vanishing={common}
          onChoose={(choice) =>
            onDecide(
              vanished.map(({ row }) => row),
              choice,
            )
          }
        />
      )}
      <LongList
        label="Gone from the files"
        items={vanished}
        keyOf={({ row }) => row}
        rowHeight={32}
        render={({ row, text, vanishing }) => (
          <Choice
            text={text}
            vanishing={vanishing}
            onChoose={(choice) => onDecide([row], choice)}
          />
        )}
      />
    </>
  );
}

interface ChoiceProps {
  readonly text: string;
  readonly vanishing: Vanishing | null;
  readonly onChoose: (vanishing: Vanishing) => void;
}

function Choice({ text, vanishing, onChoose }: ChoiceProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  const writing = useWriting();
  return (
    <div className={styles.row}>
      <label htmlFor={id} className={styles.text}>
        {writing.text(text)}
      </label>
      <Select
        id={id}
        size="small"
        value={vanishing ?? ""}
        onChange={(_, { value }) => {
          const choice = CHOSEN.find((each) => each === value);
          if (choice) onChoose(choice);
        }}
      >
        {vanishing === null && <option value="">{OPEN}</option>}
        {CHOSEN.map((each) => (
          <option key={each} value={each}>
            {CHOICES[each]}
          </option>
        ))}
      </Select>
    </div>
  );
}
