import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../src/workbench/build/build";

/** Runs a tool of node_modules on the whole project and gives its exit code and what it printed. */
function check(script: string, ...options: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "node_modules", script), ...options],
    { cwd: root, encoding: "utf8" },
  );
  return { status, output: stdout + stderr };
}

describe("The whole project", { timeout: 300_000 }, () => {
  it.each([
    ["has sound types (npm run typecheck)", "typescript/bin/tsc", ["--noEmit"]],
    ["keeps the lint rules (npm run lint)", "eslint/bin/eslint.js", ["."]],
    ["is formatted (npm run format)", "prettier/bin/prettier.cjs", ["--check", "."]],
    ["has nothing unused (npm run knip)", "knip/bin/knip.js", ["--no-progress"]],
  ])("%s", (_claim, script, options) => {
    const { status, output } = check(script, ...options);
    expect(status, output).toBe(0);
  });
});
