import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Edit } from "./draft";
import { TargetsTable } from "./targets-table";
import type { TargetsView as View } from "./targets-view-model";
import { Verdict } from "./verdict";

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
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** Targets and bands to be edited, judged as they are typed, and saved. */
export default function TargetsView(props: TargetsViewProps): ReactElement {
  const { view, isBusy, onEdit, onSave, onDiscard } = props;
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
      <TargetsTable view={view} onEdit={onEdit} />
      <Verdict view={view} />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={!view.canSave || isBusy}>
          Save
        </Button>
        <Button onClick={onDiscard} disabled={!view.isDirty || isBusy}>
          Discard
        </Button>
        {isSaved && <span className={styles.nothing}>Nothing to save</span>}
      </div>
    </form>
  );
}
