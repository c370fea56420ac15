import { type RefObject, useEffect } from "react";

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]:not([tabindex="-1"])';

/** What has the focus, among all that could have it by then, in their order. */
interface Focused {
  readonly element: Element;
  readonly all: readonly HTMLElement[];
}

/**
 * Moves the focus on where what has it goes away, as a button does that has nothing more to undo: to what came after
 * it, or else before. Otherwise a person who works by keyboard would begin anew at the top of the pane. Where the
 * person has left the pane, or the focus was moved by somebody else, it stays there.
 */
export function useFocusNearBy(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const within = root.current;
    if (!within) return;
    let focused: Focused | null = null;
    const note = ({ target }: FocusEvent): void => {
      const isWithin = target instanceof Element && within.contains(target);
      focused = isWithin
        ? { element: target, all: [...within.querySelectorAll<HTMLElement>(FOCUSABLE)] }
        : null;
    };
    const leave = ({ target }: PointerEvent): void => {
      // A press beside everything takes the focus away on purpose.
      if (target instanceof Element && !target.closest(FOCUSABLE)) focused = null;
    };
    const observer = new MutationObserver(() => {
      if (!focused || focused.element.isConnected) return;
      const next = isUnfocused() ? nearestOf(focused) : undefined;
      focused = null;
      next?.focus();
    });
    document.addEventListener("focusin", note);
    document.addEventListener("pointerdown", leave);
    observer.observe(within, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", note);
      document.removeEventListener("pointerdown", leave);
      observer.disconnect();
    };
  }, [root]);
}

/** Whether the keys go to the pane, and nowhere in it. */
function isUnfocused(): boolean {
  const { activeElement, body } = document;
  return document.hasFocus() && (activeElement === null || activeElement === body);
}

function nearestOf({ element, all }: Focused): HTMLElement | undefined {
  const at = all.findIndex((each) => each === element);
  const isThere = (each: HTMLElement): boolean => each.isConnected && each.matches(FOCUSABLE);
  return all.slice(at + 1).find(isThere) ?? all.slice(0, Math.max(at, 0)).findLast(isThere);
}
