import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";

/** Says why the workbook couldn't be read, and tries again. */
export function FailedView({
  problem,
  onRetry,
}: {
  readonly problem: string;
  readonly onRetry: () => void;
}): ReactElement {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{problem}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onRetry}>
          Try again
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
