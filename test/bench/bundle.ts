import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { root } from "../../src/workbench/build/build";

const run = promisify(execFile);

/** Runs the bundled script in a process of its own and gives what it printed. */
type RunBundled = (given: {
  /** For Node itself. */
  readonly options?: readonly string[];
  readonly args?: readonly string[];
}) => Promise<string>;

/** Bundles a script of this folder as the add-in ships, lets `use` run it, clears up, and gives what `use` gives. */
export async function withBundle<Result>(
  script: string,
  use: (run: RunBundled) => Promise<Result>,
): Promise<Result> {
  const name = basename(script, ".ts");
  const folder = join(root, "node_modules/.cache/keel-bench", name);
  await build({
    entryPoints: [join(root, "test/bench", script)],
    outdir: folder,
    bundle: true,
    minify: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "es2022",
    external: ["highs"],
  });
  try {
    return await use(async ({ options = [], args = [] }) => {
      const script = join(folder, `${name}.js`);
      const { stdout } = await run(process.execPath, [...options, script, ...args]);
      return stdout;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
