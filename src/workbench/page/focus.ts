/** A part of the page that F6 moves the focus to. */
interface PagePart {
  readonly isShown: () => boolean;
  readonly hasFocus: () => boolean;
  readonly focus: () => void;
}

const FOCUSABLE = "button:enabled, input:enabled, select:enabled, textarea:enabled, a[href]";

/**
 * Moves the focus with F6 from each part to the next that is shown, with Shift+F6 to the one before,
 * as Excel does. `windows` are those where keys may be pressed: the page's and its frames'.
 */
export function moveFocusByKey(parts: readonly PagePart[], windows: readonly Window[]): void {
  for (const each of windows)
    each.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "F6") return;
        event.preventDefault();
        event.stopPropagation();
        const shown = parts.filter((part) => part.isShown());
        const place = shown.findIndex((part) => part.hasFocus());
        shown.at((place + (event.shiftKey ? -1 : 1)) % shown.length)?.focus();
      },
      { capture: true },
    );
}

/** An element of the page as one of its parts; its first button or field gets the focus. */
export function elementPart(element: HTMLElement): PagePart {
  return {
    isShown: () => !element.hidden,
    hasFocus: () => element.contains(document.activeElement),
    focus: () => element.querySelector<HTMLElement>(FOCUSABLE)?.focus(),
  };
}

/** A frame of the page as one of its parts, shown while `container` is. */
export function framePart(frame: HTMLIFrameElement, container: HTMLElement): PagePart {
  return {
    isShown: () => !container.hidden,
    hasFocus: () => document.activeElement === frame,
    focus: () => {
      frame.focus();
      frame.contentDocument?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
    },
  };
}
