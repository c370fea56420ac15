import type { ReactElement } from "react";

/** The pane's own small pictures, in the colour of the text around them. */
const PATHS = {
  ok: "M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm0 1.2a5.3 5.3 0 1 0 0 10.6A5.3 5.3 0 0 0 8 2.7Zm2.9 3.2.8.8-4.4 4.5-2.5-2.5.8-.8 1.7 1.6 3.6-3.6Z",
  above: "M8 2.5 14.5 13h-13L8 2.5Z",
  below: "M8 13.5 1.5 3h13L8 13.5Z",
  open: "M2.5 5h11L8 11.5 2.5 5Z",
  closed: "M5 2.5 11.5 8 5 13.5v-11Z",
  more: "M3 6.6a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8Zm5 0a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8Zm5 0a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8Z",
  problem:
    "M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm0 1.2a5.3 5.3 0 1 0 0 10.6A5.3 5.3 0 0 0 8 2.7Zm-.7 1.8h1.4v4.6H7.3V4.5Zm0 5.6h1.4v1.4H7.3v-1.4Z",
} as const;

export type IconName = keyof typeof PATHS;

/** An icon; always beside words, so that it needs none of its own. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg width="0.875em" height="0.875em" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="currentColor" />
    </svg>
  );
}
