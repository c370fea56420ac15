import { makeStyles } from "@fluentui/react-components";
import {
  type KeyboardEvent,
  lazy,
  type ReactElement,
  Suspense,
  useMemo,
  useRef,
  useState,
} from "react";
import { classKey } from "../../engine/portfolio/tree";
import { VirtualRows } from "../shared/virtual-rows";
import { useLayout } from "../shell/use-layout";
import type { Edit } from "./draft";
import { placeOf, useGridFocus } from "./grid-focus";
import { GridHeader } from "./grid-header";
import { gridMove, type GridMove, type GridPlace } from "./grid-keys";
import { type GridRow, gridRows } from "./grid-rows";
import { removed } from "./line-changes";
import { TargetTableRow } from "./target-row";
import type { TargetsView } from "./targets-view-model";
import type { TreeForm } from "./tree-form";
import type { WantedLine } from "./wanted-lines";

const TreeTools = lazy(() => import(/* webpackChunkName: "tree-tools" */ "./tree-tools"));

/** About how high a row is in a narrow pane, pixels. */
const ROW_HEIGHT = 84;

const useStyles = makeStyles({ grid: { containerType: "inline-size" } });

/** What the tree needs. */
interface TargetsGridProps {
  readonly view: TargetsView;
  readonly onEdit: (edit: Edit) => void;
  readonly onChange: (lines: readonly WantedLine[]) => void;
}

/** The row whose tools are shown, by its key. */
interface ShownTools {
  readonly key: string;
  readonly form: TreeForm | null;
}

/** The tree of targets: a row a class and a row a name, moved in by arrow keys. */
export function TargetsGrid({ view, onEdit, onChange }: TargetsGridProps): ReactElement {
  const { grid } = useStyles();
  const { layout, change: changeLayout } = useLayout();
  const [tools, setTools] = useState<ShownTools | null>(null);
  const [active, setActive] = useState<GridPlace>({ at: 0, cell: "row" });
  const element = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => gridRows(view.rows, new Set(layout.folded)),
    [view.rows, layout.folded],
  );
  const current = Math.min(active.at, rows.length - 1);
  const focusAt = useGridFocus(element, rows.length);

  const go = (place: GridPlace): void => {
    focusAt(place);
    setActive({ ...place });
  };
  const fold = (at: number): void => {
    const { row, isOpen } = rows[at] as GridRow;
    const key = classKey(row.path);
    changeLayout(({ folded }) => ({
      folded: isOpen ? [...folded, key] : folded.filter((other) => other !== key),
    }));
  };
  const close = (): void => {
    setTools(null);
    go({ at: current, cell: "row" });
  };
  const change = (lines: readonly WantedLine[]): void => {
    close();
    onChange(lines);
  };
  const act = (move: GridMove): void => {
    if (move.kind === "focus") {
      go(move.place);
      return;
    }
    const { row } = rows[move.at] as GridRow;
    if (move.kind === "fold") fold(move.at);
    else if (move.kind === "tools") setTools({ key: row.key, form: move.form });
    else {
      const { lines } = removed(view.entered.tree, row);
      if (lines) change(lines);
    }
  };
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const place = placeOf(event.target as Element);
    const move = place && gridMove(rows, place, event);
    if (!move) return;
    event.preventDefault();
    // Else office.js takes Esc and F2 for the worksheet.
    event.stopPropagation();
    act(move);
  };
  const rowAt = (at: number): ReactElement => {
    const { row, isOpen } = rows[at] as GridRow;
    const hasTools = tools?.key === row.key;
    return (
      <TargetTableRow
        key={row.key}
        row={row}
        at={at}
        isOpen={isOpen}
        isActive={at === current}
        span={view.span}
        onFold={() => fold(at)}
        onTools={() => setTools(hasTools ? null : { key: row.key, form: null })}
        onEdit={(field, text, saved) => onEdit({ key: row.key, field, text, saved })}
        tools={
          hasTools && (
            <Suspense>
              <TreeTools
                view={view}
                row={row}
                form={tools.form}
                onChange={change}
                onClose={close}
              />
            </Suspense>
          )
        }
      />
    );
  };
  return (
    <div className={grid}>
      <div
        role="treegrid"
        aria-label="Targets and bands"
        aria-rowcount={rows.length + 1}
        ref={element}
        onKeyDown={press}
        onFocus={({ target }) => setActive(placeOf(target) ?? active)}
      >
        <GridHeader />
        <VirtualRows count={rows.length} rowHeight={ROW_HEIGHT} current={current} rowAt={rowAt} />
      </div>
    </div>
  );
}
