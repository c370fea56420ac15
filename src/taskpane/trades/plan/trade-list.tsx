import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { useListStyles } from "./list-styles";
import { type TradeEdits, TradeLine } from "./trade-line";
import type { TradeRow } from "./trade-rows";

const useStyles = makeStyles({
  none: { margin: "4px 0", color: tokens.colorNeutralForeground2 },
});

/** So many rows are drawn at first, so that long lists don't keep typing waiting. */
const SHOWN_FIRST = 50;

/** What a list of trades needs. */
interface TradeListProps extends TradeEdits {
  readonly title: string;
  readonly rows: readonly TradeRow[];
  readonly decimals: number;
  readonly isDisabled: boolean;
  /** What it says where there are no rows; left out, it then isn't there. */
  readonly none?: string;
}

/** Rows of a plan under a heading. */
export function TradeList(props: TradeListProps): ReactElement | null {
  const { title, rows, none, ...ofLines } = props;
  const styles = useStyles();
  const { heading, list } = useListStyles();
  const [isLong, showAll] = useState(false);
  if (rows.length === 0 && none === undefined) return null;
  const shown = isLong ? rows : rows.slice(0, SHOWN_FIRST);
  return (
    <section aria-label={title}>
      <h2 className={heading}>{rows.length === 0 ? title : `${title} (${rows.length})`}</h2>
      {rows.length === 0 && <p className={styles.none}>{none}</p>}
      <ul className={list}>
        {shown.map((row) => (
          <TradeLine key={row.key} row={row} {...ofLines} />
        ))}
      </ul>
      {shown.length < rows.length && (
        <Button size="small" appearance="subtle" onClick={() => showAll(true)}>
          Show all {rows.length}
        </Button>
      )}
    </section>
  );
}
