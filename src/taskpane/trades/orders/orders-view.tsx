import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useRef, useState } from "react";

const useStyles = makeStyles({
  text: {
    boxSizing: "border-box",
    width: "100%",
    padding: "4px 8px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "pre",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", padding: "8px 0" },
  said: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What the order list needs. */
interface OrdersViewProps {
  readonly csv: string;
  /** What the file is called. */
  readonly fileName: string;
}

/** An order list to be copied or saved as a file; both may be blocked in a pane, so that it can be selected too. */
export function OrdersView({ csv, fileName }: OrdersViewProps): ReactElement {
  const styles = useStyles();
  const [said, say] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(csv);
      say("The order list is copied.");
    } catch {
      area.current?.select();
      say("The order list is selected: copy it with Ctrl+C.");
    }
  };
  const save = (): void => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
    link.download = fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 0);
    say(`${fileName} is handed to the downloads. Where there are none, copy the list.`);
  };
  return (
    <section aria-label="Order list">
      <textarea
        ref={area}
        readOnly
        value={csv}
        rows={6}
        aria-label="Order list as CSV"
        className={styles.text}
      />
      <div className={styles.actions}>
        <Button size="small" onClick={() => void copy()}>
          Copy the order list
        </Button>
        <Button size="small" onClick={save}>
          Save as {fileName}
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </section>
  );
}
