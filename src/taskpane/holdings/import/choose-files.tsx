import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useRef, useState } from "react";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 12px",
    padding: "8px 12px",
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  hint: { color: tokens.colorNeutralForeground2 },
  input: { display: "none" },
});

/** What the choice of files needs. */
interface ChooseFilesProps {
  /** What the button says. */
  readonly label: string;
  readonly isBusy: boolean;
  readonly onChoose: (files: readonly File[]) => void;
}

/** A button to choose files, and room to drop them. */
export function ChooseFiles({ label, isBusy, onChoose }: ChooseFilesProps): ReactElement {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  useEffect(ignoreStrayDrops, []);
  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={() => setIsOver(true)}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false);
        if (!isBusy) onChoose([...event.dataTransfer.files]);
      }}
    >
      <Button size="small" disabledFocusable={isBusy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <span className={styles.hint}>or drop them here</span>
      <input
        ref={input}
        type="file"
        multiple
        accept=".csv,.tsv,.txt,text/csv"
        className={styles.input}
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ target }) => {
          onChoose([...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = "";
        }}
      />
    </div>
  );
}

/** Keeps a file that is dropped beside its place from replacing the pane; gives a function that ends it. */
function ignoreStrayDrops(): () => void {
  const ignore = (event: DragEvent): void => event.preventDefault();
  document.addEventListener("dragover", ignore);
  document.addEventListener("drop", ignore);
  return () => {
    document.removeEventListener("dragover", ignore);
    document.removeEventListener("drop", ignore);
  };
}
