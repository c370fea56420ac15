import { Button, Checkbox, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";
import { HOLDINGS_FIELDS, type HoldingsField } from "../../engine/portfolio/holdings-headers";
import type { Corrections } from "../../workbook/mapping";
import type { LeftOutRow } from "../../workbook/holdings/holdings";
import type { Portfolio } from "../../workbook/portfolio/portfolio";
import { useWriting } from "../locale/writing";
import { Disclosure } from "../shared/disclosure";
import { useFlushButton } from "../shared/flush-button";
import { Icon } from "../shared/icon";
import { dayOf, oldHoldingsInWords, priceDaysInWords } from "./price-dates";
import {
  currenciesInWords,
  holdingsInWords,
  leftOutInWords,
  notCountedInWords,
  textValuesInWords,
} from "./holdings-words";

const useStyles = makeStyles({
  place: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: "4px 8px",
    paddingBottom: "8px",
  },
  where: {
    flexGrow: 1,
    flexBasis: "12rem",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: "4px 8px",
    alignItems: "center",
  },
  header: { overflowWrap: "anywhere" },
  rows: { margin: "0 0 8px", padding: 0, listStyleType: "none" },
  hint: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  problem: { margin: "4px 0", color: tokens.colorPaletteRedForeground1 },
});

/** What the holdings need. */
export interface HoldingsViewProps {
  readonly portfolio: Portfolio;
  readonly isBusy: boolean;
  readonly onUseSelection: () => void;
  readonly onCorrect: (corrections: Corrections) => void;
}

/** Where the holdings are and how they were read, to be corrected. */
export function HoldingsView(props: HoldingsViewProps): ReactElement {
  const { portfolio, isBusy, onUseSelection, onCorrect } = props;
  const styles = useStyles();
  const { flush } = useFlushButton();
  const { text } = useWriting();
  const { holdings, saved } = portfolio;
  const asText = textValuesInWords(holdings);
  const old = oldHoldingsInWords(holdings.held, dayOf(new Date()));
  const days = old === null ? priceDaysInWords(holdings.held) : "";
  const problems = [
    ...holdings.problems,
    ...(saved?.problems ?? []),
    ...[old, currenciesInWords(holdings)].filter((each) => each !== null),
  ];
  return (
    <section aria-label="Holdings">
      <div className={styles.place}>
        <span className={styles.where}>{text(`${holdingsInWords(holdings)}. ${days}`)}</span>
        <Button
          size="small"
          appearance="subtle"
          className={flush}
          disabledFocusable={isBusy}
          onClick={onUseSelection}
        >
          Use selected cells
        </Button>
      </div>
      {holdings.missing !== null && (
        <p className={styles.problem}>
          <Icon name="problem" /> No column is recognised as {holdings.missing}. Say below which one
          it is.
        </p>
      )}
      {problems.map((problem) => (
        <p key={problem} className={styles.problem}>
          <Icon name="problem" /> {text(problem)}
        </p>
      ))}
      {asText !== null && <p className={styles.hint}>{asText}</p>}
      <LeftOutRows {...props} />
      <Disclosure name="columns" title={columnsTitle(portfolio)} isOpen={holdings.missing !== null}>
        <ColumnFields portfolio={portfolio} isBusy={isBusy} onCorrect={onCorrect} />
      </Disclosure>
    </section>
  );
}

function columnsTitle({ holdings }: Portfolio): string {
  const used = holdings.columns.filter(({ field }) => field !== null).length;
  return `Columns: ${used} of ${holdings.columns.length} used`;
}

type CorrectProps = Pick<HoldingsViewProps, "portfolio" | "isBusy" | "onCorrect">;

/** The rows that aren't counted, each with its reason; what looks like a total can be counted all the same. */
function LeftOutRows({ portfolio, isBusy, onCorrect }: CorrectProps): ReactElement | null {
  const styles = useStyles();
  const { holdings, corrections } = portfolio;
  const { text } = useWriting();
  const { leftOut } = holdings;
  const counted = corrections.counted.filter((name) =>
    holdings.positions.some((position) => position.name === name),
  );
  if (leftOut.length === 0 && counted.length === 0) return null;
  const count = (name: string, isCounted: boolean): void => {
    const others = corrections.counted.filter((other) => other !== name);
    onCorrect({ ...corrections, counted: isCounted ? [...others, name] : others });
  };
  return (
    <Disclosure name="left out" title={notCountedInWords(leftOut)}>
      {leftOut.some(mayBeHolding) && (
        <p className={styles.hint}>Tick a total that is a holding after all.</p>
      )}
      <ul className={styles.rows}>
        {counted.map((name) => (
          <li key={name}>
            <Checkbox
              checked
              disabled={isBusy}
              label={`${name} is counted`}
              onChange={() => count(name, false)}
            />
          </li>
        ))}
        {leftOut.map((row) => (
          <li key={row.row}>
            {mayBeHolding(row) ? (
              <Checkbox
                checked={false}
                disabled={isBusy}
                label={text(leftOutInWords(row))}
                onChange={() => count(row.name, true)}
              />
            ) : (
              text(leftOutInWords(row))
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Only what looks like a total can be counted, by its name. */
function mayBeHolding({ kind, name }: LeftOutRow): boolean {
  return kind === "total" && name !== "";
}

const UNUSED = "Not used";

/** Each column's header and what it holds. */
function ColumnFields({ portfolio, isBusy, onCorrect }: CorrectProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  const { holdings, corrections } = portfolio;
  const choose = (header: string, value: string): void => {
    const field = value === UNUSED ? null : (value as HoldingsField);
    onCorrect({ ...corrections, columns: { ...corrections.columns, [header]: field } });
  };
  return (
    <div className={styles.columns}>
      {holdings.columns.map(({ header, field }, column) =>
        header === "" ? null : (
          <ColumnField
            key={`${column} ${header}`}
            id={`${id}${column}`}
            header={header}
            field={field}
            isBusy={isBusy}
            onChoose={(value) => choose(header, value)}
          />
        ),
      )}
    </div>
  );
}

interface ColumnFieldProps {
  readonly id: string;
  readonly header: string;
  readonly field: HoldingsField | null;
  readonly isBusy: boolean;
  readonly onChoose: (value: string) => void;
}

function ColumnField({ id, header, field, isBusy, onChoose }: ColumnFieldProps): ReactElement {
  const styles = useStyles();
  return (
    <>
      <label htmlFor={id} className={styles.header}>
        {header}
      </label>
      <Select
        id={id}
        size="small"
        value={field ?? UNUSED}
        disabled={isBusy}
        onChange={(_, { value }) => onChoose(value)}
      >
        {[UNUSED, ...HOLDINGS_FIELDS].map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
    </>
  );
}
