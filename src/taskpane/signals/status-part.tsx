import { Button } from "@fluentui/react-components";
import type { Dispatch, ReactElement } from "react";
import { useWriting } from "../locale/writing";
import { EntryField } from "../shared/entry-field";
import { Fields } from "../shared/fields";
import { PartHeading } from "../shared/part-heading";
import { SelectField } from "../shared/select-field";
import { MEASURES, type SignalDraft, type SignalEvent, type StatusField } from "./signal-draft";
import { useSignalStyles } from "./signal-styles";
import { statusSentences } from "./signal-words";
import type { StatusForm } from "./status-form";

/** What the part of the market signal needs. */
interface StatusPartProps {
  readonly draft: SignalDraft;
  readonly form: StatusForm;
  /** Where the formula was inserted, in words; "" where it wasn't. */
  readonly inserted: string;
  readonly onEdit: Dispatch<SignalEvent>;
  readonly onInsert: () => void;
}

/** When the signal is on: its conditions, its state today, and the formula. */
export function StatusPart(props: StatusPartProps): ReactElement {
  const { draft, form, inserted, onEdit, onInsert } = props;
  const styles = useSignalStyles();
  const { text } = useWriting();
  const field = (name: StatusField, label: string, placeholder: string): ReactElement => (
    <EntryField
      label={label}
      entry={form.fields[name]}
      placeholder={placeholder}
      onChange={(typed) => onEdit({ kind: "status", field: name, text: typed })}
    />
  );
  return (
    <>
      <PartHeading>On or off</PartHeading>
      <Fields>
        {field("enter", "Comes on", "> 30")}
        {field("exit", "Goes off", "< 25")}
        <SelectField
          label="Judged by"
          value={draft.measure}
          choices={MEASURES.map((measure) => [measure, measure])}
          onChange={(measure) => onEdit({ kind: "measure", measure })}
        />
        {draft.measure === "against average" && field("average", "Observations in it", "10")}
        {field("confirmations", "Confirmations", "1")}
        {field("cooldown", "Stays off for", "0")}
      </Fields>
      <div role="status">
        {form.obstacle !== null && <p className={styles.hint}>{text(form.obstacle)}</p>}
        {form.reading && (
          <ul className={styles.sentences}>
            {statusSentences(form.reading).map((sentence) => (
              <li key={sentence}>{text(sentence)}</li>
            ))}
          </ul>
        )}
      </div>
      <Button disabledFocusable={form.reading === null} onClick={onInsert}>
        Insert signal as formula
      </Button>
      {inserted !== "" && <p className={styles.hint}>{inserted}</p>}
    </>
  );
}
