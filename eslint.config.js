import js from "@eslint/js";
import boundaries from "eslint-plugin-boundaries";
import tseslint from "typescript-eslint";

/** The folders of src/engine in their line: each may import itself and what stands before it. */
const engineLine = [
  ["wording"],
  ["errors"],
  ["numbers"],
  ["portfolio"],
  ["triggers", "targets", "tax"],
  ["trades"],
  ["review", "plan", "plan-together", "lot-plan", "classes", "placement", "plan-one", "plan-each"],
  ["fixed-trades"],
  ["explanations"],
  ["backtest", "governance"],
];

const enginePart = (name) => `engine ${name}`;
const engineParts = engineLine.flat().map(enginePart);

/** What part of the project each file is. */
const files = [
  ...engineLine.flat().map((name) => ({
    category: enginePart(name),
    pattern: [`src/engine/${name}/**/*`, `src/engine/${name}.ts`],
  })),
  ...[
    "input",
    "functions",
    "positions",
    "support",
    "workbook",
    "taskpane",
    "commands",
    "workbench",
  ].map((name) => ({
    category: name,
    pattern: `src/${name}/**/*`,
  })),
  { category: "main", pattern: ["src/main.ts", "src/build-constants.d.ts"] },
];

const mayImport = (from, parts) => ({
  from: { file: { categories: from } },
  allow: { to: { file: { categories: { anyOf: parts } } } },
});

/** Imports point one way: taskpane, commands → workbook → input → engine; functions → input; taskpane, workbook, support → positions → engine. */
const importPolicies = [
  ...engineLine.flatMap((group, place) =>
    group.map((name) =>
      mayImport(enginePart(name), [
        enginePart(name),
        ...engineLine.slice(0, place).flat().map(enginePart),
        // A plan is made from a review, one in lots from a plan, one by classes from both, one placed into accounts from all
        // three, one of a portfolio in a table from any of them, and those of many portfolios from that.
        ...(name === "plan" ? [enginePart("review")] : []),
        ...(name === "lot-plan" ? [enginePart("plan")] : []),
        ...(name === "classes" ? ["plan", "lot-plan"].map(enginePart) : []),
        ...(name === "placement" ? ["plan", "lot-plan", "classes"].map(enginePart) : []),
        ...(name === "plan-one"
          ? ["plan", "lot-plan", "classes", "placement"].map(enginePart)
          : []),
        ...(name === "plan-each" ? ["plan", "plan-together", "plan-one"].map(enginePart) : []),
      ]),
    ),
  ),
  mayImport("input", ["input", ...engineParts]),
  mayImport("functions", ["functions", "input", ...engineParts]),
  mayImport("positions", ["positions", ...engineParts]),
  mayImport("support", ["support", "positions", ...engineParts]),
  mayImport("workbook", ["workbook", "positions", "input", ...engineParts]),
  mayImport("taskpane", ["taskpane", "workbook", "positions", "input", ...engineParts]),
  mayImport("commands", ["commands", "workbook", ...engineParts]),
  mayImport("workbench", ["workbench"]),
  mayImport("main", ["functions", "commands", "taskpane"]),
];

/** The workbench may use any package; what ships uses a few, each in one place. */
const packagePolicies = [
  {
    from: { file: { categories: "workbench" } },
    allow: { to: { module: { origin: ["external", "core"] } } },
  },
  {
    from: { file: { categories: { anyOf: engineParts } } },
    allow: { to: { module: { origin: "external", source: "decimal.js" } } },
  },
  {
    from: { file: { categories: { anyOf: ["positions", "taskpane"] } } },
    allow: { to: { module: { origin: "external", source: "papaparse" } } },
  },
  { from: { file: { categories: "support" } }, allow: { to: { module: { origin: "core" } } } },
  {
    from: { file: { categories: "input" } },
    allow: { to: { module: { origin: "external", source: "fastest-levenshtein" } } },
  },
  ...[
    "react",
    "react-dom",
    "@fluentui/react-components",
    "@microsoft/office-js-helpers",
    "@tanstack/react-virtual",
  ].map((source) => ({
    from: { file: { categories: "taskpane" } },
    allow: { to: { module: { origin: "external", source } } },
  })),
];

/** What would make a result depend on anything but the arguments. */
const impureGlobals = [
  "Date",
  "performance",
  "Temporal",
  "Excel",
  "Office",
  "OfficeExtension",
  "OfficeRuntime",
  "CustomFunctions",
  "window",
  "document",
  "globalThis",
  "self",
  "process",
  "fetch",
  "XMLHttpRequest",
  "setTimeout",
  "setInterval",
  "queueMicrotask",
  "console",
  "localStorage",
  "sessionStorage",
  "crypto",
];

const officeGlobals = ["Excel", "Office", "OfficeExtension", "OfficeRuntime"];

const only = (names, message) => ["error", ...names.map((name) => ({ name, message }))];

export default tseslint.config(
  { ignores: ["dist/", "node_modules/"] },
  js.configs.recommended,
  { files: ["**/*.js"], languageOptions: { globals: { URL: "readonly" } } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { boundaries },
    settings: {
      "boundaries/files": files,
      "boundaries/include": ["src/**/*"],
      "import/resolver": { node: { extensions: [".ts", ".tsx", ".js"] } },
    },
    rules: {
      "boundaries/no-unknown-files": "error",
      "boundaries/no-unknown-dependencies": "error",
      "boundaries/dependencies": [
        "error",
        {
          default: "disallow",
          checkAllOrigins: true,
          checkUnknownLocals: true,
          policies: [...importPolicies, ...packagePolicies],
        },
      ],
    },
  },
  {
    files: ["src/engine/**/*.ts", "src/positions/**/*.ts"],
    rules: {
      "no-restricted-globals": only(impureGlobals, "This code is pure: pass it in as an argument."),
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "This code is pure: no randomness." },
      ],
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}", "src/functions/**/*.ts", "src/input/**/*.ts"],
    ignores: ["src/taskpane/open-pane.tsx"],
    rules: {
      "no-restricted-globals": only(officeGlobals, "Only src/workbook meets the workbook."),
    },
  },
);
