import { EventFeed } from "./excel/event-feed";
import { workbookObject } from "./excel/workbook";
import type { Conversation } from "./office/app-context";
import { CustomFunctionRuntime } from "./office/custom-functions/runtime";
import { EventDispatchId } from "./office/messages";
import { OfficeHost } from "./office/office-host";
import { officeServices } from "./office/services";
import { TaskPane } from "./office/task-pane";
import { RichApiExecutor } from "./richapi/executor";
import { ReferenceTable } from "./richapi/references";
import {
  type MemberRequirements,
  RequirementGate,
  type RequirementSets,
} from "./richapi/requirements";
import type { Workbook } from "./store/workbook";

/** What the host that stands in for Excel is made from. */
export interface ExcelHostOptions {
  readonly workbook: Workbook;
  readonly conversation: Conversation;
  readonly requirementSets: RequirementSets;
  readonly memberRequirements: MemberRequirements;
  /** Milliseconds after which a function call counts as unanswered. */
  readonly callTimeout: number;
  /** Delivers a message to the add-in's page. */
  readonly post: (message: string) => void;
}

/** The host's parts, ready for a page to talk to. */
export interface ExcelHost {
  readonly office: OfficeHost;
  readonly functions: CustomFunctionRuntime;
  readonly references: ReferenceTable;
  readonly taskPane: TaskPane;
}

/** Puts a workbook behind Office's protocol, whatever the page runs in: jsdom or a browser's frame. */
export function createExcelHost(options: ExcelHostOptions): ExcelHost {
  const { workbook, conversation, requirementSets, memberRequirements, callTimeout, post } =
    options;
  const references = new ReferenceTable();
  const taskPane = new TaskPane();
  const functions: CustomFunctionRuntime = new CustomFunctionRuntime(
    (entries) => office.sendRichApiEvents(entries),
    callTimeout,
  );
  const events = new EventFeed(workbook, (entries) => office.sendRichApiEvents(entries));
  const executor = new RichApiExecutor({
    root: workbookObject({ workbook, events }),
    services: officeServices(functions.service, taskPane.service),
    references,
    gate: new RequirementGate(requirementSets, memberRequirements),
  });
  const office: OfficeHost = new OfficeHost({
    conversation,
    workbookName: workbook.name,
    requirementSets,
    executor,
    post,
  });
  reportDocumentEvents(workbook, office);
  return { office, functions, references, taskPane };
}

/** Two events are Office's own, older than Excel's object model. */
function reportDocumentEvents(workbook: Workbook, office: OfficeHost): void {
  workbook.events.subscribe(({ kind }) => {
    if (kind === "selected") office.notify(EventDispatchId.selectionChanged);
    if (kind === "settingsChanged") office.notify(EventDispatchId.settingsChanged);
  });
}
