import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useState } from "react";
import { added, type LineChange, moved, placesFor, renamed } from "./line-changes";
import type { OutlineRow } from "./outline";
import type { TargetTree } from "./target-tree";
import type { WantedLine } from "./wanted-lines";

/** What is asked before the tree is changed. */
export type TreeForm = "class" | "name" | "rename" | "move";

const useStyles = makeStyles({
  form: { display: "flex", flexWrap: "wrap", gap: "4px 8px", alignItems: "flex-end" },
  field: { flex: "1 1 8rem", minWidth: 0 },
  input: { width: "100%", minWidth: 0 },
});

/** What the form needs. */
interface TreeFormProps {
  readonly form: TreeForm;
  readonly tree: TargetTree;
  /** The class or name that is changed or added to; null for the portfolio itself. */
  readonly row: OutlineRow | null;
  readonly onChange: (lines: readonly WantedLine[]) => void;
  readonly onCancel: () => void;
}

const ACTIONS: Readonly<Record<TreeForm, string>> = {
  class: "Add",
  name: "Add",
  rename: "Rename",
  move: "Move",
};

const TOP = "The portfolio itself";

/** A field for a name or a class, with what is wrong with it. */
export function TreeFormFields(props: TreeFormProps): ReactElement {
  const { form, tree, row, onChange, onCancel } = props;
  const styles = useStyles();
  const places = form === "move" && row !== null ? placesFor(tree, row) : [];
  const [text, setText] = useState(form === "rename" ? (row?.name ?? "") : (places[0] ?? ""));
  const [problem, setProblem] = useState<string | null>(null);
  const take = (): void => {
    const change = changeOf(props, text);
    if (change.lines) onChange(change.lines);
    else setProblem(change.problem);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    take();
  };
  return (
    <div className={styles.form}>
      <Field
        className={styles.field}
        label={labelOf(form, row)}
        validationMessage={problem}
        validationState={problem === null ? "none" : "error"}
      >
        {form === "move" ? (
          <Select size="small" autoFocus value={text} onChange={(_, { value }) => setText(value)}>
            {places.map((path) => (
              <option key={path} value={path}>
                {path === "" ? TOP : path}
              </option>
            ))}
          </Select>
        ) : (
          <Input
            size="small"
            autoFocus
            autoComplete="off"
            spellCheck={false}
            className={styles.input}
            value={text}
            onChange={(_, { value }) => setText(value)}
            onKeyDown={press}
          />
        )}
      </Field>
      <Button size="small" appearance="primary" onClick={take}>
        {ACTIONS[form]}
      </Button>
      <Button size="small" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}

function labelOf(form: TreeForm, row: OutlineRow | null): string {
  const name = row === null ? "the portfolio" : row.name;
  switch (form) {
    case "class":
      return `New class in ${name}`;
    case "name":
      return `New name in ${name}`;
    case "rename":
      return `New name of ${name}`;
    case "move":
      return `Move ${name} into`;
  }
}

function changeOf({ form, tree, row }: TreeFormProps, text: string): LineChange {
  if (form === "class" || form === "name" || row === null) {
    return added(tree, form === "class" ? "class" : "name", row?.path ?? "", text);
  }
  return form === "rename" ? renamed(tree, row, text) : moved(tree, row, text);
}
