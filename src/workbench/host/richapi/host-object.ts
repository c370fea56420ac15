/** A property as the add-in reads and writes it; without `set` it is read-only. */
export interface HostProperty {
  readonly get: () => unknown;
  readonly set?: (value: unknown) => void;
}

/**
 * A method; its arguments are plain values or other host objects. It gives an object to go on from,
 * `null` for a null object, or a plain value.
 */
export type HostMethod = (...args: readonly unknown[]) => unknown;

type Members<T> = Readonly<Record<string, T>>;

/**
 * One object of the host's object model, as the RichApi executor sees it.
 * Member names are those of the protocol ("GetRange", "Values"); `type` is the client's class name.
 */
export interface HostObject {
  readonly type: string;
  /** The identity that the client uses to reach the same object again. */
  readonly id?: () => string | number;
  /** Whether the client keeps references to it between batches, as it does for ranges. */
  readonly tracked?: boolean;
  readonly properties?: Members<HostProperty>;
  /** Properties that are objects themselves. */
  readonly links?: Members<() => HostObject | null>;
  readonly methods?: Members<HostMethod>;
  /** A collection's items. */
  readonly items?: () => readonly HostObject[];
  /** A collection's item by key or index; `null` if there is none. */
  readonly item?: (key: unknown) => HostObject | null;
}

/** A read-only property. */
export function readOnly(get: () => unknown): HostProperty {
  return { get };
}

/** A property that can be written. */
export function writable(get: () => unknown, set: (value: unknown) => void): HostProperty {
  return { get, set };
}

/** Whether a method's result or argument is a host object. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && isText(value.type);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** A member's name as the client's classes spell it: "GetRange" is `getRange`. */
export function clientName(protocolName: string): string {
  return protocolName.charAt(0).toLowerCase() + protocolName.slice(1);
}

/** A member's name as the protocol spells it: `values` is "Values". */
export function protocolName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
