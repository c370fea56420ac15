import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, type ReactElement, type ReactNode, Suspense } from "react";
import { DiscardButton } from "../shared/discard-button";
import type { Edit } from "./draft";
import { TargetsGrid } from "./targets-grid";
import type { TargetsView as View } from "./targets-view-model";
import { Verdict } from "./verdict";
import type { WantedLine } from "./wanted-lines";

const TreeTools = lazy(() => import(/* webpackChunkName: "tree-tools" */ "./tree-tools"));

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    padding: "12px 0",
    backgroundColor: tokens.colorNeutralBackground1,
    alignItems: "center",
    "& button": { minWidth: 0 },
    "@media (min-height: 22rem)": { position: "sticky", bottom: 0, zIndex: 1 },
  },
  nothing: { color: tokens.colorNeutralForeground3 },
});

/** What the view of targets needs. */
interface TargetsViewProps {
  readonly view: View;
  readonly isBusy: boolean;
  readonly onEdit: (edit: Edit) => void;
  readonly onChange: (lines: readonly WantedLine[]) => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  /** What stands between the tree and the buttons. */
  readonly children: ReactNode;
}

/** Targets and bands to be edited, judged as they are typed, and saved. */
export function TargetsView(props: TargetsViewProps): ReactElement {
  const { view, isBusy, onEdit, onChange, onSave, onDiscard, children } = props;
  const styles = useStyles();
  const isSaved = !view.canSave && !view.isDirty && view.hasRules;
  return (
    <form
      aria-label="Targets"
      onSubmit={(event) => {
        event.preventDefault();
        if (view.canSave && !isBusy) onSave();
      }}
    >
      <TargetsGrid view={view} onEdit={onEdit} onChange={onChange} />
      <Verdict view={view} />
      <Suspense>
        <TreeTools view={view} row={null} onChange={onChange} />
      </Suspense>
      {children}
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance={view.isDirty ? "primary" : "secondary"}
          disabledFocusable={!view.canSave || isBusy}
        >
          {view.canSave && !view.isDirty ? "Write to KeelTargets" : "Save"}
        </Button>
        <DiscardButton size="medium" isDirty={view.isDirty} isBusy={isBusy} onDiscard={onDiscard} />
        {isSaved && <span className={styles.nothing}>Nothing to save</span>}
      </div>
    </form>
  );
}
