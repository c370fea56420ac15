import { createContext, useContext, useEffect, useRef } from "react";
import { keepEntries, keptEntries, type KeptKind } from "./kept-kind";
import { type KeptTexts, NOTHING_KEPT } from "./kept-texts";

/** Opens what is kept for the workbook that the pane is beside. */
export const KeptContext = createContext<() => Promise<KeptTexts>>(() =>
  Promise.resolve(NOTHING_KEPT),
);

/**
 * Brings back the entries that were there when the pane was last open, and keeps those that are there now.
 *
 * @param entries what is entered now; the same object while it stays the same
 * @param restore takes what was kept, once, where nothing is entered by then; the same function throughout
 * @param isReady whether what was kept can be taken already; until then nothing is read or kept
 */
export function useKept<Entries>(
  kind: KeptKind<Entries>,
  entries: Entries,
  restore: (found: Entries) => void,
  isReady = true,
): void {
  const openTexts = useContext(KeptContext);
  const isRead = useRef(false);
  useEffect(() => {
    if (!isReady) return;
    let isOver = false;
    void openTexts().then((texts) => {
      if (isOver) return;
      if (!isRead.current) {
        isRead.current = true;
        const found = keptEntries(texts, kind);
        if (found !== null && kind.isBlank(entries)) {
          restore(found);
          return;
        }
      }
      keepEntries(texts, kind, entries);
    });
    return () => {
      isOver = true;
    };
  }, [kind, entries, restore, isReady, openTexts]);
}
