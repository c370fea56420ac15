import { Button } from "@fluentui/react-components";
import type { Dispatch, ReactElement } from "react";
import { useWriting } from "../locale/writing";
import { Disclosure } from "../shared/disclosure";
import { EntryField } from "../shared/entry-field";
import { Fields } from "../shared/fields";
import { PartHeading } from "../shared/part-heading";
import { SelectField } from "../shared/select-field";
import { LadderEditor } from "./ladder-editor";
import { LadderPicture } from "./ladder-picture";
import { useSignalStyles } from "./signal-styles";
import type { SignalDraft, SignalEvent, TargetOption } from "./signal-draft";
import { targetSentences } from "./signal-words";
import type { TargetForm } from "./target-form";

const SHAPES = [
  ["steps", "steps"],
  ["lines", "straight lines"],
] as const;

/** What the part of the target needs. */
interface TargetPartProps {
  readonly draft: SignalDraft;
  readonly form: TargetForm;
  /** Where the formula was inserted, in words; "" where it wasn't. */
  readonly inserted: string;
  readonly onEdit: Dispatch<SignalEvent>;
  readonly onUseLadder: () => void;
  readonly onInsert: () => void;
}

/** The ladder to a target: edited, drawn, read for today, and inserted as a formula. */
export function TargetPart(props: TargetPartProps): ReactElement {
  const { draft, form, inserted, onEdit, onUseLadder, onInsert } = props;
  const styles = useSignalStyles();
  const { text } = useWriting();
  const { climbed, reading, obstacle } = form;
  const option = (name: TargetOption, label: string): ReactElement => (
    <EntryField
      label={label}
      entry={form.options[name]}
      onChange={(typed) => onEdit({ kind: "target", option: name, text: typed })}
    />
  );
  return (
    <>
      <PartHeading>Target from the signal</PartHeading>
      <LadderEditor
        knots={form.knots}
        isSorted={form.isSorted}
        onEdit={(event) => onEdit({ kind: "ladder", event })}
        onUseSelection={onUseLadder}
      />
      <Disclosure name="shape and limits" title="Shape and limits">
        <Fields>
          <SelectField
            label="Between the knots"
            value={draft.shape}
            choices={SHAPES}
            onChange={(shape) => onEdit({ kind: "shape", shape })}
          />
          {option("floor", "Least target")}
          {option("cap", "Largest target")}
          {option("step", "Most a review")}
          {option("previous", "Target before")}
          {draft.shape === "steps" && option("hysteresis", "Hysteresis")}
        </Fields>
      </Disclosure>
      <div role="status">
        {obstacle !== null && <p className={styles.hint}>{text(obstacle)}</p>}
        {climbed && reading && (
          <ul className={styles.sentences}>
            {targetSentences(reading, climbed).map((sentence) => (
              <li key={sentence}>{text(sentence)}</li>
            ))}
          </ul>
        )}
      </div>
      {climbed && <LadderPicture climbed={climbed} reading={reading} />}
      <Button disabledFocusable={reading === null} onClick={onInsert}>
        Insert target as formula
      </Button>
      {inserted !== "" && <p className={styles.hint}>{inserted}</p>}
    </>
  );
}
