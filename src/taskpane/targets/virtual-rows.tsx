import { defaultRangeExtractor, type Range, useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ReactElement, useCallback, useLayoutEffect, useRef, useState } from "react";

/** As many rows are always drawn whole. */
const FEW = 100;
/** What a row is taken to be high before it is drawn, pixels. */
const ROW_HEIGHT = 84;
/** How many rows beyond the window are drawn. */
const BEYOND = 6;

/** What the rows need. */
interface VirtualRowsProps {
  readonly count: number;
  /** The row that has the focus or would get it, which is always drawn. */
  readonly current: number;
  readonly rowAt: (at: number) => ReactElement;
}

/** The rows of the tree; of many only those that the window shows. */
export function VirtualRows(props: VirtualRowsProps): ReactElement {
  const { count, rowAt } = props;
  if (count > FEW) return <ManyRows {...props} />;
  return <>{Array.from({ length: count }, (_, at) => rowAt(at))}</>;
}

function ManyRows({ count, current, rowAt }: VirtualRowsProps): ReactElement {
  const container = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const box = container.current?.getBoundingClientRect();
    if (box) setTop(Math.round(box.top + window.scrollY));
  }, [count]);
  const withCurrent = useCallback(
    (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), current])].sort((one, other) => one - other),
    [current],
  );
  const rows = useWindowVirtualizer({
    count,
    estimateSize: () => ROW_HEIGHT,
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
