import type { AddIn } from "../host/browser/open-add-in";
import type { RibbonCommand } from "../host/office/manifest";
import { element } from "./elements";

/** Puts the buttons that the manifest names into the ribbon, and the add-in's name above its pane. */
export function showRibbon(addIn: AddIn, onProblem: (problem: string) => void): void {
  const { name, groupLabel, commands } = addIn.manifest;
  element("add-in-group").setAttribute("aria-label", groupLabel);
  element("add-in-label").textContent = groupLabel;
  element("pane-name").textContent = name;
  element("add-in-buttons").append(
    ...commands.map((command) => commandButton(command, addIn, onProblem)),
  );
}

function commandButton(
  command: RibbonCommand,
  addIn: AddIn,
  onProblem: (problem: string) => void,
): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.title = command.tip;
  if (command.iconUrl !== null) {
    const icon = document.createElement("img");
    icon.src = command.iconUrl;
    icon.alt = "";
    button.append(icon);
  }
  button.append(command.label);
  button.addEventListener("click", () => {
    if (command.functionName === null) addIn.taskPane.show();
    else
      addIn.runCommand(command.id).catch((error: unknown) => {
        onProblem(error instanceof Error ? error.message : String(error));
      });
  });
  return button;
}
