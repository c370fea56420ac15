import { insertSample } from "../workbook/insert-sample";
import { describeProblem } from "../workbook/problem";
import { colorScheme } from "./color-scheme";
import { type Pane, showPane } from "./pane";

/** Shows the pane in `container`, with the workbook behind its buttons. */
export function openPane(container: HTMLElement | null): Pane {
  if (!container) {
    throw new Error("taskpane.html has no element with the id pane.");
  }
  // Outside of Office's themes, the style sheet follows the system.
  container.ownerDocument.documentElement.style.colorScheme = colorScheme(officeTheme()) ?? "";
  return showPane(container, {
    functions: FUNCTION_SUMMARIES,
    insertSample: async () => {
      try {
        return await insertSample();
      } catch (error) {
        throw new Error(`The sample wasn't inserted. ${describeProblem(error)}`, { cause: error });
      }
    },
  });
}

/** Office's own theme, which its types promise and some hosts don't give. */
function officeTheme(): Partial<Office.OfficeTheme> | undefined {
  return Office.context.officeTheme;
}
