import { RichApiError } from "./errors";
import type { HostObject } from "./host-object";

/** The objects that the add-in keeps between batches, by the reference it was given. */
export class ReferenceTable {
  private readonly objects = new Map<string, HostObject>();
  private readonly keys = new WeakMap<HostObject, string>();
  private issued = 0;

  /** How many references are kept; an add-in that cleans up leaves none. */
  get size(): number {
    return this.objects.size;
  }

  /** The object's reference, issued on first use. */
  keep(object: HostObject): string {
    const known = this.keys.get(object);
    if (known !== undefined) return known;
    const key = `r${++this.issued}`;
    this.keys.set(object, key);
    this.objects.set(key, object);
    return key;
  }

  /** The object kept under a reference. Throws InvalidReference once it is removed. */
  find(key: string): HostObject {
    const object = this.objects.get(key);
    if (object) return object;
    throw new RichApiError(
      "InvalidReference",
      "This reference is not valid for the current operation.",
      "",
    );
  }

  remove(key: string): void {
    this.objects.delete(key);
  }
}
