import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
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
  "src/input",
  "src/positions",
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

/** What is built apart: the page with functions and commands, and the pane. */
type Part = "functions" | "pane";

/** What to build, and where. */
interface Build {
  readonly folder: string;
  /** The add-in's address, ending in a slash. */
  readonly base: string;
  readonly parts: readonly Part[];
}

/** Rejects with webpack's own report where the build fails. */
async function build({ folder, base, parts }: Build): Promise<void> {
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  const names = parts.flatMap((part) => ["--config-name", part]);
  const options = ["--env", `base=${base}`, "--env", `folder=${folder}`];
  try {
    await run(process.execPath, [webpack, ...names, ...options], { cwd: root });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`The add-in can't be built:\n${stdout ?? ""}${stderr ?? String(error)}`);
  }
}

/** Builds what is missing, older than its sources or built for another address. Processes that ask at the same time build once. */
async function ensure(wanted: Build): Promise<string> {
  const { folder } = wanted;
  if (!isBuilt(wanted)) {
    const lock = createHash("sha1").update(folder).digest("hex").slice(0, 8);
    await withLock(join(root, `node_modules/.cache/keel-build-${lock}.lock`), async () => {
      if (!isBuilt(wanted)) await build(wanted);
    });
  }
  return folder;
}

/** The add-in, built into `dist` for the address `base` where needed. Gives the folder. */
export function ensureBuilt(base: string = productionBase): Promise<string> {
  return ensure({ folder: dist, base, parts: ["functions", "pane"] });
}

/** The same without the pane, in a folder of its own, in a fraction of the time: enough to calculate. */
export function ensureFunctionsBuilt(): Promise<string> {
  const folder = join(root, "node_modules/.cache/keel-functions");
  return ensure({ folder, base: productionBase, parts: ["functions"] });
}

/** Whether each part's stamp is there, for this address and newer than every source. */
function isBuilt({ folder, base, parts }: Build): boolean {
  const stamps = parts.map((part) => join(folder, `built-${part}.json`));
  if (!stamps.every(existsSync)) return false;
  const newestSource = Math.max(...sources.map((source) => newestChange(join(root, source))));
  return stamps.every((stamp) => {
    const built = JSON.parse(readFileSync(stamp, "utf8")) as { base: string };
    return built.base === base && statSync(stamp).mtimeMs > newestSource;
  });
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
