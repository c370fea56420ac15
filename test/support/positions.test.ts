import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../../src/workbench/build/build";

const folder = mkdtempSync(join(tmpdir(), "keel-positions-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the script of package.json as people do. */
function run(...args: string[]) {
  const options = { cwd: root, encoding: "utf8" } as const;
  return spawnSync("npm", ["run", "--silent", "positions", "--", ...args], options);
}

describe("npm run positions", () => {
  it("prints what docs/import.md shows, and nothing but JSON, within 10 seconds", () => {
    const page = readFileSync(join(root, "docs/import.md"), "utf8");
    const shown = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
    const file = join(root, "test/positions/data/vanguard.csv");
    const started = performance.now();
    const printed = execFileSync("npm", ["run", "--silent", "positions", "--", file], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(JSON.parse(printed)).toEqual(JSON.parse(shown));
  });

  it("says on standard error what the file was read as", () => {
    const { stderr, status } = run("test/positions/data/schwab.csv");
    expect(stderr).toBe("positions: Read as Schwab; prices of 2026-07-07.\n");
    expect(status).toBe(0);
  });

  it("ends with 1 and lists the columns of a file whose headers it doesn't know", () => {
    const path = join(folder, "colours.csv");
    writeFileSync(path, "Place,Colour\nHere,red\n");
    const { stdout, status } = run(path);
    expect(JSON.parse(stdout)).toMatchObject({ columns: ["Place", "Colour"] });
    expect(status).toBe(1);
  });

  it("says that a file has no positions, and ends with 0", () => {
    const path = join(folder, "none.csv");
    writeFileSync(path, "Symbol,Quantity,Price,Value\n\nNothing is held.\n");
    const { stdout, stderr, status } = run(path);
    expect(JSON.parse(stdout)).toMatchObject({ positions: [], totals: [] });
    expect(stderr).toContain("There are no positions in it; 1 line left out.");
    expect(status).toBe(0);
  });

  it.each([
    ["missing.csv", "There is no such file: missing.csv"],
    ["test", "This is a folder, not a file: test"],
    ["assets/icon-32.png", "This is no text"],
  ])("says what is wrong with %s", (path, words) => {
    const { stdout, stderr, status } = run(path);
    expect((JSON.parse(stdout) as { error: string }).error).toContain(words);
    expect(stderr).toContain(words);
    expect(status).toBe(1);
  });

  it("prints of each total what the page says, and no more", () => {
    const { stdout } = run("docs/positions.csv");
    const { totals } = JSON.parse(stdout) as { totals: object[] };
    expect(Object.keys(totals[0] ?? {})).toEqual([
      "account",
      "file",
      "read",
      "difference",
      "explanation",
    ]);
  });

  it("takes a path from the folder that it is called in", () => {
    const { status } = spawnSync("npm", ["run", "--silent", "positions", "--", "positions.csv"], {
      cwd: join(root, "docs"),
    });
    expect(status).toBe(0);
  });

  it.each([[[]], [["one.csv", "two.csv"]], [["missing.csv"]]])(
    "ends with 1 and says what is wrong with the arguments %j",
    (args) => {
      const { stdout, status } = run(...args);
      expect(Object.keys(JSON.parse(stdout) as object)).toEqual(["error"]);
      expect(status).toBe(1);
    },
  );
});
