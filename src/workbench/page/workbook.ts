import { openAddIn } from "../host/browser/open-add-in";
import type { CellObserver } from "../host/store/observed-cells";
import { History } from "../host/store/history";
import { MemoryCells } from "../host/store/sheet-cells";
import { ObservedCells } from "../host/store/observed-cells";
import { Workbook } from "../host/store/workbook";
import { LiveCalculation } from "../live/live-calculation";
import { tellCharts } from "./charts";
import { element } from "./elements";
import { showFileButtons } from "./files";
import { elementPart, framePart, moveFocusByKey } from "./focus";
import { functionHelp } from "./functions";
import { showCellMessages } from "./grid/cell-messages";
import { showConditionalLooks } from "./grid/conditional-looks";
import { createUniver } from "./grid/create-univer";
import { Grid } from "./grid/grid";
import { showPaneOnDemand } from "./pane";
import { showRibbon } from "./ribbon";
import { writeSamples } from "./samples/write-samples";
import { Workbench } from "./workbench";
import "./workbook.css";

const history = new History();
const observers: CellObserver[] = [history];
const workbook = new Workbook({
  createCells: () =>
    new ObservedCells(new MemoryCells(), {
      cellChanged: (...change) => observers.forEach((each) => each.cellChanged(...change)),
      columnResized: (...change) => observers.forEach((each) => each.columnResized(...change)),
    }),
});

/** `?blank` in the address opens an empty workbook instead of the sample. */
const isBlank = new URLSearchParams(window.location.search).has("blank");

/** Shows a sentence at the bottom of the page. */
function say(text: string, kind: "done" | "problem" = "done"): void {
  const line = element("message");
  line.dataset["kind"] = kind;
  line.textContent = text;
}

/** Shows what the selected cell has to say; where that is nothing, other sentences stay. */
function sayOfCell(text: string): void {
  const line = element("message");
  if (text === "" && line.dataset["kind"] !== "cell") return;
  line.dataset["kind"] = "cell";
  line.textContent = text;
}

try {
  let step = (action: () => void): void => action();
  const addIn = await openAddIn({
    manifestUrl: "/manifest.xml",
    libraryUrl: "/lib/1/hosted/excel-web-16.00.debug.js",
    workbook,
    parent: element("pane-page"),
    duringBatch: (run) => step(run),
  });
  const { namespace, declarations } = addIn.caller;
  const calculation = new LiveCalculation(workbook, addIn.caller);
  const univer = createUniver({
    container: element("grid"),
    isDark: window.matchMedia("(prefers-color-scheme: dark)").matches,
    functions: functionHelp(namespace, declarations),
  });
  if (!isBlank) writeSamples(workbook);
  const grid = new Grid(univer, workbook, history, (sentence) => say(sentence, "problem"));
  step = (action) => grid.step(action);
  observers.push(grid.cellObserver);
  showConditionalLooks(univer.__getInjector(), workbook);
  showCellMessages(univer.__getInjector(), workbook, element("tooltip"), sayOfCell);
  tellCharts(workbook, say);
  showPaneOnDemand(addIn.taskPane);
  const ribbon = elementPart(element("ribbon"));
  const pane = framePart(addIn.frame, element("pane"));
  const paneWindow = addIn.frame.contentWindow;
  moveFocusByKey(
    [
      {
        isShown: () => true,
        hasFocus: () => !ribbon.hasFocus() && !pane.hasFocus(),
        focus: () => grid.focus(),
      },
      pane,
      ribbon,
    ],
    paneWindow ? [window, paneWindow] : [window],
  );
  showFileButtons({ workbook, calculation, namespace, step, say });
  showRibbon(addIn, (problem) => say(problem, "problem"));
  Object.assign(window, { keelWorkbench: new Workbench(workbook, addIn, calculation, grid) });
  document.documentElement.dataset["state"] = "ready";
} catch (error) {
  say(error instanceof Error ? error.message : String(error), "problem");
  throw error;
}
