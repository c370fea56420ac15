import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useRef } from "react";
import type { Change } from "../../workbook/change";

const useStyles = makeStyles({
  // Excel puts its own buttons into the top right corner of the pane.
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    gap: "0 8px",
    minHeight: "24px",
    margin: "0 34px 4px 0",
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What the title's line needs. */
interface TitleLineProps {
  readonly lastChange: Change | null;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}

/** The pane's title, and the button that takes its last change of the workbook back, whichever tab made it. */
export function TitleLine({ lastChange, isBusy, onUndo }: TitleLineProps): ReactElement {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  // The button goes with what it undoes; the focus stays near by.
  const undo = (): void => {
    title.current?.focus();
    onUndo();
  };
  return (
    <div className={styles.line}>
      <h1 ref={title} tabIndex={-1} className={styles.title}>
        Keel
      </h1>
      {lastChange && (
        <Button size="small" disabledFocusable={isBusy} onClick={undo}>
          Undo: {lastChange.what}
        </Button>
      )}
    </div>
  );
}
