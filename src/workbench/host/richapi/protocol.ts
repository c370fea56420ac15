/** The kinds of object path in a RichApi batch, by the numbers Microsoft's client sends. */
export const PathType = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  item: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** The kinds of action in a RichApi batch, by the numbers Microsoft's client sends. */
export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

/** Arguments of a call; an entry of `ReferencedObjectPathIds` other than 0 replaces its argument by an object. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[] | null)[] | null;
}

/** How an object is reached: from the root, from its parent, or by a reference kept earlier. */
export interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** What `load` asked for: paths such as "values" or "items/worksheet/name". */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

/** One step of a batch. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

/** One `context.sync()`: what the client sends. */
export interface BatchRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** The answer to one action. */
export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** Why a batch stopped; actions before `ActionIndex` stay done, as in Excel. */
export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
}

/** What the host answers to a batch. */
export type BatchResponse =
  | { readonly Results: readonly ActionResult[]; readonly TraceIds: readonly number[] }
  | { readonly Error: BatchError; readonly Results: null; readonly TraceIds: readonly number[] };
