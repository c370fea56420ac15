import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useId, useState } from "react";
import { amount, plain } from "../../../engine/wording/format";
import type { NumberLocale } from "../../locale/number-locale";
import { readNumber } from "../../locale/read-number";
import { useWriting } from "../../locale/writing";
import { Icon } from "../../shared/icon";
import type { TradeRow } from "./trade-rows";

/** Names get a line of their own up to here; the list is the container. */
const NARROW = "@container (max-width: 23.5rem)";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 7.75rem 4rem",
    gap: "2px 8px",
    alignItems: "center",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr) 4rem" },
  },
  name: {
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightSemibold,
    [NARROW]: { gridColumn: "1 / -1" },
  },
  other: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  amount: {
    minWidth: 0,
    "& input": { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  },
  lock: { minWidth: 0, paddingLeft: 0, paddingRight: 0 },
  note: {
    gridColumn: "1 / -1",
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** What is done with the trade of a row; the row keeps its key. */
export interface TradeEdits {
  /** Sets a trade by hand; the focus stays with its row, or goes elsewhere. */
  readonly onFix: (key: string, text: string, keepsFocus: boolean) => void;
  /** Leaves a trade to the plan again. */
  readonly onRelease: (key: string) => void;
  /** The row whose trade has just been entered or released: it may move to another list, and the focus goes with it. */
  readonly entered: string | null;
}

/** What the line of a row needs. */
interface TradeLineProps extends TradeEdits {
  readonly row: TradeRow;
  readonly decimals: number;
  readonly isDisabled: boolean;
}

/** One row of a plan: what trades, before and after, and why; the trade can be set by hand. */
export function TradeLine(props: TradeLineProps): ReactElement {
  const { row, decimals, isDisabled, onFix, onRelease, entered } = props;
  const { key, fixed } = row;
  const styles = useStyles();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const name = nameInWords(row);
  const other = row.called === row.name ? row.symbol : row.name;
  const { text, locale } = useWriting();
  const shown = fixed?.problem == null ? text(amount(row.trade, decimals)) : fixed.text;
  const enter = (keepsFocus: boolean): void => {
    if (typed !== null && typed.trim() !== shown) {
      onFix(key, amountAsTyped(typed, locale), keepsFocus);
    }
    setTyped(null);
  };
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        {name}
        {other !== "" && <div className={mergeClasses(styles.other, styles.small)}>{other}</div>}
      </div>
      <Input
        size="small"
        className={styles.amount}
        value={typed ?? shown}
        disabled={isDisabled}
        aria-label={`Trade of ${name}`}
        aria-describedby={`${id}why`}
        aria-invalid={fixed?.problem != null}
        autoFocus={entered === key}
        autoComplete="off"
        onChange={(_, { value }) => setTyped(value)}
        onBlur={({ currentTarget, relatedTarget }) =>
          enter(currentTarget.closest("li")?.contains(relatedTarget) ?? false)
        }
        onKeyDown={(event) => {
          if (event.key === "Enter") enter(true);
          if (event.key === "Escape") setTyped(null);
        }}
      />
      <Button
        size="small"
        className={styles.lock}
        disabledFocusable={isDisabled}
        aria-label={fixed ? `Release the trade of ${name}` : `Lock the trade of ${name}`}
        onClick={() => (fixed ? onRelease(key) : onFix(key, amount(row.trade, decimals), true))}
      >
        {fixed ? "Release" : "Lock"}
      </Button>
      <p className={mergeClasses(styles.note, styles.small)}>
        {text(courseInWords(row, decimals))}
      </p>
      <p
        id={`${id}why`}
        className={mergeClasses(styles.note, fixed?.problem != null && styles.problem)}
      >
        {fixed?.problem == null ? (
          text(row.reason())
        ) : (
          <>
            <Icon name="problem" /> {text(fixed.problem)}
          </>
        )}
      </p>
    </li>
  );
}

/** An amount in the engine's spelling; a text that is none, such as a percent, as it is. */
function amountAsTyped(typed: string, locale: NumberLocale): string {
  const amount = typed.includes("%") ? null : readNumber(typed, locale);
  return amount === null ? typed.trim() : String(amount);
}

/** "Bonds, IRA". */
function nameInWords({ called, account }: TradeRow): string {
  return account === "" ? called : `${called}, ${account}`;
}

/** "Sell: 21,000.00 to 17,000.00; 12 units; cost 4.00". */
function courseInWords(row: TradeRow, decimals: number): string {
  const { trade, value, after, units, cost } = row;
  if (trade === 0) return `Hold: ${amount(value, decimals)}`;
  return [
    `${trade > 0 ? "Buy" : "Sell"}: ${amount(value, decimals)} to ${amount(after, decimals)}`,
    ...(units === null || units === 0 ? [] : [`${plain(Math.abs(units))} units`]),
    ...(cost === 0 ? [] : [`cost ${amount(cost, decimals)}`]),
  ].join("; ");
}
