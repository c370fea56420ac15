import * as functions from "./functions/functions";

/*
 * The first script of the one page that pane, functions and commands share. Functions and commands
 * are registered at once, so that cells answer without waiting for the pane or the workbook's code.
 */
const exported: Readonly<Record<string, unknown>> = functions;
for (const [id, name] of Object.entries(FUNCTION_EXPORTS)) {
  const implementation = exported[name];
  if (typeof implementation !== "function") {
    throw new Error(`${id} is in functions.json, but src/functions doesn't export ${name}.`);
  }
  CustomFunctions.associate(id, implementation);
}

const container = document.getElementById("pane") ?? document.body;

/** The pane, loaded when it is first seen: Excel runs this page for its functions also while the pane is closed. */
const pane = Promise.all([Office.onReady(), seen(container)]).then(async () => {
  try {
    const { openPane } = await import("./taskpane/open-pane");
    return openPane(container);
  } catch {
    container.textContent =
      "The pane couldn't be loaded; formulas work without it. Close the pane and open it again.";
    return null;
  }
});

Office.actions.associate("insertSample", (event: Office.AddinCommands.Event) => {
  void import(/* webpackChunkName: "commands" */ "./commands/insert-sample").then(
    ({ runInsertSample }) => runInsertSample(event, showProblem),
  );
});

async function showProblem(problem: string): Promise<void> {
  await Office.addin.showAsTaskpane();
  const opened = await pane;
  if (opened) opened.showProblem(problem);
  else container.textContent = problem;
}

function seen(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
}
