import { element } from "./element";
import { functionList, type FunctionSummary } from "./function-list";
import { statusLine } from "./status-line";

/** What the pane needs from the workbook and from the build. */
export interface PaneProps {
  readonly functions: readonly FunctionSummary[];
  /** Inserts the sample and gives the name of its worksheet; rejects with a text for the user. */
  readonly insertSample: () => Promise<string>;
}

/** What others may ask of the open pane. */
export interface Pane {
  /** Shows what went wrong outside the pane, such as in a ribbon command. */
  showProblem(problem: string): void;
}

/** Fills `container` with the pane's first page. */
export function showPane(container: HTMLElement, { functions, insertSample }: PaneProps): Pane {
  const document = container.ownerDocument;
  const status = statusLine(document);
  const button = element(document, "button", { type: "button" }, "Insert sample");
  button.addEventListener("click", () => {
    button.disabled = true;
    insertSample()
      .then((name) => {
        status.done(`The worksheet “${name}” holds a small portfolio and its formulas.`);
      })
      .catch((error: unknown) => {
        status.problem(error instanceof Error ? error.message : String(error));
      })
      .finally(() => {
        button.disabled = false;
      });
  });
  container.replaceChildren(
    element(document, "h1", {}, "Keel"),
    element(
      document,
      "p",
      {},
      "Keel tells how far a portfolio has drifted from its targets, whether that is far enough to act, and which trades put it right. Type its functions in cells; nothing leaves the workbook.",
    ),
    button,
    status.node,
    element(document, "h2", {}, "Functions"),
    functionList(document, functions),
  );
  return { showProblem: (problem) => status.problem(problem) };
}
