/** The two directions of a message between the add-in's page and its host. */
export const MessageType = { request: 0, response: 1 } as const;

/** What a request asks for. */
export const RequestKind = { invoke: 0, register: 1, unregister: 2 } as const;

/** Whether a response answers a request or reports an event. */
export const ResponseKind = { answer: 0, event: 1 } as const;

/** The methods of Office's own dispatch table that an Excel add-in with a shared runtime calls. */
export const DispatchId = { richApi: 93, commandCompleted: 94 } as const;

/** The events of Office's own dispatch table that this host reports. */
export const EventDispatchId = {
  settingsChanged: 1,
  selectionChanged: 2,
  richApiMessage: 33,
  commandInvoked: 39,
} as const;

/** Numbers with which Excel refuses a whole batch; the client turns each into its own error code. */
export const HostFault = {
  genericFailure: 5001,
  cellEditMode: 5004,
  timedOutSession: 5012,
  activityLimit: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;

/** A message from the add-in's page. */
export interface PageRequest {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: PageRequestData | null;
}

/** The parts of a request's data that the host reads. */
export interface PageRequestData {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly eventDispId?: number;
  readonly [position: number]: unknown;
}

/** A message to the add-in's page. */
export interface HostResponse {
  readonly _messageType: number;
  readonly _responseType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _errorCode: number;
  readonly _serializerVersion: number;
  readonly _data: unknown;
}

/** One entry of a richApiMessage event: category, type, target, message as JSON, id, remote or not. */
export type RichApiEventEntry = readonly [
  category: number,
  type: number,
  targetId: string,
  message: string,
  id: number,
  isRemoteOverride: boolean,
];

/** Reads a message of the page; `null` for text that is not one of the protocol's requests. */
export function parsePageRequest(text: string): PageRequest | null {
  const message: unknown = parseJson(text);
  if (typeof message !== "object" || message === null) return null;
  const request = message as PageRequest;
  return request._messageType === MessageType.request ? request : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
