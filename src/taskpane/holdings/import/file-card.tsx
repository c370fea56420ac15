import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";
import { useWriting } from "../../locale/writing";
import { Disclosure } from "../../shared/disclosure";
import { useFlushButton } from "../../shared/flush-button";
import { Icon } from "../../shared/icon";
import { LongList } from "../../shared/long-list";
import type { FileView } from "./file-view";
import { countOf } from "./import-words";

const useStyles = makeStyles({
  card: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", gap: "8px", alignItems: "baseline", justifyContent: "space-between" },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  line: { margin: "0 0 4px", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  problem: { color: tokens.colorPaletteRedForeground1 },
  account: { display: "grid", gap: "2px", margin: "4px 0 8px" },
  totals: {
    width: "100%",
    marginBottom: "8px",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
  },
  caption: { textAlign: "left", fontWeight: tokens.fontWeightRegular },
  cell: {
    padding: "2px 0 2px 12px",
    fontWeight: tokens.fontWeightRegular,
    textAlign: "right",
    verticalAlign: "top",
    whiteSpace: "nowrap",
  },
  of: {
    width: "100%",
    padding: "2px 0",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
});

/** What a file's card needs. */
interface FileCardProps {
  readonly view: FileView;
  readonly onRemove: () => void;
  readonly onNameAccount: (account: string) => void;
}

/** A file as it was read: its totals beside what was read, and what is left out and why. */
export function FileCard({ view, onRemove, onNameAccount }: FileCardProps): ReactElement {
  const styles = useStyles();
  const { flush } = useFlushButton();
  const accountId = useId();
  const { text } = useWriting();
  const { leftOut } = view;
  return (
    <section aria-label={view.name} className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.name}>{view.name}</h3>
        <Button
          size="small"
          appearance="subtle"
          className={flush}
          aria-label={`Remove ${view.name}`}
          onClick={onRemove}
        >
          Remove
        </Button>
      </div>
      {view.problem !== null && <Problem text={view.problem} />}
      {view.summary !== null && <p className={styles.line}>{text(view.summary)}</p>}
      {view.oldPrices !== null && <Problem text={text(view.oldPrices)} />}
      {view.notes.map((note) => (
        <Problem key={note} text={note} />
      ))}
      {view.lacksAccount && (
        <div className={styles.account}>
          <label htmlFor={accountId}>Account, which the file doesn&apos;t name</label>
          <Input
            id={accountId}
            size="small"
            value={view.account}
            onChange={(_, { value }) => onNameAccount(value)}
          />
        </div>
      )}
      <Totals view={view} />
      {leftOut.length > 0 && (
        <Disclosure title={text(`Left out: ${countOf(leftOut.length, "line")}`)}>
          {() => (
            <LongList
              label={`Left out of ${view.name}`}
              items={leftOut}
              keyOf={({ line }) => line}
              rowHeight={24}
              render={({ line, reason }) => (
                <p className={mergeClasses(styles.line, styles.quiet)}>
                  {text(`Line ${line}: ${reason}`)}
                </p>
              )}
            />
          )}
        </Disclosure>
      )}
    </section>
  );
}

function Problem({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  return (
    <p className={mergeClasses(styles.line, styles.problem)}>
      <Icon name="problem" /> {text}
    </p>
  );
}

/** The file's own totals beside what was read, with the difference in words. */
function Totals({ view }: Pick<FileCardProps, "view">): ReactElement | null {
  const styles = useStyles();
  if (view.totals.length === 0) return null;
  return (
    <table className={styles.totals}>
      <caption className={styles.caption}>Totals</caption>
      <thead>
        <tr className={styles.quiet}>
          <th className={styles.of} scope="col">
            Of
          </th>
          <th className={styles.cell} scope="col">
            Read
          </th>
          <th className={styles.cell} scope="col">
            File
          </th>
        </tr>
      </thead>
      <tbody>
        {view.totals.map((total, at) => (
          <TotalRows key={at} total={total} />
        ))}
      </tbody>
    </table>
  );
}

function TotalRows({ total }: { readonly total: FileView["totals"][number] }): ReactElement {
  const styles = useStyles();
  const { text } = useWriting();
  const { of, read, file, comparison, isSettled } = total;
  return (
    <>
      <tr>
        <th className={styles.of} scope="row">
          {of}
        </th>
        <td className={styles.cell}>{text(read)}</td>
        <td className={styles.cell}>{text(file)}</td>
      </tr>
      {comparison !== null && (
        <tr>
          <td colSpan={3} className={isSettled ? styles.quiet : styles.problem}>
            <Icon name={isSettled ? "ok" : "problem"} /> {text(comparison)}
          </td>
        </tr>
      )}
    </>
  );
}
