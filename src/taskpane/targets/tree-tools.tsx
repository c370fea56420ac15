import { Button, makeStyles } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useState } from "react";
import { canChange, changedLevel, type LevelChange } from "./level-changes";
import { placesFor, removed } from "./line-changes";
import type { OutlineRow } from "./outline";
import { type TreeForm, TreeFormFields } from "./tree-form";
import type { TargetsView } from "./targets-view-model";
import type { WantedLine } from "./wanted-lines";

const useStyles = makeStyles({
  tools: { display: "flex", flexDirection: "column", gap: "8px", padding: "4px 0 8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px", "& button": { minWidth: 0 } },
});

/** What the tools need. */
export interface TreeToolsProps {
  readonly view: TargetsView;
  /** The class or name that they change; null for the portfolio itself. */
  readonly row: OutlineRow | null;
  /** The form that is open at first; null for none. */
  readonly form?: TreeForm | null;
  /** Takes the lines after a change. */
  readonly onChange: (lines: readonly WantedLine[]) => void;
  /** Goes back to the row. */
  readonly onClose?: () => void;
}

const LEVEL_CHANGES: readonly (readonly [LevelChange, string])[] = [
  ["spread", "Spread the rest"],
  ["normalise", "Normalise"],
  ["current mix", "From current mix"],
];

/** The buttons that change the tree around a row, or the targets in a class all at once. */
export default function TreeTools(props: TreeToolsProps): ReactElement {
  const { view, row, form: first = null, onChange, onClose } = props;
  const styles = useStyles();
  const [form, setForm] = useState(first);
  const { tree } = view.entered;
  const place = row === null ? 0 : row.place;
  const opener = (kind: TreeForm, text: string): ReactElement => (
    <Button size="small" aria-expanded={form === kind} onClick={() => setForm(kind)}>
      {text}
    </Button>
  );
  const remove = (item: OutlineRow): void => {
    const { lines } = removed(tree, item);
    if (lines) onChange(lines);
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    event.preventDefault();
    if (form === null) onClose?.();
    else setForm(null);
  };
  return (
    <div
      role="group"
      aria-label={`Change ${row === null ? "the portfolio" : row.name}`}
      className={styles.tools}
      onKeyDown={leave}
    >
      <div className={styles.buttons}>
        {place !== null && opener("class", "Add a class")}
        {place !== null && opener("name", "Add a name")}
        {row !== null && (row.kind === "class" || row.value === 0) && opener("rename", "Rename")}
        {row !== null && placesFor(tree, row).length > 0 && opener("move", "Move")}
        {row !== null && (
          <Button size="small" onClick={() => remove(row)}>
            {row.kind === "name" && row.value !== 0 ? "Clear target and band" : "Remove"}
          </Button>
        )}
        {place !== null &&
          LEVEL_CHANGES.map(([change, text]) => (
            <Button
              key={change}
              size="small"
              disabledFocusable={
                !canChange(view.entered, place, change) ||
                // What is held has shares of a total only.
                (change === "current mix" && view.held === null)
              }
              onClick={() => onChange(changedLevel(view.entered, place, change))}
            >
              {text}
            </Button>
          ))}
      </div>
      {form !== null && (
        <TreeFormFields
          key={form}
          form={form}
          tree={tree}
          row={row}
          onChange={(lines) => {
            setForm(null);
            onChange(lines);
          }}
          onCancel={() => setForm(null)}
        />
      )}
    </div>
  );
}
