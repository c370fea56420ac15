import { element } from "./element";

/** The line in which the pane says what it did or what went wrong; screen readers read it out. */
export interface StatusLine {
  readonly node: HTMLElement;
  /** Says what was done. */
  done(message: string): void;
  /** Says what went wrong. */
  problem(message: string): void;
}

/** Makes an empty status line. */
export function statusLine(document: Document): StatusLine {
  const node = element(document, "p", { class: "status", role: "status" });
  const show = (kind: "done" | "problem", message: string) => {
    node.dataset["kind"] = kind;
    node.textContent = message;
  };
  return {
    node,
    done: (message) => show("done", message),
    problem: (message) => show("problem", message),
  };
}
