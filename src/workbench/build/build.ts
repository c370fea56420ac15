import { execFile } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { readPackage } from "./base";
import { withLock } from "./lock";

/** The project's own folder. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Where the built add-in lies. */
export const dist = join(root, "dist");

/** The address of the built add-in as package.json names it, ending in a slash. */
export const productionBase = readPackage(root).homepage;

/** What the built add-in is made from. */
const sources = [
  "src/main.ts",
  "src/engine",
  "src/functions",
  "src/workbook",
  "src/taskpane",
  "src/commands",
  "src/workbench/build",
  "assets",
  "docs",
  "manifest.xml",
  "package.json",
  "package-lock.json",
  "webpack.config.js",
];

const run = promisify(execFile);

/**
 * Builds the add-in into `dist` for the address `base`, which ends in a slash.
 * Rejects with webpack's own report where the build fails.
 */
async function buildAddIn(base: string = productionBase): Promise<void> {
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  try {
    await run(process.execPath, [webpack, "--env", `base=${base}`], { cwd: root });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`The add-in can't be built:\n${stdout ?? ""}${stderr ?? String(error)}`);
  }
}

/**
 * Builds the add-in where `dist` is missing, older than its sources or built for another address.
 * Gives the folder. Processes that ask at the same time build once.
 */
export async function ensureBuilt(base: string = productionBase): Promise<string> {
  if (!isBuilt(base)) {
    await withLock(join(root, "node_modules/.cache/keel-build.lock"), async () => {
      if (!isBuilt(base)) {
        await buildAddIn(base);
      }
    });
  }
  return dist;
}

/** Whether the build's stamp is there, for this address and newer than every source. */
function isBuilt(base: string): boolean {
  const stamp = join(dist, "built.json");
  if (!existsSync(stamp)) {
    return false;
  }
  const built = JSON.parse(readFileSync(stamp, "utf8")) as { base: string };
  const newestSource = Math.max(...sources.map((source) => newestChange(join(root, source))));
  return built.base === base && statSync(stamp).mtimeMs > newestSource;
}

/** When anything in `path` changed last, in milliseconds; a folder changes when a file in it goes. */
function newestChange(path: string): number {
  const entry = statSync(path);
  if (!entry.isDirectory()) {
    return entry.mtimeMs;
  }
  return Math.max(
    entry.mtimeMs,
    ...readdirSync(path).map((name) => newestChange(join(path, name))),
  );
}
