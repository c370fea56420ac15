import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { dist } from "../../src/workbench/build/build";

const limit = 30_000;

/** The scripts of the page that come from the build: all that loads before the functions answer. */
function ownScripts(): string[] {
  const page = new JSDOM(readFileSync(join(dist, "taskpane.html"), "utf8"));
  return [...page.window.document.scripts]
    .map((script) => script.getAttribute("src") ?? "")
    .filter((source) => !source.startsWith("https://appsforoffice.microsoft.com/"));
}

describe("What loads before the functions answer", () => {
  it("is at most 30 kB gzipped beside office.js", () => {
    const scripts = ownScripts();
    const sizes = scripts.map((script) => gzipSync(readFileSync(join(dist, script))).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`${scripts.join(", ")}: ${total} bytes gzipped of ${limit}`);
    expect(scripts).not.toEqual([]);
    expect(total).toBeLessThanOrEqual(limit);
  });
});
