import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ChangeableSettings } from "../preferences/use-settings";
import { Disclosure } from "../shared/disclosure";
import { FunctionList, type FunctionSummary } from "../start/function-list";
import { WatchingSettings } from "./watching-settings";

const useStyles = makeStyles({
  kept: { margin: "0 0 12px", paddingLeft: "20px", color: tokens.colorNeutralForeground2 },
});

/** What the settings need. */
interface SettingsTabProps {
  readonly functions: readonly FunctionSummary[];
  readonly settings: ChangeableSettings;
  readonly onReadAgain: () => void;
}

/** What a person may set, where the pane keeps what, and the functions for one's own cells. */
export default function SettingsTab(props: SettingsTabProps): ReactElement {
  const { functions, settings, onReadAgain } = props;
  const styles = useStyles();
  return (
    <>
      <Disclosure title="Watching" isOpen>
        <WatchingSettings settings={settings} onReadAgain={onReadAgain} />
      </Disclosure>
      <Disclosure title="Where things are kept" isOpen>
        <ul className={styles.kept}>
          <li>Targets and bands: in the table KeelTargets of this workbook.</li>
          <li>The history of reviews: in the table KeelAudit of this workbook.</li>
          <li>Which cells are the holdings, and how they are read: in this workbook.</li>
          <li>What is typed and not saved, the open tab, these settings: on this computer.</li>
        </ul>
      </Disclosure>
      <Disclosure title="Functions for your own cells">
        <FunctionList functions={functions} />
      </Disclosure>
    </>
  );
}
