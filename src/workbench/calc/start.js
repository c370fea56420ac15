import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/*
 * Starts calc. Loading its sources and Univer one file after another takes three times as long as
 * loading them bundled, so the bundle is kept until a source changes.
 */
const root = fileURLToPath(new URL("../../../", import.meta.url));
const workbench = join(root, "src/workbench");
const cache = join(root, "node_modules/.cache");
const PREFIX = "keel-calc-";
const DAY = 24 * 60 * 60 * 1000;

const folder = join(
  cache,
  PREFIX + hashOf([...filesIn(workbench), join(root, "package-lock.json")]),
);
if (!existsSync(folder)) await bundle();
await import(pathToFileURL(join(folder, "cli.js")).href);

/**
 * Bundles into a folder of this process and then gives it its name: another calc that starts
 * meanwhile finds all of it or nothing.
 */
async function bundle() {
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(cache, { recursive: true });
  await build({
    entryPoints: [join(workbench, "calc/cli.ts")],
    outdir: unfinished,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: ["jsdom"],
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
    plugins: [{ name: "keep-places", setup: keepPlaces }],
    logLevel: "silent",
  });
  removeOldBundles();
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
}

/**
 * Has each source go on knowing where it lies.
 *
 * @param {import("esbuild").PluginBuild} esbuild
 */
function keepPlaces(esbuild) {
  esbuild.onLoad({ filter: /src[\\/]workbench[\\/].*\.ts$/ }, ({ path }) => {
    const place = JSON.stringify(pathToFileURL(path).href);
    const contents = readFileSync(path, "utf8").replaceAll("import.meta.url", place);
    return { contents, loader: "ts", resolveDir: dirname(path) };
  });
}

function removeOldBundles() {
  for (const name of readdirSync(cache).filter((each) => each.startsWith(PREFIX))) {
    const path = join(cache, name);
    if (Date.now() - statSync(path).mtimeMs > DAY) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * @param {string} directory
 * @returns {string[]}
 */
function filesIn(directory) {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** @param {string[]} files */
function hashOf(files) {
  const hash = createHash("sha1");
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}
