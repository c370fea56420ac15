import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";

/** What the button needs. */
interface DiscardButtonProps {
  /** Whether there is something to be discarded. */
  readonly isDirty: boolean;
  readonly isBusy?: boolean;
  readonly size?: "small" | "medium";
  readonly onDiscard: () => void;
}

/** Drops what was typed; it stays, and so does the focus on it. */
export function DiscardButton(props: DiscardButtonProps): ReactElement {
  const { isDirty, isBusy = false, size = "small", onDiscard } = props;
  return (
    <Button size={size} disabledFocusable={!isDirty || isBusy} onClick={onDiscard}>
      Discard changes
    </Button>
  );
}
