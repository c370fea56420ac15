import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useState } from "react";

const useStyles = makeStyles({
  disclosure: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    padding: "8px 0",
    cursor: "pointer",
    fontWeight: tokens.fontWeightSemibold,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  content: { paddingBottom: "12px" },
});

/** What the disclosure needs. */
interface DisclosureProps {
  readonly title: string;
  readonly isOpen?: boolean;
  /** What belongs to it; a function is called only while it is unfolded. */
  readonly children: ReactNode | (() => ReactNode);
}

/** A heading that unfolds what belongs to it. */
export function Disclosure({ title, isOpen = false, children }: DisclosureProps): ReactElement {
  const styles = useStyles();
  const [isUnfolded, setUnfolded] = useState(isOpen);
  return (
    <details
      className={styles.disclosure}
      open={isOpen}
      onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}
    >
      {/* Fluent, which moves the focus itself, passes over what Chromium gives no tabIndex of its own. */}
      <summary className={styles.summary} tabIndex={0}>
        {title}
      </summary>
      <div className={styles.content}>
        {typeof children === "function" ? isUnfolded && children() : children}
      </div>
    </details>
  );
}
