import { Button, mergeClasses } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useId } from "react";
import { LocaleInput } from "../locale/locale-input";
import { useWriting } from "../locale/writing";
import { Icon } from "../shared/icon";
import type { EntryField } from "./draft";
import { DriftBar } from "./drift-bar";
import type { Entry } from "./entries";
import type { OutlineRow } from "./outline";
import { noteOf } from "./row-note";
import { StatusMark } from "./status-mark";
import { useRowStyles } from "./target-row-styles";

/** What a row needs. */
interface TargetRowProps {
  readonly row: OutlineRow;
  /** Its place among the rows that are shown, counted from 0. */
  readonly at: number;
  /** Whether a class shows what is in it; null for a row that has nothing in it. */
  readonly isOpen: boolean | null;
  /** Whether it is the row that Tab goes to. */
  readonly isActive: boolean;
  readonly span: number;
  /** What can be done with the row, where it is shown. */
  readonly tools: ReactNode;
  readonly onFold: () => void;
  readonly onTools: () => void;
  readonly onEdit: (field: EntryField, text: string, saved: string) => void;
}

/** A class or a name: its target and band to be edited, its weight, drift and status. */
export function TargetTableRow(props: TargetRowProps): ReactElement {
  const { row, at, isOpen, isActive, span } = props;
  const styles = useRowStyles();
  const { percent, text } = useWriting();
  const noteId = useId();
  const note = noteOf(row);
  const { drift, status, reason } = row.figures();
  const described = note === null ? undefined : noteId;
  return (
    <div
      role="row"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-rowindex={at + 2}
      aria-expanded={isOpen ?? undefined}
      data-at={at}
      tabIndex={isActive ? 0 : -1}
      className={mergeClasses(styles.row, styles.tableRow, row.kind === "class" && styles.class)}
    >
      <NameCell {...props} />
      <div role="gridcell" className={styles.target}>
        <EntryField {...props} field="target" given={row.target} described={described} />
      </div>
      <div role="gridcell" className={styles.band}>
        <EntryField {...props} field="band" given={row.band} described={described} />
      </div>
      <div role="gridcell" className={styles.drift}>
        {drift && (
          <DriftBar figures={drift} span={span} isOutside={row.isOutside} label={text(reason)} />
        )}
      </div>
      <div role="gridcell" className={styles.weight}>
        {row.weight === null ? "–" : percent(row.weight)}
      </div>
      <div role="gridcell" className={styles.status}>
        <StatusMark status={status} isJudged={drift !== null} />
      </div>
      <ToolsCell {...props} />
      {note && (
        <div
          role="gridcell"
          id={noteId}
          className={mergeClasses(styles.note, note.isProblem && styles.problem)}
        >
          {note.isProblem && <Icon name="problem" />} {text(note.text)}
        </div>
      )}
      {props.tools && (
        <div role="gridcell" className={styles.shownTools}>
          {props.tools}
        </div>
      )}
    </div>
  );
}

/** The button that shows what can be done with a row. */
function ToolsCell({ row, isActive, tools, onTools }: TargetRowProps): ReactElement {
  const styles = useRowStyles();
  return (
    <div role="gridcell" className={styles.tools}>
      <Button
        size="small"
        appearance="subtle"
        icon={<Icon name="more" />}
        data-cell="tools"
        tabIndex={isActive ? 0 : -1}
        aria-label={`Change ${row.name}`}
        aria-expanded={Boolean(tools)}
        onClick={onTools}
      />
    </div>
  );
}

/** The name, moved in by how deep it lies, with what folds a class up. */
function NameCell({ row, isOpen, onFold }: TargetRowProps): ReactElement {
  const styles = useRowStyles();
  return (
    <div
      role="rowheader"
      className={styles.name}
      style={{ paddingLeft: `${(row.level - 1) * 12}px` }}
    >
      {isOpen !== null && (
        // The arrow keys fold by keyboard, and the row itself says whether it is open.
        <span className={styles.fold} aria-hidden="true" onClick={onFold}>
          <Icon name={isOpen ? "open" : "closed"} />
        </span>
      )}
      <span>{row.name}</span>
    </div>
  );
}

interface EntryFieldProps extends TargetRowProps {
  readonly field: EntryField;
  readonly given: Entry<unknown>;
  /** The id of what is said about it. */
  readonly described: string | undefined;
}

const LABELS: Readonly<Record<EntryField, string>> = { target: "Target", band: "Band" };

function EntryField(props: EntryFieldProps): ReactElement {
  const { row, field, given, described, isActive, onEdit } = props;
  const styles = useRowStyles();
  const { text } = useWriting();
  return (
    <>
      <span className={styles.label} aria-hidden="true">
        {LABELS[field]}
      </span>
      <LocaleInput
        size="small"
        className={mergeClasses(styles.input, field === "target" && styles.number)}
        value={given.text}
        placeholder={field === "target" ? text(row.figures().derived) : ""}
        data-cell={field}
        tabIndex={isActive ? 0 : -1}
        aria-label={`${LABELS[field]} of ${row.name}`}
        aria-invalid={given.problem !== null}
        aria-describedby={described}
        autoComplete="off"
        spellCheck={false}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={(_, { value }) => onEdit(field, value, given.saved)}
      />
    </>
  );
}
