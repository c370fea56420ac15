import "./workbook.css";
import { openAddIn } from "../host/browser/open-add-in";
import { Workbook } from "../host/store/workbook";
import { LiveCalculation } from "../live/live-calculation";
import { Workbench } from "./workbench";

const grid = document.getElementById("grid") as HTMLElement;
const pane = document.getElementById("pane") as HTMLElement;
const ribbon = document.getElementById("ribbon") as HTMLElement;

const workbook = new Workbook();
const addIn = await openAddIn({
  manifestUrl: "/manifest.xml",
  libraryUrl: "/lib/1/hosted/excel-web-16.00.debug.js",
  workbook,
  parent: pane,
});
const calculation = new LiveCalculation(workbook, addIn.caller);
addIn.taskPane.onChange((isShown) => (pane.hidden = !isShown));
for (const { id, label, functionName } of addIn.manifest.commands) {
  const button = document.createElement("button");
  button.textContent = label;
  button.addEventListener("click", () => {
    if (functionName === null) addIn.taskPane.show();
    else void addIn.runCommand(id);
  });
  ribbon.append(button);
}

function show(): void {
  const sheet = workbook.activeSheet;
  const used = sheet.cells.used();
  const table = document.createElement("table");
  for (let row = 0; used && row < used.row + used.rows; row++) {
    const line = table.insertRow();
    for (let column = 0; column < used.column + used.columns; column++) {
      const { value } = sheet.cells.read(row, column);
      line.insertCell().textContent =
        typeof value === "object" ? (value?.error ?? "") : String(value);
    }
  }
  grid.replaceChildren(table);
}
workbook.events.subscribe(show);
Object.assign(window, { keelWorkbench: new Workbench(workbook, addIn, calculation) });
document.documentElement.dataset["state"] = "ready";
