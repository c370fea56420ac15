import { type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";

/** So many rows are drawn or left out together. */
const CHUNK = 50;

/** How far outside of what is seen rows are drawn. */
const MARGIN = "600px 0px";

/** What the list needs. */
interface LongListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string | number;
  /** An item's content, and its place among all. */
  readonly render: (item: Item, place: number) => ReactNode;
  /** About how high a row is, pixels: the room of rows that aren't drawn yet. */
  readonly rowHeight: number;
  readonly label: string;
  readonly className?: string;
}

/**
 * A list of which only the rows near what is seen are drawn, so that thousands stay smooth. Rows may be of any height;
 * those that the focus is in stay.
 */
export function LongList<Item>(props: LongListProps<Item>): ReactElement {
  const { items, label, className } = props;
  const starts = Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) => at * CHUNK);
  return (
    <div role="list" aria-label={label} className={className}>
      {starts.map((start) => (
        <Chunk key={start} {...props} start={start} />
      ))}
    </div>
  );
}

function Chunk<Item>(props: LongListProps<Item> & { readonly start: number }): ReactElement {
  const { items, keyOf, render, rowHeight, start } = props;
  const shown = items.slice(start, start + CHUNK);
  const element = useRef<HTMLDivElement>(null);
  const measured = useRef(rowHeight);
  const [isNear, setIsNear] = useState(start === 0);
  useEffect(() => {
    const chunk = element.current;
    if (!chunk) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const isSeen = entries.at(-1)?.isIntersecting ?? false;
        if (!isSeen && chunk.contains(document.activeElement)) return;
        const { childElementCount: rows, offsetHeight } = chunk;
        if (!isSeen && rows > 0) measured.current = offsetHeight / rows;
        setIsNear(isSeen);
      },
      { root: document, rootMargin: MARGIN },
    );
    observer.observe(chunk);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={element}
      role="none"
      style={isNear ? undefined : { height: shown.length * measured.current }}
    >
      {isNear &&
        shown.map((item, at) => (
          <div
            key={keyOf(item)}
            role="listitem"
            aria-setsize={items.length}
            aria-posinset={start + at + 1}
          >
            {render(item, start + at)}
          </div>
        ))}
    </div>
  );
}
