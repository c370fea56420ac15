import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useFlushButton } from "../shared/flush-button";
import type { ReviewOutcome } from "./review-outcome";

/** What the button needs. */
interface RecordButtonProps {
  /** What is recorded: by the rules in force, not by what is typed. Null where there is nothing yet. */
  readonly outcome: ReviewOutcome | null;
  readonly isBusy: boolean;
  readonly onRecord: (outcome: ReviewOutcome) => void;
}

/** Adds what the review finds now to the history. */
export function RecordButton({ outcome, isBusy, onRecord }: RecordButtonProps): ReactElement {
  const { flush } = useFlushButton();
  return (
    <Button
      size="small"
      appearance="subtle"
      className={flush}
      disabledFocusable={outcome === null || isBusy}
      title="Record this review as a row of KeelAudit"
      aria-label="Record this review"
      onClick={() => outcome && onRecord(outcome)}
    >
      Record
    </Button>
  );
}
