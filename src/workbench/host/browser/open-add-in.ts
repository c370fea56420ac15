import type { FunctionCaller } from "../../cells";
import { createExcelHost, type ExcelHost } from "../excel-host";
import type { Conversation } from "../office/app-context";
import { CustomFunctionCaller } from "../office/custom-functions/caller";
import { readDeclarations } from "../office/function-declarations";
import { type Manifest, readManifest } from "../office/manifest";
import { checkRequirements, DEFAULT_REQUIREMENT_SETS } from "../office/requirement-sets";
import type { TaskPane } from "../office/task-pane";
import { readMemberRequirements } from "../richapi/requirements";
import { runCommand, started } from "../running-add-in";
import type { Workbook } from "../store/workbook";
import { type AddInFrame, openFrame } from "./frame";
import { trustOwnHost } from "./trust";

const CALL_TIMEOUT = 30_000;
const START_TIMEOUT = 20_000;

/** How to open an add-in in a browser. */
interface OpenAddInOptions {
  /** The address of the add-in's manifest. */
  readonly manifestUrl: string;
  /** The address of the readable build of Microsoft's library, which names its requirement sets. */
  readonly libraryUrl: string;
  readonly workbook: Workbook;
  /** Where the frame with the add-in's page goes. */
  readonly parent: HTMLElement;
  /** Wraps what each batch of the add-in does to the workbook. */
  readonly duringBatch?: (run: () => void) => void;
}

/** An add-in that runs in a frame beside its workbook. */
export interface AddIn {
  readonly manifest: Manifest;
  readonly caller: FunctionCaller;
  readonly taskPane: TaskPane;
  readonly frame: HTMLIFrameElement;
  /** Presses the ribbon button with this id and waits until its function is completed. */
  runCommand(id: string): Promise<void>;
  /** Resolves when no ribbon command is under way. */
  idle(): Promise<void>;
}

/**
 * Opens an add-in, unmodified, as Excel on the web does: reads its manifest, loads its page into a
 * frame and waits until its functions take calls. Rejects with a message that says what is missing.
 */
export async function openAddIn(options: OpenAddInOptions): Promise<AddIn> {
  const { manifestUrl, libraryUrl, workbook, parent } = options;
  const [manifestText, librarySource] = await Promise.all([
    fetchText(manifestUrl),
    fetchText(libraryUrl),
  ]);
  const manifest = readManifest(new DOMParser().parseFromString(manifestText, "text/xml"));
  checkRequirements(manifest, DEFAULT_REQUIREMENT_SETS);
  const declarations = readDeclarations(await fetchText(manifest.functionsUrl));
  const conversation: Conversation = { id: "keel", hostOrigin: window.location.origin };
  const host: ExcelHost = createExcelHost({
    workbook,
    conversation,
    requirementSets: DEFAULT_REQUIREMENT_SETS,
    memberRequirements: readMemberRequirements(librarySource),
    callTimeout: CALL_TIMEOUT,
    post: (message) => frame.post(message),
  });
  const duringBatch = options.duringBatch ?? ((run: () => void) => run());
  trustOwnHost(window.location, window.localStorage);
  const frame: AddInFrame = openFrame(parent, manifest.pageUrl, conversation, (message) =>
    duringBatch(() => host.office.receive(message)),
  );
  let running: Promise<unknown> = Promise.resolve();
  await started(host.functions.ready, START_TIMEOUT);
  return {
    manifest,
    caller: new CustomFunctionCaller(manifest.namespace, declarations, host.functions, "null"),
    taskPane: host.taskPane,
    frame: frame.element,
    runCommand: (id) => {
      const command = runCommand(host, manifest, id);
      running = Promise.allSettled([running, command]);
      return command;
    },
    idle: async () => {
      await running;
    },
  };
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} can't be read: ${response.status}.`);
  return response.text();
}
