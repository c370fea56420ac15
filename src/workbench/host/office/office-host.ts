import type { RichApiExecutor } from "../richapi/executor";
import type { BatchRequest, BatchResponse } from "../richapi/protocol";
import type { RequirementSets } from "../richapi/requirements";
import { appContext, type Conversation } from "./app-context";
import {
  DispatchId,
  EventDispatchId,
  HostFault,
  type HostResponse,
  MessageType,
  type PageRequest,
  type PageRequestData,
  parsePageRequest,
  RequestKind,
  ResponseKind,
  type RichApiEventEntry,
} from "./messages";

/** Excel on the web refuses larger batches and larger answers, in characters. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const SUCCEEDED = 0;
const UNKNOWN_METHOD = 5000;

/** What a host needs of its surroundings. */
export interface OfficeHostOptions {
  readonly conversation: Conversation;
  readonly workbookName: string;
  readonly requirementSets: RequirementSets;
  readonly executor: RichApiExecutor;
  /** Delivers a message to the add-in's page. */
  readonly post: (message: string) => void;
}

/** An error with which the host refuses the next batch: one of Excel's numbers, or an error code. */
export type Fault = number | { readonly code: string; readonly message: string };

/** Excel's side of the conversation with one add-in page, whatever carries the messages. */
export class OfficeHost {
  private readonly subscriptions = new Map<number, PageRequest>();
  private readonly waitingEntries: RichApiEventEntry[] = [];
  private readonly waitingEvents: number[] = [];
  private isAnswering = false;
  private readonly runningCommands = new Map<string, (status: number) => void>();
  private readonly faults: Fault[] = [];
  private commandsStarted = 0;

  constructor(private readonly options: OfficeHostOptions) {}

  /** Handles one message of the page; text that is not a request of the protocol is ignored. */
  receive(text: string): void {
    const request = parsePageRequest(text);
    if (request?._conversationId !== this.options.conversation.id) return;
    this.isAnswering = true;
    this.handle(request);
    this.isAnswering = false;
    this.reportEvents();
  }

  /** Reports object-model events and function calls to the page, as soon as it listens. */
  sendRichApiEvents(entries: readonly RichApiEventEntry[]): void {
    this.waitingEntries.push(...entries);
    this.reportEvents();
  }

  /** Reports one of Office's own events, such as `EventDispatchId.selectionChanged`. */
  notify(event: number): void {
    this.waitingEvents.push(event);
    this.reportEvents();
  }

  /**
   * Runs a ribbon command's function, as the button `controlId` does, and waits until it says that
   * it is completed. Rejects if the page has no such function or listens to no commands.
   */
  invokeCommand(functionName: string, controlId: string): Promise<void> {
    const subscription = this.subscriptions.get(EventDispatchId.commandInvoked);
    if (!subscription)
      return Promise.reject(new Error("The add-in listens to no ribbon commands."));
    const id = `command${++this.commandsStarted}`;
    return new Promise((resolve, reject) => {
      this.runningCommands.set(id, (status) => {
        if (status === SUCCEEDED) resolve();
        else reject(new Error(`The add-in's page has no command "${functionName}" (${status}).`));
      });
      const details = JSON.stringify({ source: { id: controlId } });
      this.sendEvent(subscription, [id, functionName, details]);
    });
  }

  /** Refuses the next batch with an error of Excel's, such as `HostFault.cellEditMode`. */
  failNextBatch(fault: Fault): void {
    this.faults.push(fault);
  }

  private handle(request: PageRequest): void {
    if (request._actionType === RequestKind.register) this.subscribe(request);
    else if (request._actionType === RequestKind.unregister) this.unsubscribe(request);
    else this.answer(request, this.perform(request));
  }

  /** Reports what happened, but never before the answer to the request that made it happen. */
  private reportEvents(): void {
    if (this.isAnswering) return;
    for (const event of this.waitingEvents.splice(0)) {
      const subscription = this.subscriptions.get(event);
      if (subscription) this.sendEvent(subscription, {});
    }
    const listener = this.subscriptions.get(EventDispatchId.richApiMessage);
    if (listener && this.waitingEntries.length > 0)
      this.sendEvent(listener, { ArrayData: this.waitingEntries.splice(0) });
  }

  private perform(request: PageRequest): unknown {
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return appContext(
          this.options.conversation,
          this.options.workbookName,
          this.options.requirementSets,
        );
      case "executeMethod":
        return this.executeMethod(request._data ?? {});
      default:
        return null;
    }
  }

  private executeMethod(data: PageRequestData): unknown {
    const method = data.DdaMethod?.DispatchId;
    if (method === DispatchId.richApi) return this.runBatch(String(data.ArrayData?.[4]));
    if (method === DispatchId.commandCompleted) return this.completeCommand(data);
    return { Version: 1, Error: UNKNOWN_METHOD };
  }

  private runBatch(body: string): unknown {
    const fault = this.faults.shift();
    if (typeof fault === "number") return { Version: 1, Error: fault };
    if (body.length > PAYLOAD_LIMIT) return { Version: 1, Error: HostFault.requestTooLarge };
    const answer = JSON.stringify(
      fault ? refusal(fault) : this.options.executor.run(JSON.parse(body) as BatchRequest),
    );
    if (answer.length > PAYLOAD_LIMIT) return { Version: 1, Error: HostFault.responseTooLarge };
    return { Version: 1, Error: SUCCEEDED, Data: [200, [], answer] };
  }

  private completeCommand(data: PageRequestData): unknown {
    const id = String(data[0]);
    this.runningCommands.get(id)?.(Number(data[1]));
    this.runningCommands.delete(id);
    return { Version: 1, Error: SUCCEEDED };
  }

  private subscribe(request: PageRequest): void {
    const event = request._data?.eventDispId;
    if (event !== undefined) this.subscriptions.set(event, request);
    this.answer(request, { Error: SUCCEEDED });
  }

  private unsubscribe(request: PageRequest): void {
    const event = request._data?.eventDispId;
    if (event !== undefined) this.subscriptions.delete(event);
    this.answer(request, { Error: SUCCEEDED });
  }

  private answer(request: PageRequest, data: unknown): void {
    this.respond(request, ResponseKind.answer, data);
  }

  private sendEvent(subscription: PageRequest, data: unknown): void {
    this.respond(subscription, ResponseKind.event, data);
  }

  private respond(request: PageRequest, kind: number, data: unknown): void {
    const response: HostResponse = {
      _messageType: MessageType.response,
      _responseType: kind,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _origin: this.options.conversation.hostOrigin,
      _errorCode: SUCCEEDED,
      _serializerVersion: 1,
      _data: data,
    };
    this.options.post(JSON.stringify(response));
  }
}

function refusal({ code, message }: Exclude<Fault, number>): BatchResponse {
  return {
    Error: { Code: code, Message: message, Location: "", ActionIndex: 0 },
    Results: null,
    TraceIds: [],
  };
}
