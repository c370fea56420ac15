import { createRoot } from "react-dom/client";
import { officeLanguage } from "../workbook/culture";
import { keelWorkbook } from "../workbook/keel-workbook";
import { App } from "./app/app";
import { ProblemFeed } from "./app/problem-feed";
import { type KeptTexts, keptTexts } from "./kept/kept-texts";
import { KeptContext } from "./kept/use-kept";
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
    <KeptContext value={openKeptTexts}>
      <App
        workbook={keelWorkbook}
        preferences={preferences}
        documentKey={documentKey()}
        functions={FUNCTION_SUMMARIES}
        officeLanguage={officeLanguage()}
        officeScheme={colorScheme(officeTheme())}
        problems={problems}
      />
    </KeptContext>,
  );
  return { showProblem: (problem) => problems.show(problem) };
}

/** Office's own theme, which its types promise and some hosts don't give. */
function officeTheme(): Partial<Office.OfficeTheme> | undefined {
  return Office.context.officeTheme;
}

/** What is kept for the workbook; before it is saved anywhere, for as long as its window is open. */
async function openKeptTexts(): Promise<KeptTexts> {
  const address = documentKey();
  return keptTexts(await preferences(address === "" ? "window" : "computer"), address);
}

/** The workbook's address, by which what belongs to it comes back to it; "" before it is saved anywhere. */
function documentKey(): string {
  const document = Office.context.document as Office.Document | undefined;
  return document?.url ?? "";
}
