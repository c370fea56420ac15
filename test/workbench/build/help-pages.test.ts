import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { helpPages } from "../../../src/workbench/build/help-pages";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "keel-docs-"));
  mkdirSync(join(folder, "functions"));
  writeFileSync(join(folder, "support.md"), "# Help\n\n[DRIFT](functions/DRIFT.md)\n");
  writeFileSync(
    join(folder, "functions", "DRIFT.md"),
    "# `KEEL.DRIFT`\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n[Bands](BANDS.md#edges), [web](https://example.com/readme.md)\n",
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function document(path: string): Document {
  const found = helpPages(folder).find((page) => page.path === path);
  return new JSDOM(found?.html).window.document;
}

describe("A help page", () => {
  it("lies below docs, where the helpUrl points", () => {
    expect(helpPages(folder).map(({ path }) => path)).toEqual([
      "docs/support.html",
      "docs/functions/DRIFT.html",
    ]);
  });

  it("has its heading for a title, its tables, and the add-in's style", () => {
    const page = document("docs/functions/DRIFT.html");
    expect(page.title).toBe("KEEL.DRIFT · Keel");
    expect([...page.querySelectorAll("td")].map((cell) => cell.textContent)).toEqual(["1", "2"]);
    expect(page.querySelector("[rel=stylesheet]")?.getAttribute("href")).toBe("../../keel.css");
  });

  it("links to other pages where the sources link to Markdown, and leaves the web alone", () => {
    const links = (path: string) =>
      [...document(path).querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links("docs/support.html")).toEqual(["functions/DRIFT.html"]);
    expect(links("docs/functions/DRIFT.html")).toEqual([
      "BANDS.html#edges",
      "https://example.com/readme.md",
    ]);
  });
});
