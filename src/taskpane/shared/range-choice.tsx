import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWriting } from "../locale/writing";
import { Icon } from "./icon";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "4px 8px" },
  place: {
    flexGrow: 1,
    flexBasis: "12rem",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
  problem: { margin: "4px 0", color: tokens.colorPaletteRedForeground1 },
});

/** What the choice of a range needs. */
interface RangeChoiceProps {
  /** What is to be chosen, as it stands in a sentence: "the returns". */
  readonly what: string;
  /** Where it is and what was read there; null where nothing is chosen. */
  readonly reading: string | null;
  /** What to select, where nothing is chosen. */
  readonly hint: string;
  readonly problem: string | null;
  readonly onUseSelection: () => void;
}

/** Cells of the workbook to be chosen: select them there, then say so here. */
export function RangeChoice(props: RangeChoiceProps): ReactElement {
  const { what, reading, hint, problem, onUseSelection } = props;
  const styles = useStyles();
  const { text } = useWriting();
  return (
    <>
      <div className={styles.line}>
        <span className={styles.place}>{reading ?? hint}</span>
        <Button size="small" onClick={onUseSelection} aria-label={`Use selected cells as ${what}`}>
          Use selected cells
        </Button>
      </div>
      {problem !== null && (
        <p className={styles.problem}>
          <Icon name="problem" /> {text(problem)}
        </p>
      )}
    </>
  );
}
