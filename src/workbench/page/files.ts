import { unsavedParts } from "../files/losses";
import { fillWorkbook, readFile } from "../files/open-workbook";
import { saveWorkbook } from "../files/save-workbook";
import type { Workbook } from "../host/store/workbook";
import type { LiveCalculation } from "../live/live-calculation";
import { element } from "./elements";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What opening and saving needs. */
export interface FileButtonsOptions {
  readonly workbook: Workbook;
  readonly calculation: LiveCalculation;
  /** The namespace of the add-in's functions. */
  readonly namespace: string;
  /** Runs what changes the workbook, so that it is undone as one step. */
  readonly step: (action: () => void) => void;
  readonly say: (text: string, kind?: "done" | "problem") => void;
}

/** Puts Open and Save into the ribbon. Files are read and written on this page; nothing is sent. */
export function showFileButtons(options: FileButtonsOptions): void {
  const files = new Files(options);
  const picker = document.createElement("input");
  picker.type = "file";
  picker.accept = `.xlsx,${XLSX}`;
  picker.hidden = true;
  picker.id = "file-picker";
  picker.addEventListener("change", () => {
    const [file] = picker.files ?? [];
    picker.value = "";
    if (file) void files.open(file);
  });
  element("file-buttons").append(
    fileButton("Open", "Opens an .xlsx file", OPEN_ICON, () => picker.click()),
    fileButton("Save", "Saves an .xlsx file for Excel", SAVE_ICON, () => void files.save(false)),
    fileButton(
      "Save values",
      "Saves an .xlsx file for programs without Keel, with values instead of Keel's formulas",
      VALUES_ICON,
      () => void files.save(true),
    ),
    picker,
  );
}

class Files {
  private fileName: string;
  private losses: readonly string[] = [];

  constructor(private readonly options: FileButtonsOptions) {
    this.fileName = options.workbook.name;
  }

  async open(file: File): Promise<void> {
    const { workbook, namespace, step, say } = this.options;
    try {
      const opened = await readFile(new Uint8Array(await file.arrayBuffer()));
      step(() => fillWorkbook(workbook, opened, namespace));
      this.fileName = file.name;
      this.losses = opened.losses;
      say(`${file.name} is open.${this.lossSentence()}`);
    } catch (error) {
      say(`${file.name}: ${error instanceof Error ? error.message : String(error)}`, "problem");
    }
  }

  async save(asValues: boolean): Promise<void> {
    const { workbook, calculation, namespace, say } = this.options;
    const losses = [...new Set([...this.losses, ...unsavedParts(workbook)])];
    if (losses.length > 0 && !(await agreesToLose(losses))) return;
    await calculation.settled();
    const bytes = await saveWorkbook({
      workbook,
      namespace,
      spills: (sheet) => calculation.spills(sheet),
      asValues,
    });
    download(new Blob([new Uint8Array(bytes)], { type: XLSX }), this.fileName);
    say(`${this.fileName} is saved to the browser's downloads.`);
  }

  private lossSentence(): string {
    return this.losses.length === 0
      ? ""
      : ` Saving from here won't keep: ${this.losses.join(", ")}.`;
  }
}

/** Asks whether a file may be saved although it loses something. */
function agreesToLose(losses: readonly string[]): Promise<boolean> {
  const dialog = element("losses") as HTMLDialogElement;
  element("losses-list").replaceChildren(
    ...losses.map((loss) => {
      const item = document.createElement("li");
      item.textContent = loss;
      return item;
    }),
  );
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "save"), { once: true });
  });
}

function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

const OPEN_ICON = "M3 6h6l2 2h10v11H3z";
const VALUES_ICON = "M5 4h14v16H5zM5 9h14M5 14h14M12 9v11";
const SAVE_ICON = "M12 4v10m0 0l-4-4m4 4l4-4M4 18h16";

function fileButton(
  label: string,
  tip: string,
  iconPath: string,
  onClick: () => void,
): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.title = tip;
  button.append(icon(iconPath), label);
  button.addEventListener("click", onClick);
  return button;
}

function icon(path: string): SVGElement {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(namespace, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}
