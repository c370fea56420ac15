import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Notice } from "../app/pane-state";
import { useWriting } from "../locale/writing";
import { Icon } from "./icon";

const useStyles = makeStyles({
  line: {
    display: "flex",
    gap: "6px",
    margin: 0,
    alignItems: "baseline",
    "& svg": { flexShrink: 0 },
  },
  shown: { padding: "6px 0" },
  done: { color: tokens.colorNeutralForeground2 },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** The line in which the pane says what it did or what went wrong; screen readers read it out. */
export function NoticeLine({ notice }: { readonly notice: Notice | null }): ReactElement {
  const styles = useStyles();
  const { text } = useWriting();
  return (
    <p
      role="status"
      data-kind={notice?.kind}
      className={mergeClasses(
        styles.line,
        notice ? styles.shown : "",
        notice ? styles[notice.kind] : "",
      )}
    >
      {notice && (
        <>
          <Icon name={notice.kind === "done" ? "ok" : "problem"} />
          <span>{text(notice.text)}</span>
        </>
      )}
    </p>
  );
}
