import { Checkbox, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useDeferredValue, useMemo, useState } from "react";
import { classColumnProblem } from "../../../workbook/holdings/class-columns";
import type { Portfolio } from "../../../workbook/portfolio/portfolio";
import { LongList } from "../../shared/long-list";
import { AssignClass } from "./assign-class";
import { classesOf, filtered, listItems } from "./list-view-model";
import { ListRow } from "./list-row";
import { useSelection } from "./use-selection";

const useStyles = makeStyles({
  list: { margin: "8px 0 12px" },
  bar: { display: "flex", flexWrap: "wrap", gap: "4px 8px", alignItems: "center" },
  filter: { flexGrow: 1, minWidth: "8rem" },
  none: { margin: "8px 0", color: tokens.colorNeutralForeground2 },
});

/** What the list needs. */
interface HoldingsListProps {
  readonly portfolio: Portfolio;
  readonly isBusy: boolean;
  /** Writes a class into rows. */
  readonly onAssign: (rows: readonly number[], path: string) => void;
}

/** What is held, the same name of several accounts together, to be filtered, selected and given classes. */
export function HoldingsList({ portfolio, isBusy, onAssign }: HoldingsListProps): ReactElement {
  const styles = useStyles();
  const { holdings } = portfolio;
  const { held, unconverted } = holdings;
  const [filter, setFilter] = useState("");
  const wanted = useDeferredValue(filter);
  const items = useMemo(() => listItems(held, unconverted === null), [held, unconverted]);
  const classes = useMemo(() => classesOf(portfolio), [portfolio]);
  const shown = useMemo(() => filtered(items, wanted), [items, wanted]);
  const selection = useSelection(items, shown);
  const assign = (path: string): void => {
    onAssign(
      selection.selected.flatMap(({ rows }) => rows),
      path,
    );
    selection.clear();
  };
  return (
    <section aria-label="Classes" className={styles.list}>
      <div className={styles.bar}>
        <Checkbox
          checked={selection.ofShown}
          disabled={shown.length === 0}
          label={wanted.trim() === "" ? "Select all" : "Select all shown"}
          onChange={selection.toggleShown}
        />
        <Input
          size="small"
          type="search"
          className={styles.filter}
          aria-label="Filter by name, symbol, account or class"
          placeholder="Filter"
          value={filter}
          onChange={(_, { value }) => setFilter(value)}
        />
      </div>
      {shown.length === 0 && <p className={styles.none}>Nothing held is called so.</p>}
      <LongList
        label="Holdings by name"
        items={shown}
        keyOf={({ key }) => key}
        rowHeight={44}
        render={(item) => (
          <ListRow
            item={item}
            isSelected={selection.has(item)}
            onToggle={() => selection.toggle(item)}
          />
        )}
      />
      <AssignClass
        classes={classes}
        selected={selection.selected.length}
        hidden={selection.selected.filter((item) => !shown.includes(item)).length}
        obstacle={classColumnProblem(holdings)}
        isBusy={isBusy}
        onAssign={assign}
      />
    </section>
  );
}
