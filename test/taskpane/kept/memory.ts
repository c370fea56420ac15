import type { Preferences } from "../../../src/taskpane/preferences/preferences";

/** Preferences in memory; those of a full browser take nothing more. */
export class MemoryPreferences implements Preferences {
  readonly kept = new Map<string, unknown>();
  isFull = false;

  read(key: string): unknown {
    return this.kept.get(key);
  }

  write(key: string, value: unknown): void {
    if (this.isFull) throw new Error("There is no room left.");
    this.kept.set(key, value);
  }

  remove(key: string): void {
    this.kept.delete(key);
  }
}
