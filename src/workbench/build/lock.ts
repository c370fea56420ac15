import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Runs `work` while no other process on this machine holds the lock file `path`. */
export async function withLock(path: string, work: () => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  while (!(await taken(path))) {
    await pause(100);
  }
  try {
    await work();
  } finally {
    await rm(path, { force: true });
  }
}

/** Takes the lock if it's free, or if the process that held it has ended without giving it back. */
async function taken(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
      throw error;
    }
    await removeAbandoned(path);
    return false;
  }
}

async function removeAbandoned(path: string): Promise<void> {
  const holder = await readFile(path, "utf8").catch(() => "");
  if (holder !== "" && !isRunning(Number(holder))) {
    await rm(path, { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
