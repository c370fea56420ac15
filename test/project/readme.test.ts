import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../src/workbench/build/build";

const readme = readFileSync(join(root, "README.md"), "utf8");

describe("README.md", () => {
  it("shows what calc prints for its example", () => {
    const shown = /```json\n([\s\S]*?)```/.exec(readme)?.[1];
    const printed = execFileSync(
      process.execPath,
      ["--import", "tsx", "src/workbench/calc/cli.ts", "docs/sample.json"],
      { cwd: root, encoding: "utf8" },
    );
    expect(JSON.parse(shown ?? "")).toEqual(JSON.parse(printed));
  }, 60_000);

  it("links to files that are there", () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link]) => link ?? "");
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });

  it("names scripts of package.json", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, name]) => name);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
  });
});
