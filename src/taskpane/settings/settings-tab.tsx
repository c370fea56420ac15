import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Disclosure } from "../shared/disclosure";
import { FunctionList, type FunctionSummary } from "../start/function-list";

const useStyles = makeStyles({
  kept: { margin: "0 0 12px", paddingLeft: "20px", color: tokens.colorNeutralForeground2 },
});

/** Where the pane keeps what, and the functions for one's own cells. */
export default function SettingsTab({
  functions,
}: {
  readonly functions: readonly FunctionSummary[];
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      <Disclosure title="Where things are kept" isOpen>
        <ul className={styles.kept}>
          <li>Targets and bands: in the table KeelTargets of this workbook.</li>
          <li>Which cells are the holdings, and how they are read: in this workbook.</li>
          <li>What is typed and not saved, and the open tab: on this computer.</li>
        </ul>
      </Disclosure>
      <Disclosure title="Functions for your own cells">
        <FunctionList functions={functions} />
      </Disclosure>
    </>
  );
}
