import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { KeptTable, KeptTableName } from "../../workbook/tables/kept-tables";
import type { ChangeableSettings } from "../preferences/use-settings";
import { Disclosure } from "../shared/disclosure";
import { FunctionList, type FunctionSummary } from "../start/function-list";
import { About } from "./about";
import { ColorSettings } from "./color-settings";
import { KeptTablesList } from "./kept-tables-list";
import { NumberSettings } from "./number-settings";
import { useKeptTables } from "./use-kept-tables";
import { WatchingSettings } from "./watching-settings";

const useStyles = makeStyles({
  note: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
});

/** What the settings need. */
interface SettingsTabProps {
  readonly functions: readonly FunctionSummary[];
  readonly settings: ChangeableSettings;
  readonly isBusy: boolean;
  /** What the pane last saw or did of the workbook. */
  readonly seen: unknown;
  readonly findTables: () => Promise<readonly KeptTable[]>;
  readonly onShowTable: (name: KeptTableName) => void;
  readonly onReadAgain: () => void;
}

/** What a person may set, where the pane keeps what, and the functions for one's own cells. */
export default function SettingsTab(props: SettingsTabProps): ReactElement {
  const { functions, settings, isBusy, seen, findTables, onShowTable, onReadAgain } = props;
  const styles = useStyles();
  const tables = useKeptTables(findTables, seen);
  return (
    <>
      <Disclosure name="watching" title="Watching" isOpen>
        <WatchingSettings settings={settings} onReadAgain={onReadAgain} />
      </Disclosure>
      <Disclosure name="tables" title="Where things are kept" isOpen>
        <KeptTablesList tables={tables} isBusy={isBusy} onShow={onShowTable} />
        <p className={styles.note}>
          Which cells are the holdings, and how they are read, is kept in this workbook, too. What
          is typed and not saved, the open tab and these settings are kept on this computer.
        </p>
      </Disclosure>
      <Disclosure name="colours" title="Colours" isOpen>
        <ColorSettings settings={settings} />
      </Disclosure>
      <Disclosure name="spelling" title="Numbers and dates" isOpen>
        <NumberSettings />
      </Disclosure>
      <Disclosure name="functions" title="Functions for your own cells">
        <FunctionList functions={functions} />
      </Disclosure>
      <Disclosure name="about" title="About Keel">
        <About />
      </Disclosure>
    </>
  );
}
