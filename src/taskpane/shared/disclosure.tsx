import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useSection } from "../shell/use-layout";

const useStyles = makeStyles({
  disclosure: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    padding: "8px 0",
    cursor: "pointer",
    fontWeight: tokens.fontWeightSemibold,
    // Without it Chromium gives headings that unfold the colour of links.
    "@media (forced-colors: active)": { color: "ButtonText" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  content: { paddingBottom: "12px" },
});

/** What the disclosure needs. */
interface DisclosureProps {
  /** By what it is told from others, so that it is found again as it was left; left out, it begins anew each time. */
  readonly name?: string;
  readonly title: string;
  /** Whether it is unfolded at first. */
  readonly isOpen?: boolean;
  /** What belongs to it; a function is called only while it is unfolded. */
  readonly children: ReactNode | (() => ReactNode);
}

/** A heading that unfolds what belongs to it. */
export function Disclosure(props: DisclosureProps): ReactElement {
  const { name, title, isOpen = false, children } = props;
  const styles = useStyles();
  const [isUnfolded, setUnfolded] = useSection(name, isOpen);
  return (
    <details
      className={styles.disclosure}
      open={isUnfolded}
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
