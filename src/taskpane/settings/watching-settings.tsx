import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ChangeableSettings } from "../preferences/use-settings";

const useStyles = makeStyles({
  switches: { display: "grid", justifyItems: "start", gap: "4px" },
  note: { margin: "0 0 0 60px", color: tokens.colorNeutralForeground2 },
});

/** What the switches need. */
interface WatchingSettingsProps {
  readonly settings: ChangeableSettings;
  readonly onReadAgain: () => void;
}

/** Whether the pane follows the workbook, and whether it keeps a history by itself. */
export function WatchingSettings({ settings, onReadAgain }: WatchingSettingsProps): ReactElement {
  const styles = useStyles();
  const { isFollowing, isRecording, change } = settings;
  return (
    <div className={styles.switches}>
      <Switch
        label="Follow the workbook"
        checked={isFollowing}
        onChange={(_, { checked }) => change({ isFollowing: checked })}
      />
      {!isFollowing && (
        <Button size="small" onClick={onReadAgain}>
          Read the workbook again
        </Button>
      )}
      <Switch
        label="Record each change of the decision"
        checked={isRecording}
        onChange={(_, { checked }) => change({ isRecording: checked })}
      />
      <p className={styles.note}>
        A row in KeelAudit whenever Act, Wait or Hold changes while this pane is open; in this
        workbook only.
      </p>
    </div>
  );
}
