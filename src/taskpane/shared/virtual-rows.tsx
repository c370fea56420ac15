import { defaultRangeExtractor, type Range, useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ReactElement, useCallback, useLayoutEffect, useRef, useState } from "react";

/** As many rows are always drawn whole. */
const FEW = 100;
/** How many rows beyond the window are drawn. */
const BEYOND = 6;

/** What the rows need. */
interface VirtualRowsProps {
  readonly count: number;
  /** About how high a row is, pixels: the room of rows that weren't drawn yet. */
  readonly rowHeight: number;
  /** The row that has the focus or would get it, which is always drawn. */
  readonly current: number;
  readonly rowAt: (at: number) => ReactElement;
}

/** Rows below one another, of any height; of many only those that the window shows, so that thousands stay smooth. */
export function VirtualRows(props: VirtualRowsProps): ReactElement {
  const { count, rowAt } = props;
  if (count > FEW) return <ManyRows {...props} />;
  return <>{Array.from({ length: count }, (_, at) => rowAt(at))}</>;
}

function ManyRows({ count, rowHeight, current, rowAt }: VirtualRowsProps): ReactElement {
  const container = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  // What stands above may have grown with any change, or while one scrolled.
  useLayoutEffect(() => {
    const box = container.current?.getBoundingClientRect();
    if (box) setTop(Math.round(box.top + window.scrollY));
  });
  const withCurrent = useCallback(
    (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), current])].sort((one, other) => one - other),
    [current],
  );
  const rows = useWindowVirtualizer({
    count,
    estimateSize: () => rowHeight,
    overscan: BEYOND,
    scrollMargin: top,
    rangeExtractor: withCurrent,
  });
  return (
    <div
      role="presentation"
      ref={container}
      style={{ position: "relative", height: `${rows.getTotalSize()}px` }}
    >
      {rows.getVirtualItems().map(({ index, key, start }) => (
        <div
          key={key}
          role="presentation"
          ref={rows.measureElement}
          data-index={index}
          style={{ position: "absolute", top: `${start - top}px`, left: 0, right: 0 }}
        >
          {rowAt(index)}
        </div>
      ))}
    </div>
  );
}
