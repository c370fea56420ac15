import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { type ReactElement, useRef } from "react";
import { useWriting } from "../../locale/writing";
import { Icon } from "../../shared/icon";
import type { RunState } from "./use-run";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center", margin: "12px 0" },
  bar: { flexBasis: "100%" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

/** What the line of a run needs. */
interface RunLineProps {
  readonly state: RunState;
  /** What must be done before; null where it can run. */
  readonly obstacle: string | null;
  /** What the result says of itself; null where there is none. */
  readonly done: string | null;
  readonly onRun: () => void;
  readonly onCancel: () => void;
}

/** Starts a run, shows how far it is, and cancels it. */
export function RunLine({ state, obstacle, done, onRun, onCancel }: RunLineProps): ReactElement {
  const styles = useStyles();
  const { text } = useWriting();
  const run = useRef<HTMLButtonElement>(null);
  const isRunning = state.kind === "running";
  return (
    <div className={styles.line}>
      <Button
        ref={(button: HTMLButtonElement | null) => {
          run.current = button;
        }}
        appearance="primary"
        disabledFocusable={isRunning || obstacle !== null}
        onClick={onRun}
      >
        Compare
      </Button>
      {isRunning && (
        <Button
          onClick={() => {
            run.current?.focus();
            onCancel();
          }}
        >
          Cancel
        </Button>
      )}
      <span role="status">
        {obstacle !== null && !isRunning && <span className={styles.hint}>{text(obstacle)}</span>}
        {isRunning && <span className={styles.hint}>Comparing …</span>}
        {state.kind === "cancelled" && obstacle === null && (
          <span className={styles.hint}>Cancelled.</span>
        )}
        {state.kind === "failed" && (
          <span className={styles.problem}>
            <Icon name="problem" /> {text(state.problem)}
          </span>
        )}
        {state.kind === "idle" && obstacle === null && done !== null && text(done)}
      </span>
      {isRunning && (
        <ProgressBar className={styles.bar} aria-label="Comparing the rules" value={state.share} />
      )}
    </div>
  );
}
