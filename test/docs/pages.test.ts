import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { marked, type Token, type Tokens } from "marked";
import { beforeAll, describe, expect, it } from "vitest";
import { POLICY_OPTIONS } from "../../src/input/policy-options";
import { ensureBuilt, root } from "../../src/workbench/build/build";
import type { CellMatrix, FunctionArgument } from "../../src/workbench/cells";
import { useKeel } from "../functions/keel";

interface Declaration {
  readonly id: string;
  readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[];
}

const folder = join(root, "docs/functions");
const read = (name: string): string => readFileSync(join(folder, `${name}.md`), "utf8");
const pages = readdirSync(folder)
  .map((file) => basename(file, ".md"))
  .filter((name) => name !== "README");

/** Every name that an option of any function could have. */
const EVERY_OPTION = ["show", "cash", ...Object.keys(POLICY_OPTIONS)];

/** The arguments that are options, as name and value. */
const OPTION_ARGUMENTS = ["options", "policy"];

/** The options that a page names, each with the words it takes; a row may name several that are explained elsewhere. */
function optionsOn(page: string): Map<string, string[]> {
  const tables = marked.lexer(read(page)).filter(isTable);
  const table = tables.find(({ header }) => header[0]?.text === "Option");
  return new Map(
    table?.rows.flatMap(([names, values]) =>
      codeIn(names?.text ?? "").map((name) => [name, codeIn(values?.text ?? "")] as const),
    ),
  );
}

function isTable(token: Token): token is Tokens.Table {
  return token.type === "table";
}

function codeIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
}

const keel = useKeel();
let declarations: readonly Declaration[] = [];
beforeAll(async () => {
  const text = readFileSync(join(await ensureBuilt(), "functions.json"), "utf8");
  declarations = (JSON.parse(text) as { functions: Declaration[] }).functions;
});

/** What some options need beside them. */
const NEEDED_BESIDE = { review: "quarterly", "as of": 46351, "last rebalanced": 46300 };

/** What some words need beside them, of the one observation or period that is given. */
const NEEDED_BY: Readonly<Record<string, readonly [option: string, value: number]>> = {
  "against average": ["average", 1],
  bootstrap: ["block", 1],
};

/** One option with what it needs of those that a page names. */
function withWhatItNeeds(page: string, option: string, word: string): CellMatrix {
  const known = optionsOn(page);
  const beside = Object.entries(NEEDED_BESIDE).filter(
    ([name]) => name !== option && known.has(name),
  );
  const needed = NEEDED_BY[word];
  return [[option, word], ...beside, ...(needed ? [[...needed]] : [])];
}

/** A call of a function with options and else what it needs at least. */
function callWith(id: string, options: CellMatrix): Promise<unknown> {
  const given: Record<string, FunctionArgument> = {
    values: [[60], [40]],
    // PLAN's holdings have their own.
    targets: id === "PLAN" ? null : [[0.6], [0.4]],
    bands: [[0.05]],
    prices: [[1], [1]],
    returns: [[0.01, 0.02]],
    rule: [["yearly"]],
    rules: [["yearly"]],
    target: [[0.5]],
    value: [[100]],
    floor: [[90]],
    multiplier: [[5]],
    method: [["volatility"]],
    signal: [[18]],
    ladder: [[0, 1]],
    series: [[31]],
    enter: [["> 30"]],
    holdings: [
      ["Name", "Value", "Target", "Band"],
      ["Equity", 60, 0.6, 0.05],
      ["Debt", 40, 0.4, 0.05],
    ],
    options,
    policy: options,
  };
  const { parameters = [] } = declarations.find((declaration) => declaration.id === id) ?? {};
  return keel().call(id, ...parameters.map(({ name }) => given[name] ?? null));
}

describe("the pages of the functions", () => {
  it("are one for each function that the add-in has, and no other", () => {
    expect(pages.sort()).toEqual(declarations.map(({ id }) => id).sort());
  });

  it("are all in the index", () => {
    const linked = [...read("README").matchAll(/^\| \[KEEL\.\w+\]\((\w+)\.md\)/gm)].map(
      ([, name]) => name,
    );
    expect(linked.sort()).toEqual([...pages].sort());
  });

  it.each([...pages, "README"])("link from %s only to pages and headings that exist", (page) => {
    for (const [, name = "", anchor] of read(page).matchAll(/\]\((\w+)\.md(?:#([\w-]+))?\)/g)) {
      expect(existsSync(join(folder, `${name}.md`)), name).toBe(true);
      if (anchor !== undefined) expect(headingsOf(name)).toContain(anchor);
    }
  });
});

/** The anchors of a page's headings, as Markdown readers make them. */
function headingsOf(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w -]/g, "")
      .replaceAll(" ", "-"),
  );
}

describe.each(pages)("the page %s", (page) => {
  it("gives the syntax with each argument by its name, optional ones in brackets", () => {
    const { parameters = [] } = declarations.find(({ id }) => id === page) ?? {};
    const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
    expect(read(page)).toContain(`\`=KEEL.${page}(${names.join(", ")})\``);
  });

  it("explains each argument", () => {
    const { parameters = [] } = declarations.find(({ id }) => id === page) ?? {};
    const table = marked.lexer(read(page)).filter(isTable)[0];
    expect(table?.rows.map((row) => row[0]?.text)).toEqual(parameters.map(({ name }) => name));
  });

  it("has a table of options where the function takes options, and none elsewhere", () => {
    const { parameters = [] } = declarations.find(({ id }) => id === page) ?? {};
    const takesOptions = parameters.some(({ name }) => OPTION_ARGUMENTS.includes(name));
    expect(optionsOn(page).size > 0).toBe(takesOptions);
  });
});

describe.each(pages.filter((page) => optionsOn(page).size > 0))("the options of %s", (page) => {
  it("are all that the function takes, and no other", async () => {
    const taken: string[] = [];
    for (const option of new Set([...EVERY_OPTION, ...optionsOn(page).keys()])) {
      const answer = JSON.stringify(await callWith(page, [[option, null]]));
      if (!answer.includes("is no option here")) taken.push(option);
    }
    expect([...optionsOn(page).keys()].sort()).toEqual(taken.sort());
  });

  it("take the words that the page names", async () => {
    for (const [option, words] of optionsOn(page)) {
      for (const word of words) {
        const answer = await callWith(page, withWhatItNeeds(page, option, word));
        expect(answer, `${option} ${word}`).toBeInstanceOf(Array);
      }
    }
  });
});
