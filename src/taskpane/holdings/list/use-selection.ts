import { useMemo, useState } from "react";
import type { ListItem } from "./list-view-model";

/** Which items are selected. */
export interface Selection {
  /** Those that are selected and still there, shown or not. */
  readonly selected: readonly ListItem[];
  readonly has: (item: ListItem) => boolean;
  /** Whether all that are shown are selected, some ("mixed"), or none. */
  readonly ofShown: boolean | "mixed";
  readonly toggle: (item: ListItem) => void;
  /** Selects all that are shown, or none of them where they all are. */
  readonly toggleShown: () => void;
  readonly clear: () => void;
}

/** A selection among items, which stays while a filter shows a part of them. */
export function useSelection(items: readonly ListItem[], shown: readonly ListItem[]): Selection {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const selected = useMemo(() => items.filter(({ key }) => keys.has(key)), [items, keys]);
  const shownSelected = shown.filter(({ key }) => keys.has(key)).length;
  const areAll = shown.length > 0 && shownSelected === shown.length;
  const change = (changed: readonly ListItem[], isSelected: boolean): void => {
    const next = new Set(keys);
    for (const { key } of changed) {
      if (isSelected) next.add(key);
      else next.delete(key);
    }
    setKeys(next);
  };
  return {
    selected,
    has: ({ key }) => keys.has(key),
    ofShown: areAll || (shownSelected > 0 && "mixed"),
    toggle: (item) => change([item], !keys.has(item.key)),
    toggleShown: () => change(shown, !areAll),
    clear: () => setKeys(new Set()),
  };
}
