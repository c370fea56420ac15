import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { dist, productionBase } from "../../src/workbench/build/build";
import { openAddIn } from "../../src/workbench/host/jsdom/open-add-in";

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

describe("What the pane's first view loads", () => {
  it("is at most 300 kB gzipped beside office.js, its script for the functions included", async () => {
    const addIn = await openAddIn({ dist });
    const filesSoFar = (): string[] => {
      const ofOwn = addIn.requests.filter(
        (url) => url.startsWith(productionBase) && !url.endsWith(".html"),
      );
      return [...new Set(ofOwn.map((url) => url.slice(productionBase.length)))];
    };
    await expect
      .poll(() => addIn.window.document.querySelector("button"), { timeout: 20_000 })
      .not.toBeNull();
    // What keeps a person's settings comes last.
    await expect
      .poll(filesSoFar, { timeout: 20_000 })
      .toContainEqual(expect.stringMatching(/preferences/));
    const files = filesSoFar();
    addIn.close();
    const total = files.reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length,
      0,
    );
    console.log(`${files.join(", ")}: ${total} bytes gzipped of 300000`);
    expect(total).toBeLessThanOrEqual(300_000);
  });
});
