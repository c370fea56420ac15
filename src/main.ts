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

const container = document.getElementById("pane");
const pane = Office.onReady().then(async () => {
  const { openPane } = await import(/* webpackChunkName: "pane" */ "./taskpane/open-pane");
  return openPane(container);
});

Office.actions.associate("insertSample", (event: Office.AddinCommands.Event) => {
  void import(/* webpackChunkName: "commands" */ "./commands/insert-sample").then(
    ({ runInsertSample }) => runInsertSample(event, showProblem),
  );
});

async function showProblem(problem: string): Promise<void> {
  (await pane).showProblem(problem);
  await Office.addin.showAsTaskpane();
}
