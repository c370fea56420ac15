import { readFile } from "node:fs/promises";
import path from "node:path";
import { JSDOM } from "jsdom";
import type { FunctionCaller, FunctionDeclaration } from "../../cells";
import { createExcelHost, type ExcelHost } from "../excel-host";
import type { Conversation } from "../office/app-context";
import type { BlankCells } from "../office/custom-functions/arguments";
import { CustomFunctionCaller } from "../office/custom-functions/caller";
import { type Manifest, readManifest } from "../office/manifest";
import type { Fault } from "../office/office-host";
import {
  meetsRequirement,
  type MemberRequirements,
  readMemberRequirements,
  type RequirementSets,
} from "../richapi/requirements";
import { Workbook } from "../store/workbook";
import { AddInFiles, folderPath, OFFICE_LIBRARY } from "./add-in-files";
import { type AddInWindow, Page } from "./page";
import type { Pace } from "./page-timers";

/** The requirement sets that this host claims where it is not told otherwise. */
export const DEFAULT_REQUIREMENT_SETS: RequirementSets = {
  ExcelApi: "1.15",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.2",
  RichApiRuntime: "1.0",
  RibbonApi: "1.2",
};

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
  const declarations = await loadDeclarations(files, manifest.functionsUrl);
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
  const page: Page = await Page.open({
    url: manifest.pageUrl,
    files,
    conversation,
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

async function loadDeclarations(files: AddInFiles, url: string): Promise<FunctionDeclaration[]> {
  const { functions, allowErrorForDataTypeAny = false } = JSON.parse(
    (await files.fetch(url)).toString("utf8"),
  ) as FunctionsFile;
  return functions.map((declaration) => ({ ...declaration, allowErrorForDataTypeAny }));
}

/** functions.json; whether error cells reach the functions is one setting for all of them. */
interface FunctionsFile {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionDeclaration[];
}

let memberRequirements: Promise<MemberRequirements> | null = null;

/** Read once for all add-ins of the process. */
function loadMemberRequirements(): Promise<MemberRequirements> {
  const library = path.join(OFFICE_LIBRARY, "excel-web-16.00.debug.js");
  memberRequirements ??= readFile(library, "utf8").then(readMemberRequirements);
  return memberRequirements;
}

/** Excel does not load an add-in whose required sets it lacks. */
function checkRequirements(manifest: Manifest, claimed: RequirementSets): void {
  for (const { name, version } of manifest.requiredSets)
    if (!meetsRequirement(claimed, name, version))
      throw new Error(`The add-in requires ${name} ${version}, which this host does not claim.`);
}

/** The library trusts a host whose name is that of the add-in's page. */
function conversationWith(pageUrl: string): Conversation {
  const { hostname } = new URL(pageUrl);
  return { id: "keel", hostOrigin: `https://${hostname}:8443` };
}

async function start(page: Page, host: ExcelHost, timeout: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `The add-in did not start within ${timeout / 1000} seconds.`;
    timer = setTimeout(() => reject(new Error(message)), timeout);
  });
  try {
    await Promise.race([Promise.all([page.loaded, host.functions.ready]), late]);
    await Promise.race([page.window.Office.onReady(), late]);
  } catch (error) {
    close(page, host);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function runCommand({ office }: ExcelHost, manifest: Manifest, id: string): Promise<void> {
  const command = manifest.commands.find((each) => each.id === id);
  if (!command) throw new Error(`The manifest has no command "${id}".`);
  if (command.functionName === null) throw new Error(`The command "${id}" runs no function.`);
  await office.invokeCommand(command.functionName, id);
}

function close(page: Page, { functions }: ExcelHost): void {
  functions.close();
  page.close();
}
