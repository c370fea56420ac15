import { makeStyles, Tab as FluentTab, TabList } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useId } from "react";
import { type Tab, TAB_NAMES, TABS, tabFrom } from "./tabs";

const useStyles = makeStyles({
  // All four stand in one line of Excel's narrowest pane.
  tabs: {
    flexWrap: "wrap",
    margin: "0 -16px 8px -4px",
    "& button": { minWidth: 0, paddingLeft: "4px", paddingRight: "4px" },
    "& .fui-Tab__content": { paddingLeft: 0, paddingRight: 0 },
  },
});

/** What the tabs need. */
interface PaneTabsProps {
  readonly open: Tab;
  readonly onOpen: (tab: Tab) => void;
  readonly children: ReactNode;
}

/** The tabs on top, moved between by arrow keys, with what the open one shows. */
export function PaneTabs({ open, onOpen, children }: PaneTabsProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <>
      <TabList
        size="small"
        aria-label="Keel"
        className={styles.tabs}
        selectedValue={open}
        onTabSelect={(_, { value }) => onOpen(tabFrom(value) ?? open)}
      >
        {TABS.map((tab) => (
          <FluentTab key={tab} value={tab} id={`${id}${tab}`} aria-controls={`${id}panel`}>
            {TAB_NAMES[tab]}
          </FluentTab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${open}`}>
        {children}
      </div>
    </>
  );
}
