import { notImplemented, RichApiError } from "./errors";
import { clientName, type HostObject, isHostObject } from "./host-object";
import { findMethod, ObjectPaths, type ObjectSpace } from "./object-paths";
import {
  type Action,
  type ActionResult,
  ActionType,
  type BatchError,
  type BatchRequest,
  type BatchResponse,
} from "./protocol";
import { Query } from "./query";

/** Carries out batches of Microsoft's RichApi protocol on the host's objects. */
export class RichApiExecutor {
  constructor(private readonly space: ObjectSpace) {}

  /** Runs one batch. Never throws: an error ends the batch and is part of the answer. */
  run(request: BatchRequest): BatchResponse {
    const batch = new Batch(this.space, request);
    const results: ActionResult[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        results.push(...batch.perform(action));
      } catch (error) {
        return { Error: batchError(error, index), Results: null, TraceIds: batch.traceIds };
      }
    }
    return { Results: results, TraceIds: batch.traceIds };
  }
}

class Batch {
  readonly traceIds: number[] = [];
  private readonly paths: ObjectPaths;
  private readonly query: Query;

  constructor(
    private readonly space: ObjectSpace,
    request: BatchRequest,
  ) {
    this.paths = new ObjectPaths(space, request.ObjectPaths);
    this.query = new Query(space.references, space.gate, request.AutoKeepReference === true);
  }

  /** The results of one action: one, or none for a property that is set. */
  perform(action: Action): ActionResult[] {
    if (action.ActionType === ActionType.trace) {
      this.traceIds.push(action.Id);
      return [{ ActionId: action.Id, Value: null }];
    }
    const target = this.paths.find(action.ObjectPathId);
    if (action.ActionType === ActionType.setProperty) {
      this.setProperty(target, action);
      return [];
    }
    return [{ ActionId: action.Id, Value: target && this.evaluate(target, action) }];
  }

  private evaluate(target: HostObject, action: Action): unknown {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.query.identify(target);
      case ActionType.query:
        return this.query.answer(target, action.QueryInfo ?? {});
      case ActionType.method:
        return this.callMethod(target, action);
      default:
        throw new RichApiError("InvalidRequest", `Action type ${action.ActionType}.`, target.type);
    }
  }

  private callMethod(target: HostObject, action: Action): unknown {
    const name = action.Name ?? "";
    const args = this.paths.arguments(action.ArgumentInfo);
    if (name === "_KeepReference") {
      this.space.references.keep(target);
      return null;
    }
    if (name === "_RemoveReference") {
      this.space.references.remove(String(args[0]));
      return null;
    }
    const result = findMethod(this.space.gate, target, name)(...args);
    return isHostObject(result) ? this.query.identify(result) : (result ?? null);
  }

  private setProperty(target: HostObject | null, action: Action): void {
    if (target === null) throw new RichApiError("InvalidArgument", "The object is null.", "");
    const name = action.Name ?? "";
    this.space.gate.check(target.type, clientName(name));
    const set = target.properties?.[name]?.set;
    if (!set) throw notImplemented(`${target.type}.${clientName(name)} (writing)`);
    set(this.paths.arguments(action.ArgumentInfo)[0]);
  }
}

function batchError(error: unknown, index: number): BatchError {
  const known =
    error instanceof RichApiError
      ? error
      : new RichApiError("GeneralException", `The host itself failed: ${String(error)}`, "");
  return {
    Code: known.code,
    Message: known.message,
    Location: known.location,
    ActionIndex: index,
  };
}
