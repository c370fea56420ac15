import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { type ReactElement, useRef } from "react";

/** A question before something is overwritten. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** What is done on yes. */
  readonly action: string;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

/**
 * Asks before something is overwritten. It stays mounted and closes when there is no question, so that Fluent gives
 * the page behind it back to screen readers.
 */
export default function ConfirmDialog({
  question,
}: {
  readonly question: Question | null;
}): ReactElement {
  const latest = useRef(question);
  if (question !== null) latest.current = question;
  const shown = latest.current;
  return (
    <Dialog
      open={question !== null}
      modalType="alert"
      onOpenChange={(_, { open }) => !open && question?.cancel()}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{shown?.title}</DialogTitle>
          <DialogContent>{shown?.text}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => question?.confirm()}>
              {shown?.action}
            </Button>
            <Button onClick={() => question?.cancel()}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
