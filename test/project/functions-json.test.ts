import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dist, productionBase } from "../../src/workbench/build/build";

const text = readFileSync(join(dist, "functions.json"), "utf8");
const metadata = JSON.parse(text) as {
  allowErrorForDataTypeAny: boolean;
  functions: { id: string; description: string; helpUrl: string }[];
};

describe("functions.json", () => {
  it("is the one last agreed on", async () => {
    await expect(
      text,
      "If the functions were meant to change, renew the golden file with `npm run golden` and commit it.",
    ).toMatchFileSnapshot("functions.golden.json");
  });

  it("lets error cells reach the functions", () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });

  it.each(metadata.functions)("describes $id and links to its page in the build", (declaration) => {
    expect(declaration.description).not.toBe("");
    expect(declaration.helpUrl).toBe(`${productionBase}docs/functions/${declaration.id}.html`);
    expect(existsSync(join(dist, "docs/functions", `${declaration.id}.html`))).toBe(true);
  });
});
