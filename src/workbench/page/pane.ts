import type { TaskPane } from "../host/office/task-pane";
import { element } from "./elements";

/** Shows and hides the add-in's pane as it, the ribbon and the pane's own close button ask. */
export function showPaneOnDemand(taskPane: TaskPane): void {
  const pane = element("pane");
  taskPane.onChange((isShown) => {
    pane.hidden = !isShown;
  });
  pane.hidden = !taskPane.isShown;
  element("pane-close").addEventListener("click", () => taskPane.hide());
}
