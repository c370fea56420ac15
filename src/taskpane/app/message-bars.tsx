import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { list } from "../../engine/wording/format";

interface WarningProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Warning({ title, text, children }: WarningProps): ReactElement {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {text}
      </MessageBarBody>
      <MessageBarActions>{children}</MessageBarActions>
    </MessageBar>
  );
}

/** The saved targets were edited beside a draft. */
export function StaleBar({
  onReload,
  onKeep,
}: {
  readonly onReload: () => void;
  readonly onKeep: () => void;
}): ReactElement {
  return (
    <Warning
      title="KeelTargets was edited"
      text="It changed in the workbook since you began to edit here."
    >
      <Button size="small" onClick={onReload}>
        Reload and drop mine
      </Button>
      <Button size="small" onClick={onKeep}>
        Keep mine
      </Button>
    </Warning>
  );
}

const NAMED_MOST = 3;

/** The holdings' own target or band columns say otherwise than what is saved. */
export function DifferingBar({
  names,
  onTakeOver,
}: {
  readonly names: readonly string[];
  readonly onTakeOver: () => void;
}): ReactElement {
  const shown =
    names.length > NAMED_MOST
      ? list([...names.slice(0, NAMED_MOST), `${names.length - NAMED_MOST} more`])
      : list(names);
  return (
    <Warning
      title="The worksheet says otherwise"
      text={`The holdings' own target or band differs from KeelTargets for ${shown}.`}
    >
      <Button size="small" onClick={onTakeOver}>
        Take the worksheet&apos;s
      </Button>
    </Warning>
  );
}
