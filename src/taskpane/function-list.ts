import { element } from "./element";

/** A function of the add-in as the pane shows it. */
export interface FunctionSummary {
  /** The name after `KEEL.`, such as `DRIFT`. */
  readonly id: string;
  /** One line on what it gives. */
  readonly description: string;
}

/** The list of functions, each with its line and a link to its help page. */
export function functionList(
  document: Document,
  functions: readonly FunctionSummary[],
): HTMLElement {
  return element(
    document,
    "ul",
    { class: "functions" },
    ...functions.map(({ id, description }) =>
      element(
        document,
        "li",
        {},
        element(
          document,
          "a",
          { href: `docs/functions/${id}.html`, target: "_blank", rel: "noopener" },
          `KEEL.${id}`,
        ),
        element(document, "p", {}, description),
      ),
    ),
  );
}
