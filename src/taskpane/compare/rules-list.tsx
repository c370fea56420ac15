import { Button, makeStyles } from "@fluentui/react-components";
import { type Dispatch, type ReactElement, useEffect, useRef, useState } from "react";
import { useWriting } from "../locale/writing";
import { EntryField } from "../shared/entry-field";
import { SelectField } from "../shared/select-field";
import { type CompareEvent, READY_RULES } from "./compare-draft";
import type { CompareForm } from "./compare-form";

const useStyles = makeStyles({
  list: { display: "grid", gap: "6px", margin: "0 0 8px", padding: 0, listStyleType: "none" },
  rule: { display: "flex", flexWrap: "wrap", gap: "6px", alignItems: "start" },
  text: { flex: "1 1 9rem", minWidth: 0 },
  add: { display: "flex", flexWrap: "wrap", gap: "6px", alignItems: "end" },
});

/** What the list of rules needs. */
interface RulesListProps {
  readonly rules: CompareForm["rules"];
  readonly onEdit: Dispatch<CompareEvent>;
}

/** The rules to be compared: edited, removed, and added from those that are offered or of one's own. */
export function RulesList({ rules, onEdit }: RulesListProps): ReactElement {
  const styles = useStyles();
  const { text: written } = useWriting();
  const list = useRef<HTMLUListElement>(null);
  const [ready, setReady] = useState<string>("");
  const hasAdded = useRef(false);
  const offered = READY_RULES.filter((rule) => rules.every(({ text }) => text !== rule));
  useEffect(() => {
    if (hasAdded.current) list.current?.querySelector<HTMLElement>("li:last-child input")?.focus();
    hasAdded.current = false;
  }, [rules.length]);
  const add = (): void => {
    hasAdded.current = true;
    onEdit({ kind: "added", text: ready });
    setReady("");
  };
  return (
    <>
      <ul ref={list} className={styles.list}>
        {rules.map(({ id: rule, text, problem }, at) => (
          <li key={rule} className={styles.rule}>
            <div className={styles.text}>
              <EntryField
                label={`Rule ${at + 1}`}
                isLabelHidden
                entry={{ text, reading: "", problem }}
                placeholder="yearly and 5%"
                onChange={(typed) => onEdit({ kind: "rule", id: rule, text: typed })}
              />
            </div>
            <Button
              size="small"
              aria-label={written(`Remove rule ${at + 1}${text === "" ? "" : `, ${text}`}`)}
              onClick={() => {
                list.current?.querySelector<HTMLElement>("input")?.focus();
                onEdit({ kind: "removed", id: rule });
              }}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.add}>
        <SelectField
          label="Add"
          value={ready}
          choices={[["", "a rule of your own"], ...offered.map((rule) => [rule, rule] as const)]}
          onChange={setReady}
        />
        <Button size="small" onClick={add}>
          Add rule
        </Button>
      </div>
    </>
  );
}
