import { Input, mergeClasses } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";
import { percent } from "../../engine/wording/format";
import { Icon } from "../shared/icon";
import type { EntryField } from "./draft";
import { DriftBar } from "./drift-bar";
import type { Entry } from "./entries";
import { StatusMark } from "./status-mark";
import { useRowStyles } from "./target-row-styles";
import type { TargetRow } from "./targets-view-model";

/** What a row needs. */
interface TargetRowProps {
  readonly row: TargetRow;
  readonly span: number;
  readonly onEdit: (field: EntryField, text: string, saved: string) => void;
}

/** One name: its target and band to be edited, its weight, drift and status. */
export function TargetTableRow({ row, span, onEdit }: TargetRowProps): ReactElement {
  const styles = useRowStyles();
  const noteId = useId();
  const note = noteOf(row);
  const entry = (field: EntryField, given: Entry<unknown>, label: string) => (
    <>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <Input
        size="small"
        className={mergeClasses(styles.input, field === "target" && styles.number)}
        value={given.text}
        aria-label={`${label} of ${row.name}`}
        aria-invalid={given.problem !== null}
        aria-describedby={note === null ? undefined : noteId}
        autoComplete="off"
        spellCheck={false}
        onChange={(_, { value }) => onEdit(field, value, given.saved)}
      />
    </>
  );
  return (
    <div role="row" className={styles.row}>
      <div role="rowheader" className={styles.name}>
        {row.name}
      </div>
      <div role="cell" className={styles.target}>
        {entry("target", row.target, "Target")}
      </div>
      <div role="cell" className={styles.band}>
        {entry("band", row.band, "Band")}
      </div>
      <div role="cell" className={styles.drift}>
        {row.drift && (
          <DriftBar
            figures={row.drift}
            span={span}
            isOutside={row.status !== "OK"}
            label={row.reason}
          />
        )}
      </div>
      <div role="cell" className={mergeClasses(styles.weight, styles.weightOfRow)}>
        {row.weight === null ? "–" : percent(row.weight)}
      </div>
      <div role="cell" className={styles.status}>
        <StatusMark status={row.status} />
      </div>
      {note && (
        <div
          role="cell"
          id={noteId}
          className={mergeClasses(styles.note, note.isProblem && styles.problem)}
        >
          {note.isProblem && <Icon name="problem" />} {note.text}
        </div>
      )}
    </div>
  );
}

/** What is wrong with a row's entries, or how those that were edited are read. */
function noteOf({ target, band, edges }: TargetRow): { text: string; isProblem: boolean } | null {
  const problems = [target.problem, band.problem].filter((problem) => problem !== null);
  if (problems.length > 0) return { text: problems.join(" "), isProblem: true };
  if (!target.isEdited && !band.isEdited) return null;
  const read = [
    ...(target.isEdited ? [`target ${target.reading}`] : []),
    ...(band.isEdited ? [`band ${band.reading}`] : []),
  ].join(", ");
  return { text: `Read as ${read}${edges === "" ? "" : `: ${edges}`}`, isProblem: false };
}
