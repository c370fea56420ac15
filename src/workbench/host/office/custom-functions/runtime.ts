import type { HostObject } from "../../richapi/host-object";
import type { RichApiEventEntry } from "../messages";

const CUSTOM_FUNCTIONS = 1;
const INVOKE = 1000;

/** What Excel on the web switches on: slicing of large batches, shorter pauses, timing, a longest pause. */
const ENABLED_FEATURES = [1, 2, 3, 4];

/** A call's result as the page's runtime reports it. */
export type InvocationResult =
  | { readonly succeeded: true; readonly value: unknown }
  | { readonly succeeded: false; readonly message: unknown; readonly errorCode: number };

/** One call to one function. */
export interface Invocation {
  readonly functionId: string;
  readonly args: readonly unknown[];
  /** The calling cell, such as "Sheet1!C2". */
  readonly address: string;
  /** Whether the arguments may hold errors as objects. */
  readonly allowsErrors: boolean;
}

/** A call that has not answered in time. */
export class InvocationTimeout extends Error {
  constructor(
    readonly functionId: string,
    readonly milliseconds: number,
  ) {
    super(`${functionId} did not answer within ${milliseconds / 1000} seconds.`);
    this.name = "InvocationTimeout";
  }
}

interface PendingInvocation {
  readonly settle: (result: InvocationResult) => void;
  readonly fail: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

const ALLOW_ERRORS = 4;

/** Calls custom functions through the runtime in Microsoft's library, many in one message. */
export class CustomFunctionRuntime {
  /** Resolves once the page's runtime takes calls. */
  readonly ready: Promise<void>;
  /** What the page's runtime reports to. */
  readonly service: HostObject;
  private readonly pending = new Map<number, PendingInvocation>();
  private readonly outgoing: RichApiEventEntry[] = [];
  private invoked = 0;
  private markReady: () => void = () => undefined;

  /**
   * @param send delivers entries to the page
   * @param timeout milliseconds after which a call counts as unanswered
   */
  constructor(
    private readonly send: (entries: readonly RichApiEventEntry[]) => void,
    private readonly timeout: number,
  ) {
    this.ready = new Promise((resolve) => (this.markReady = resolve));
    this.service = {
      type: "CustomFunctions",
      methods: {
        _SetOsfControlContainerReadyForCustomFunctions: () => this.markReady(),
        _GetEnabledFeatures: () => ENABLED_FEATURES,
        SetInvocationArrayResults: (results) => this.receive(asList(results).map(readArrayResult)),
        SetInvocationResults: (results) => this.receive(asList(results).map(readObjectResult)),
      },
    };
  }

  /** Calls a function. Rejects with `InvocationTimeout` if it does not answer in time. */
  invoke({ functionId, args, address, allowsErrors }: Invocation): Promise<InvocationResult> {
    const id = ++this.invoked;
    const message = JSON.stringify([
      id,
      functionId,
      args,
      address,
      allowsErrors ? ALLOW_ERRORS : 0,
    ]);
    if (this.outgoing.length === 0) queueMicrotask(() => this.flush());
    this.outgoing.push([CUSTOM_FUNCTIONS, INVOKE, "", message, id, false]);
    return new Promise((settle, fail) => {
      const timer = setTimeout(() => this.expire(id, functionId), this.timeout);
      this.pending.set(id, { settle, fail, timer });
    });
  }

  /** Gives up the calls that are still open, so that nothing waits for them. */
  close(): void {
    for (const { timer, fail } of this.pending.values()) {
      clearTimeout(timer);
      fail(new Error("The add-in was closed before the function answered."));
    }
    this.pending.clear();
  }

  private flush(): void {
    this.send(this.outgoing.splice(0));
  }

  private expire(id: number, functionId: string): void {
    this.pending.get(id)?.fail(new InvocationTimeout(functionId, this.timeout));
    this.pending.delete(id);
  }

  private receive(results: readonly (readonly [id: number, result: InvocationResult])[]): void {
    for (const [id, result] of results) {
      const invocation = this.pending.get(id);
      if (!invocation) continue;
      clearTimeout(invocation.timer);
      this.pending.delete(id);
      invocation.settle(result);
    }
  }
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function readArrayResult(entry: unknown): [number, InvocationResult] {
  const [id, succeeded, value, errorCode] = asList(entry);
  return [Number(id), invocationResult(succeeded === true, value, errorCode)];
}

function readObjectResult(entry: unknown): [number, InvocationResult] {
  const { id, failed, value, errorCode } = entry as Readonly<Record<string, unknown>>;
  return [Number(id), invocationResult(failed !== true, value, errorCode)];
}

function invocationResult(
  succeeded: boolean,
  value: unknown,
  errorCode: unknown,
): InvocationResult {
  return succeeded
    ? { succeeded, value }
    : { succeeded, message: value, errorCode: Number(errorCode ?? 0) };
}
