import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withLock } from "../../../src/workbench/build/lock";

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "keel-lock-"));
  lock = join(folder, "cache", "build.lock");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("A lock file", () => {
  it("lets one work at a time", async () => {
    let atWork = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++atWork);
      await pause(20);
      atWork--;
    };
    await Promise.all([withLock(lock, work), withLock(lock, work), withLock(lock, work)]);
    expect(most).toBe(1);
  });

  it("is given back when the work fails", async () => {
    const failing = () => Promise.reject(new Error("The build failed."));
    await expect(withLock(lock, failing)).rejects.toThrow("The build failed.");
    expect(existsSync(lock)).toBe(false);
  });

  it("is taken over from a process that has ended", async () => {
    await withLock(lock, () => Promise.resolve());
    const noSuchProcess = 2 ** 22 + 1;
    writeFileSync(lock, String(noSuchProcess));
    let worked = false;
    await withLock(lock, async () => {
      worked = true;
      await pause(0);
    });
    expect(worked).toBe(true);
  });
});
