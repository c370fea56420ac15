import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo } from "react";
import { useWriting } from "../locale/writing";
import { Icon } from "../shared/icon";
import { savePreview } from "./save-preview";
import type { TargetsView } from "./targets-view-model";

const useStyles = makeStyles({
  total: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    padding: "6px 0",
    fontWeight: tokens.fontWeightSemibold,
  },
  incomplete: { color: tokens.colorPaletteRedForeground1 },
  preview: { margin: "4px 0 0", color: tokens.colorNeutralForeground2 },
});

/** Below the table: what the targets add up to, and what saving changes. */
export function Verdict({ view }: { readonly view: TargetsView }): ReactElement {
  const styles = useStyles();
  const { text } = useWriting();
  const { total, hasRules, unsaved } = view;
  const preview = useMemo(() => unsaved && savePreview(unsaved), [unsaved]);
  const isIncomplete = hasRules && !total.isWhole;
  return (
    <>
      <div className={styles.total}>
        <span>Targets add up to</span>
        <span className={isIncomplete ? styles.incomplete : undefined}>
          {isIncomplete && <Icon name="problem" />} {text(total.text)}
        </span>
      </div>
      <div aria-live="polite">{preview && <p className={styles.preview}>{text(preview)}</p>}</div>
    </>
  );
}
