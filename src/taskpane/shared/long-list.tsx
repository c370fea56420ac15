import { type ReactElement, type ReactNode, useState } from "react";
import { VirtualRows } from "./virtual-rows";

/** What the list needs. */
interface LongListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string | number;
  readonly render: (item: Item) => ReactNode;
  /** About how high a row is, pixels. */
  readonly rowHeight: number;
  readonly label: string;
}

/** A list that may have thousands of items; the one that the focus is in stays drawn. */
export function LongList<Item>(props: LongListProps<Item>): ReactElement {
  const { items, keyOf, render, rowHeight, label } = props;
  const [focused, setFocused] = useState(0);
  const rowAt = (at: number): ReactElement => {
    const item = items[at] as Item;
    return (
      <div
        key={keyOf(item)}
        role="listitem"
        aria-setsize={items.length}
        aria-posinset={at + 1}
        onFocus={() => setFocused(at)}
      >
        {render(item)}
      </div>
    );
  };
  return (
    <div role="list" aria-label={label}>
      <VirtualRows
        count={items.length}
        rowHeight={rowHeight}
        current={Math.min(focused, items.length - 1)}
        rowAt={rowAt}
      />
    </div>
  );
}
