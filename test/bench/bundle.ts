import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { root } from "../../src/workbench/build/build";

const run = promisify(execFile);

/** Runs the bundled script in a process of its own and gives what it printed. */
export type RunBundled = (...args: readonly string[]) => Promise<string>;

/** Bundles a script of this folder as the add-in ships, lets `use` run it, and clears up. */
export async function withBundle(
  script: string,
  use: (run: RunBundled) => Promise<void>,
): Promise<void> {
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
  });
  try {
    await use(async (...args) => {
      const { stdout } = await run(process.execPath, [join(folder, `${name}.js`), ...args]);
      return stdout;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
