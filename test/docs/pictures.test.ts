import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../src/workbench/build/build";
import { DOCS_IMAGES, DOCS_PICTURES } from "../e2e/docs-pictures";

const files = readdirSync(DOCS_IMAGES);
const markdown = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(root, folder, name));
const pages = [join(root, "README.md"), ...markdown("docs"), ...markdown("docs/functions")];

/** The pictures that a page shows, each with its words. */
const shownOn = (page: string) =>
  [...readFileSync(page, "utf8").matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map(
    ([, words = "", link = ""]) => ({ words, path: join(dirname(page), link) }),
  );

describe("The pictures in the docs", () => {
  it("are all there, with words for those who don't see them, and none is there for nothing", () => {
    const shown = pages.flatMap(shownOn);
    expect(shown.filter(({ path }) => !existsSync(path))).toEqual([]);
    expect(shown.filter(({ words }) => words.length < 20)).toEqual([]);
    const names = new Set(shown.map(({ path }) => relative(DOCS_IMAGES, path)));
    expect([...names].sort()).toEqual([...files].sort());
  });

  it("are those that the test of the whole way takes", () => {
    expect(Object.keys(DOCS_PICTURES).sort()).toEqual([...files].sort());
  });

  it("are small", () => {
    const bytes = files.map((name) => statSync(join(DOCS_IMAGES, name)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000);
  });
});
