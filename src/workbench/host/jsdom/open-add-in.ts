import { readFile } from "node:fs/promises";
import path from "node:path";
import { JSDOM } from "jsdom";
import type { FunctionCaller } from "../../cells";
import { createExcelHost, type ExcelHost } from "../excel-host";
import type { Conversation } from "../office/app-context";
import type { BlankCells } from "../office/custom-functions/arguments";
import { CustomFunctionCaller } from "../office/custom-functions/caller";
import { readDeclarations } from "../office/function-declarations";
import { type Manifest, readManifest } from "../office/manifest";
import type { Fault } from "../office/office-host";
import { checkRequirements, DEFAULT_REQUIREMENT_SETS } from "../office/requirement-sets";
import { runCommand, started } from "../running-add-in";
import {
  type MemberRequirements,
  readMemberRequirements,
  type RequirementSets,
} from "../richapi/requirements";
import { Workbook } from "../store/workbook";
import { OFFICE_LIBRARY } from "../office-library";
import { AddInFiles, folderPath } from "./add-in-files";
import { type AddInWindow, Page } from "./page";
import type { Pace } from "./page-timers";
import { PageVisibility } from "./page-visibility";

/** How to open an add-in; only the folder with the built add-in is needed. */
export interface OpenAddInOptions {
  /** The folder that the build writes, with manifest.xml. */
  readonly dist: string | URL;
  /** How blank cells reach the functions; "null" by default, as in Excel on the web. */
  readonly blanks?: BlankCells;
  /** Requirement sets to claim beside or instead of the default ones. */
  readonly requirementSets?: RequirementSets;
  /** The workbook to work on; a new one by default. */
  readonly workbook?: Workbook;
  /** Milliseconds after which a function call counts as unanswered; 30 seconds by default. */
  readonly callTimeout?: number;
  /** Milliseconds within which the add-in must start; 10 seconds by default. */
  readonly startTimeout?: number;
  readonly pace?: Pace;
  /** Whether the task pane is open from the start; the functions answer in any case. True by default. */
  readonly isPaneOpen?: boolean;
}

/** An add-in that runs in the host that stands in for Excel. */
export interface AddIn {
  readonly manifest: Manifest;
  readonly workbook: Workbook;
  readonly caller: FunctionCaller;
  /** The page's window, with `Excel`, `Office` and the page's document. */
  readonly window: AddInWindow;
  /** Every address that the page asked for, also those it was refused. */
  readonly requests: readonly string[];
  /** What went wrong in the page without being caught there. */
  readonly errors: readonly Error[];
  /** Whether the add-in asked for its task pane to be shown. */
  readonly taskPaneShown: boolean;
  /** How many references to ranges the add-in keeps; 0 once every `Excel.run` is over. */
  readonly keptReferences: number;
  /** Presses the ribbon button with this id and waits until its function is completed. */
  runCommand(id: string): Promise<void>;
  /** Refuses the next batch, for example with `HostFault.cellEditMode`. */
  failNextBatch(fault: Fault): void;
  /** Ends the page; nothing of it keeps the process alive. */
  close(): void;
}

/**
 * Opens a built add-in, unmodified, in the host that stands in for Excel: reads its manifest as
 * Excel does, loads its page under jsdom with Microsoft's office.js, and waits until its functions
 * take calls. Rejects with a message that says what is missing if it does not start.
 */
export async function openAddIn(options: OpenAddInOptions): Promise<AddIn> {
  const dist = folderPath(options.dist);
  const manifest = await loadManifest(dist);
  const requirementSets = { ...DEFAULT_REQUIREMENT_SETS, ...options.requirementSets };
  checkRequirements(manifest, requirementSets);
  const files = new AddInFiles(dist, manifest.pageUrl);
  const functions = await files.fetch(manifest.functionsUrl);
  const declarations = readDeclarations(functions.toString("utf8"));
  const workbook = options.workbook ?? new Workbook();
  const conversation = conversationWith(manifest.pageUrl);
  const host = createExcelHost({
    workbook,
    conversation,
    requirementSets,
    memberRequirements: await loadMemberRequirements(),
    callTimeout: options.callTimeout ?? 30_000,
    post: (message) => page.post(message),
  });
  const visibility = new PageVisibility(options.isPaneOpen ?? true);
  host.taskPane.onChange((isShown) => visibility.change(isShown));
  const page: Page = await Page.open({
    url: manifest.pageUrl,
    files,
    conversation,
    visibility,
    pace: options.pace ?? "brisk",
    onMessage: (message) => host.office.receive(message),
  });
  await start(page, host, options.startTimeout ?? 10_000);
  return {
    manifest,
    workbook,
    caller: new CustomFunctionCaller(
      manifest.namespace,
      declarations,
      host.functions,
      options.blanks ?? "null",
    ),
    window: page.window,
    errors: page.errors,
    get requests() {
      return files.requests;
    },
    get taskPaneShown() {
      return host.taskPane.isShown;
    },
    get keptReferences() {
      return host.references.size;
    },
    runCommand: (id) => runCommand(host, manifest, id),
    failNextBatch: (fault) => host.office.failNextBatch(fault),
    close: () => close(page, host),
  };
}

async function loadManifest(dist: string): Promise<Manifest> {
  const xml = await readFile(path.join(dist, "manifest.xml"), "utf8");
  const { window } = new JSDOM(xml, { contentType: "text/xml" });
  try {
    return readManifest(window.document);
  } finally {
    window.close();
  }
}

let memberRequirements: Promise<MemberRequirements> | null = null;

/** Read once for all add-ins of the process. */
function loadMemberRequirements(): Promise<MemberRequirements> {
  const library = path.join(OFFICE_LIBRARY, "excel-web-16.00.debug.js");
  memberRequirements ??= readFile(library, "utf8").then(readMemberRequirements);
  return memberRequirements;
}

/** The library trusts a host whose name is that of the add-in's page. */
function conversationWith(pageUrl: string): Conversation {
  const { hostname } = new URL(pageUrl);
  return { id: "keel", hostOrigin: `https://${hostname}:8443` };
}

async function start(page: Page, host: ExcelHost, timeout: number): Promise<void> {
  try {
    await started(
      Promise.all([page.loaded, host.functions.ready]).then(() => page.window.Office.onReady()),
      timeout,
    );
  } catch (error) {
    close(page, host);
    throw error;
  }
}

function close(page: Page, { functions }: ExcelHost): void {
  functions.close();
  page.close();
}
