import { createContext, useCallback, useContext, useMemo, useState } from "react";
import { useKept } from "../kept/use-kept";
import { FIRST_LAYOUT, KEPT_LAYOUT, type Layout, withSection } from "./layout";

/** A change of some of the layout, by what it is before. */
type LayoutChange = (before: Layout) => Partial<Layout>;

/** The layout, with what changes it. */
export interface ChangeableLayout {
  readonly layout: Layout;
  readonly change: (change: LayoutChange) => void;
}

/** The layout of the pane that a component is in. */
export const LayoutContext = createContext<ChangeableLayout>({
  layout: FIRST_LAYOUT,
  change: () => undefined,
});

/** The layout of a pane: how it was left, until something is opened, folded or chosen. */
export function useKeptLayout(): ChangeableLayout {
  const [layout, setLayout] = useState(FIRST_LAYOUT);
  useKept(KEPT_LAYOUT, layout, setLayout);
  const change = useCallback(
    (changed: LayoutChange) => setLayout((before) => ({ ...before, ...changed(before) })),
    [],
  );
  return useMemo(() => ({ layout, change }), [layout, change]);
}

/** The layout of the pane around a component. */
export function useLayout(): ChangeableLayout {
  return useContext(LayoutContext);
}

/**
 * Whether a section is open, and what folds and unfolds it.
 *
 * @param name undefined for a section that is forgotten when it goes
 */
export function useSection(
  name: string | undefined,
  isOpenAtFirst: boolean,
): [isOpen: boolean, setOpen: (isOpen: boolean) => void] {
  const { layout, change } = useLayout();
  const own = useState(isOpenAtFirst);
  if (name === undefined) return own;
  const isOpen = layout.sections[name] ?? isOpenAtFirst;
  const setOpen = (opened: boolean): void => {
    if (opened === isOpen) return;
    change(({ sections }) => ({ sections: withSection(sections, name, opened, isOpenAtFirst) }));
  };
  return [isOpen, setOpen];
}
