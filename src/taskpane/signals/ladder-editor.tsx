import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type Dispatch, type ReactElement, useEffect, useId, useRef } from "react";
import { LocaleInput } from "../locale/locale-input";
import { useWriting } from "../locale/writing";
import { Icon } from "../shared/icon";
import type { LadderEvent } from "./ladder-draft";
import type { KnotEntry } from "./target-form";

const useStyles = makeStyles({
  ladder: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr) auto",
    gap: "4px 6px",
    margin: "0 0 8px",
  },
  list: {
    display: "grid",
    gridColumn: "1 / -1",
    gridTemplateColumns: "subgrid",
    rowGap: "4px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  knot: {
    display: "grid",
    gridColumn: "1 / -1",
    gridTemplateColumns: "subgrid",
    rowGap: "2px",
    alignItems: "center",
  },
  input: { minWidth: 0, width: "100%", "& input": { textAlign: "right" } },
  head: { textAlign: "right", color: tokens.colorNeutralForeground2 },
  problem: { gridColumn: "1 / -1", margin: 0, color: tokens.colorPaletteRedForeground1 },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px", marginBottom: "8px" },
});

/** What the editor of a ladder needs. */
interface LadderEditorProps {
  readonly knots: readonly KnotEntry[];
  readonly isSorted: boolean;
  readonly onEdit: Dispatch<LadderEvent>;
  readonly onUseSelection: () => void;
}

/** The knots of a ladder, each a signal and the weight from it on: edited, added, removed and sorted. */
export function LadderEditor(props: LadderEditorProps): ReactElement {
  const { knots, isSorted, onEdit, onUseSelection } = props;
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const hasAdded = useRef(false);
  useEffect(() => {
    if (hasAdded.current) list.current?.querySelector<HTMLElement>("li:last-child input")?.focus();
    hasAdded.current = false;
  }, [knots.length]);
  const remove = (id: number): void => {
    list.current?.querySelector<HTMLElement>("input")?.focus();
    onEdit({ kind: "removed", id });
  };
  return (
    <>
      <div className={styles.ladder}>
        <div className={styles.knot} aria-hidden="true">
          <span className={styles.head}>Signal from</span>
          <span className={styles.head}>Weight</span>
        </div>
        <ul ref={list} className={styles.list} aria-label="Ladder">
          {knots.map((knot, at) => (
            <Knot key={knot.id} knot={knot} number={at + 1} onEdit={onEdit} onRemove={remove} />
          ))}
        </ul>
      </div>
      <div className={styles.actions}>
        <Button
          size="small"
          onClick={() => {
            hasAdded.current = true;
            onEdit({ kind: "added" });
          }}
        >
          Add knot
        </Button>
        {!isSorted && (
          <Button
            size="small"
            onClick={() => {
              list.current?.querySelector<HTMLElement>("input")?.focus();
              onEdit({ kind: "sorted" });
            }}
          >
            Sort by signal
          </Button>
        )}
        <Button size="small" aria-label="Use selected cells as the ladder" onClick={onUseSelection}>
          Use selected cells
        </Button>
      </div>
    </>
  );
}

interface KnotProps {
  readonly knot: KnotEntry;
  readonly number: number;
  readonly onEdit: Dispatch<LadderEvent>;
  readonly onRemove: (id: number) => void;
}

function Knot({ knot, number, onEdit, onRemove }: KnotProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  const { text } = useWriting();
  const { problem } = knot;
  const input = (kind: "from" | "weight", label: string): ReactElement => (
    <LocaleInput
      size="small"
      className={styles.input}
      value={knot[kind]}
      aria-label={`${label} of knot ${number}`}
      aria-invalid={problem !== null}
      autoComplete="off"
      spellCheck={false}
      {...(problem !== null && { "aria-describedby": id })}
      onChange={(_, { value }) => onEdit({ kind, id: knot.id, text: value })}
    />
  );
  return (
    <li className={styles.knot}>
      {input("from", "Signal")}
      {input("weight", "Weight")}
      <Button size="small" aria-label={`Remove knot ${number}`} onClick={() => onRemove(knot.id)}>
        Remove
      </Button>
      {problem !== null && (
        <p id={id} className={styles.problem}>
          <Icon name="problem" /> {text(problem)}
        </p>
      )}
    </li>
  );
}
