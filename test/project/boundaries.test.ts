import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";
import { root } from "../../src/workbench/build/build";

const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });

/** The rules that object to `code` where it stands at `path`; types play no part here. */
async function objections(path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path });
  const rules = result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
  return rules.filter((rule) => /boundaries|restricted|Parsing/.test(rule));
}

const forbidden: [string, string, string][] = [
  ["the engine to know the functions", "src/engine/plan.ts", "../functions/functions"],
  ["the engine to know the workbook", "src/engine/plan.ts", "../workbook/sample"],
  ["a plan to know plans together", "src/engine/plan.ts", "./plan-together"],
  ["plans together to know a plan", "src/engine/plan-together.ts", "./plan"],
  ["a review to know a plan", "src/engine/review.ts", "./plan"],
  ["trades to know a plan", "src/engine/trades/solve.ts", "../plan"],
  ["triggers to know trades", "src/engine/triggers/band.ts", "../trades/solve"],
  [
    "folders within numbers to know triggers",
    "src/engine/numbers/doubles/sums.ts",
    "../../triggers/band",
  ],
  ["classes to know placement", "src/engine/classes/class-rows.ts", "../placement/place"],
  ["numbers to know the portfolio", "src/engine/numbers/exact.ts", "../portfolio/portfolio"],
  ["functions to know the workbook", "src/functions/functions.ts", "../workbook/sample"],
  ["commands to know the pane", "src/commands/insert-sample.ts", "../taskpane/open-pane"],
  ["the reading of cells to know the workbook", "src/input/cells.ts", "../workbook/sample"],
  ["the reading of cells to know the functions", "src/input/cells.ts", "../functions/functions"],
  ["the workbook to know the pane", "src/workbook/sample.ts", "../taskpane/open-pane"],
  ["the workbench to know the engine", "src/workbench/cells.ts", "../engine/numbers/exact"],
  ["the workbench to know the functions", "src/workbench/cells.ts", "../functions/functions"],
  ["the pane to know the functions", "src/taskpane/targets/draft.ts", "../../functions/functions"],
  [
    "the pane to know the workbench",
    "src/taskpane/trades/plan/trades-plan.ts",
    "../../../workbench/cells",
  ],
  ["the start to know the workbook", "src/main.ts", "./workbook/sample"],
  ["support to know the workbook", "src/support/start.ts", "../workbook/sample"],
  ["positions to know the workbook", "src/positions/read-positions.ts", "../workbook/sample"],
  ["positions to use Node", "src/positions/read-positions.ts", "node:fs"],
  ["the engine to use a package", "src/engine/numbers/exact.ts", "rxjs"],
  ["the engine to use Node", "src/engine/numbers/exact.ts", "node:fs"],
];

const allowed: [string, string, string][] = [
  ["the engine to use decimal.js", "src/engine/numbers/exact.ts", "decimal.js"],
  ["a plan to use a review", "src/engine/plan.ts", "./review"],
  ["plans of many portfolios to use plans together", "src/engine/plan-each.ts", "./plan-together"],
  ["folders within numbers to use numbers", "src/engine/numbers/doubles/sums.ts", "../exact"],
  ["the start to use the functions", "src/main.ts", "./functions/functions"],
  ["the portfolio to use numbers", "src/engine/portfolio/portfolio.ts", "../numbers/exact"],
  ["positions to use the engine", "src/positions/read-positions.ts", "../engine/numbers/exact"],
  ["positions to use papaparse", "src/positions/read-positions.ts", "papaparse"],
  ["functions to use the engine", "src/functions/functions.ts", "../engine/numbers/exact"],
  ["the workbook to read cells as functions do", "src/workbook/sample.ts", "../input/policy"],
  ["the workbook to write positions", "src/workbook/sample.ts", "../positions/positions-file"],
  ["commands to use the workbook", "src/commands/insert-sample.ts", "../workbook/sample"],
  ["the workbench to use packages", "src/workbench/cells.ts", "rxjs"],
  ["the workbench to use Node", "src/workbench/cells.ts", "node:fs"],
];

describe("The lint rules on imports", { timeout: 60_000 }, () => {
  it.each(forbidden)("forbid %s", async (_what, path, imported) => {
    expect(await objections(path, `import "${imported}";\n`)).toEqual(["boundaries/dependencies"]);
  });

  it.each(allowed)("allow %s", async (_what, path, imported) => {
    expect(await objections(path, `import "${imported}";\n`)).toEqual([]);
  });
});

describe("The lint rules on files", { timeout: 60_000 }, () => {
  it("object to one that is no part of the project", async () => {
    expect(await objections("src/elsewhere.ts", "")).toEqual(["boundaries/no-unknown-files"]);
  });

  it("object to an import of what isn't there", async () => {
    expect(await objections("src/engine/plan.ts", 'import "./nowhere";\n')).toContain(
      "boundaries/no-unknown-dependencies",
    );
  });
});

describe("The lint rules on the engine", { timeout: 60_000 }, () => {
  it.each(["new Date()", "document.title", "Excel.run()", "globalThis.Date", "fetch('/')"])(
    "forbid %s",
    async (code) => {
      expect(await objections("src/engine/plan.ts", `${code};\n`)).toEqual([
        "no-restricted-globals",
      ]);
    },
  );

  it("forbid randomness", async () => {
    expect(await objections("src/engine/plan.ts", "Math.random();\n")).toEqual([
      "no-restricted-properties",
    ]);
  });
});
