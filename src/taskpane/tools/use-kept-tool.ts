import { useCallback, useMemo } from "react";
import type { KeptKind } from "../kept/kept-kind";
import { useKept } from "../kept/use-kept";
import type { ToolEntries } from "./kept-tool";
import type { CellChoice } from "./use-chosen-cells";

/** A draft with what changes it. */
interface EditedDraft<Draft> {
  readonly draft: Draft;
  /** The draft in which nothing is entered. */
  readonly first: Draft;
  /** Takes another draft; the same function throughout. */
  readonly edit: (event: { readonly kind: "found"; readonly draft: Draft }) => void;
}

/** Whether something is entered in a view, and what gives it up. */
interface KeptEntries {
  readonly isDirty: boolean;
  readonly discard: () => void;
}

/** Keeps a draft and the cells that it works on, and brings back those that were kept. */
export function useKeptTool<Draft>(
  kind: KeptKind<ToolEntries<Draft>>,
  { draft, first, edit }: EditedDraft<Draft>,
  { area, choose, restore: restoreCells }: CellChoice,
): KeptEntries {
  const entries = useMemo(() => ({ draft, area }), [draft, area]);
  const restore = useCallback(
    (found: ToolEntries<Draft>): void => {
      edit({ kind: "found", draft: found.draft });
      restoreCells(found.area);
    },
    [edit, restoreCells],
  );
  useKept(kind, entries, restore);
  return {
    isDirty: !kind.isBlank(entries),
    discard: () => {
      edit({ kind: "found", draft: first });
      choose(null);
    },
  };
}
