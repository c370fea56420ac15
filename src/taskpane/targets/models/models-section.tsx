import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useState } from "react";
import type { Model } from "../../../workbook/models/model";
import type { SavedModels } from "../../../workbook/models/saved-models";
import { useWriting } from "../../locale/writing";
import type { TargetTree } from "../target-tree";
import { modelOf } from "./apply-model";
import { modelInWords } from "./model-words";
import { ageModel, READY_MODELS } from "./ready-models";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  line: { display: "flex", flexWrap: "wrap", gap: "4px 8px", alignItems: "flex-end" },
  field: { flex: "1 1 8rem", minWidth: 0 },
  age: { flex: "0 1 5rem", minWidth: 0 },
  input: { width: "100%", minWidth: 0 },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What the models need. */
interface ModelsProps {
  readonly tree: TargetTree;
  /** Those that the workbook keeps, instead of the ready ones; null for none. */
  readonly saved: SavedModels | null;
  readonly isBusy: boolean;
  readonly onUse: (model: Model) => void;
  readonly onSave: (model: Model, ready: readonly Model[]) => void;
}

const AGE_RULE = "Age rule: 110 less the age in equity";

/** Model portfolios: to take one for the classes, and to keep the classes as one. */
export default function ModelsSection(props: ModelsProps): ReactElement {
  const { tree, saved, isBusy, onUse, onSave } = props;
  const styles = useStyles();
  const { text } = useWriting();
  const [chosen, setChosen] = useState("");
  const [age, setAge] = useState("40");
  const [name, setName] = useState("");
  const models = saved?.models ?? READY_MODELS;
  const isAge = chosen === AGE_RULE;
  const model = isAge ? ageModel(age) : (models.find((each) => each.name === chosen) ?? models[0]);
  const keep = (): void => {
    if (name.trim() === "" || isBusy) return;
    onSave(modelOf(tree, name.trim()), READY_MODELS);
    setName("");
  };
  return (
    <div className={styles.section}>
      {saved?.problem && <p className={styles.words}>{saved.problem}</p>}
      <div className={styles.line}>
        <Field label="Model" className={styles.field}>
          <Select
            size="small"
            className={styles.input}
            value={isAge ? AGE_RULE : (model?.name ?? "")}
            onChange={(_, { value }) => setChosen(value)}
          >
            {[...models.map((each) => each.name), AGE_RULE].map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
        {isAge && (
          <Field label="Age" className={styles.age}>
            <Input
              size="small"
              className={styles.input}
              value={age}
              inputMode="numeric"
              onChange={(_, { value }) => setAge(value)}
              onKeyDown={onEnter(() => model && onUse(model))}
            />
          </Field>
        )}
        <Button size="small" disabledFocusable={!model} onClick={() => model && onUse(model)}>
          Use for the targets
        </Button>
      </div>
      <p className={styles.words} aria-live="polite">
        {model ? text(modelInWords(model)) : "Write the age in whole years."}
      </p>
      <div className={styles.line}>
        <Field label="Keep these classes as a model" className={styles.field}>
          <Input
            size="small"
            className={styles.input}
            placeholder="Its name"
            value={name}
            autoComplete="off"
            onChange={(_, { value }) => setName(value)}
            onKeyDown={onEnter(keep)}
          />
        </Field>
        <Button size="small" disabledFocusable={name.trim() === "" || isBusy} onClick={keep}>
          Write to KeelModels
        </Button>
      </div>
    </div>
  );
}

/** Enter does what the field is for, and doesn't save the targets. */
function onEnter(action: () => void) {
  return (event: KeyboardEvent): void => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    action();
  };
}
