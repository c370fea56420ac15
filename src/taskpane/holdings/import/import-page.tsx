import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useMemo, useRef } from "react";
import { useWriting } from "../../locale/writing";
import { Disclosure } from "../../shared/disclosure";
import { Icon } from "../../shared/icon";
import { LongList } from "../../shared/long-list";
import { dayOf } from "../price-dates";
import { ChooseFiles } from "./choose-files";
import { FileCard } from "./file-card";
import { importView, type ImportView } from "./import-view-model";
import { countOf } from "./import-words";
import type { Importing } from "./use-import";
import { VanishedRows } from "./vanished-rows";

const useStyles = makeStyles({
  heading: {
    margin: "0 0 8px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: "0 0 4px", overflowWrap: "anywhere" },
  part: { margin: "16px 0 0" },
  obstacle: { margin: "0 0 4px", color: tokens.colorPaletteRedForeground1 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    padding: "12px 0",
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (min-height: 22rem)": { position: "sticky", bottom: 0, zIndex: 1 },
  },
});

/** What the page of an import needs. */
interface ImportPageProps {
  readonly importing: Importing;
  readonly isBusy: boolean;
  /** The holdings that the pane reads now, in words; null where there are none, or it reads imports. */
  readonly inUse: string | null;
}

/** An import before it is written: what was read, what is left out, where it goes and what that changes. */
export default function ImportPage({ importing, isBusy, inUse }: ImportPageProps): ReactElement {
  const styles = useStyles();
  const { state } = importing;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone.
  useEffect(() => heading.current?.focus(), []);
  const view = useMemo(() => importView(state, dayOf(new Date()), inUse), [state, inUse]);
  const { match } = view;
  const canWrite = match !== null && view.obstacles.length === 0 && !isBusy;
  return (
    <section aria-label="Import">
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        Positions of broker files
      </h2>
      <ChooseFiles label="Add files" isBusy={isBusy} onChoose={importing.choose} />
      <p role="status" className={styles.line}>
        {state.reading > 0 && "Reading…"}
      </p>
      {view.files.map((file) => (
        <FileCard
          key={file.id}
          view={file}
          onRemove={() => importing.remove(file.id)}
          onNameAccount={(account) => importing.nameAccount(file.id, account)}
        />
      ))}
      <Accounts view={view} />
      <Changes view={view} importing={importing} />
      <div role="status">
        {view.obstacles.map((obstacle) => (
          <p key={obstacle} className={styles.obstacle}>
            <Icon name="problem" /> {obstacle}
          </p>
        ))}
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={!canWrite}
          onClick={() => match && importing.write(match)}
        >
          {state.table?.kind === "there" ? "Update the holdings" : "Write the holdings"}
        </Button>
        <Button disabledFocusable={isBusy} onClick={importing.cancel}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

function Accounts({ view }: { readonly view: ImportView }): ReactElement {
  const { text } = useWriting();
  return (
    <>
      {view.accounts.map(({ key, title, positions }) => (
        <Disclosure key={key} title={text(title)}>
          {() => <Lines label={title} lines={positions} />}
        </Disclosure>
      ))}
    </>
  );
}

interface ChangesProps {
  readonly view: ImportView;
  readonly importing: Importing;
}

/** Where it goes, and what that changes there. */
function Changes({ view, importing }: ChangesProps): ReactElement {
  const styles = useStyles();
  const { text } = useWriting();
  const { destination, changed, added, vanished } = view;
  return (
    <section aria-label="What is written" className={styles.part}>
      <h3 className={styles.heading}>What is written</h3>
      {destination.map((sentence) => (
        <p key={sentence} className={styles.line}>
          {text(sentence)}
        </p>
      ))}
      {vanished.length > 0 && (
        <Disclosure title={text(`Gone from the files: ${countOf(vanished.length, "row")}`)} isOpen>
          <VanishedRows vanished={vanished} onDecide={importing.decide} />
        </Disclosure>
      )}
      {changed.length > 0 && (
        <Disclosure title={text(`Changed: ${countOf(changed.length, "row")}`)}>
          {() => <Lines label="Changed" lines={changed} />}
        </Disclosure>
      )}
      {added.length > 0 && (
        <Disclosure title={text(`New: ${countOf(added.length, "row")}`)}>
          {() => <Lines label="New" lines={added} />}
        </Disclosure>
      )}
    </section>
  );
}

function Lines({
  label,
  lines,
}: {
  readonly label: string;
  readonly lines: readonly string[];
}): ReactElement {
  const styles = useStyles();
  const writing = useWriting();
  return (
    <LongList
      label={label}
      items={lines.map((text, at) => ({ text, at }))}
      keyOf={({ at }) => at}
      rowHeight={24}
      render={({ text }) => <p className={styles.line}>{writing.text(text)}</p>}
    />
  );
}
