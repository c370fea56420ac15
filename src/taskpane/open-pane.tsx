import { createRoot } from "react-dom/client";
import { officeLanguage } from "../workbook/culture";
import { keelWorkbook } from "../workbook/keel-workbook";
import { App } from "./app/app";
import { ProblemFeed } from "./app/problem-feed";
import { preferences } from "./preferences/preferences";
import { colorScheme } from "./theme/color-scheme";

/** What others may ask of the open pane. */
export interface Pane {
  /** Shows what went wrong outside the pane, such as in a ribbon command. */
  showProblem(problem: string): void;
}

/** Shows the pane in `container`, with the workbook behind its buttons. */
export function openPane(container: HTMLElement): Pane {
  const problems = new ProblemFeed();
  createRoot(container).render(
    <App
      workbook={keelWorkbook}
      preferences={preferences}
      documentKey={documentKey()}
      functions={FUNCTION_SUMMARIES}
      officeLanguage={officeLanguage()}
      officeScheme={colorScheme(officeTheme())}
      problems={problems}
    />,
  );
  return { showProblem: (problem) => problems.show(problem) };
}

/** Office's own theme, which its types promise and some hosts don't give. */
function officeTheme(): Partial<Office.OfficeTheme> | undefined {
  return Office.context.officeTheme;
}

/** The workbook's address, by which a draft that wasn't saved comes back to it. */
function documentKey(): string {
  const document = Office.context.document as Office.Document | undefined;
  return document?.url ?? "";
}
