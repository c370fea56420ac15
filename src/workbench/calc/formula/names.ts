import type { DefinedName } from "../workbook";
import { FormulaError } from "./errors";
import { argumentsOf } from "./structure";
import { type Token, tokenize } from "./tokens";

/** Puts what defined names stand for in their place. */
export class DefinedNames {
  constructor(
    private readonly names: readonly DefinedName[],
    /** Files' own way to write functions is undone in names too. */
    private readonly prepare: (tokens: readonly Token[]) => Token[],
  ) {}

  /**
   * Replaces each name by the formula it stands for. `sheet` is the sheet of the formula, whose own
   * names come first. Names of LET and LAMBDA hide defined ones.
   */
  replace(tokens: readonly Token[], sheet: string): Token[] {
    return this.expand(tokens, sheet, []);
  }

  private expand(tokens: readonly Token[], sheet: string, within: readonly DefinedName[]): Token[] {
    const variables = boundVariables(tokens);
    const expanded: Token[] = [];
    tokens.forEach((token, i) => {
      const scope = tokens[i - 1]?.kind === "sheet" ? sheetNameOf(tokens[i - 1]) : sheet;
      const isVariable = variables.has(token.text.toUpperCase());
      const name = token.kind === "name" && !isVariable ? this.find(token.text, scope) : undefined;
      if (!name) {
        expanded.push(token);
        return;
      }
      if (expanded.at(-1)?.kind === "sheet") expanded.pop();
      expanded.push(...this.meaning(name, scope, within, tokens[i + 1]?.kind === "open"));
    });
    return expanded;
  }

  private meaning(
    name: DefinedName,
    sheet: string,
    within: readonly DefinedName[],
    isCalled: boolean,
  ): Token[] {
    if (within.includes(name)) {
      throw new FormulaError("#NAME?", `The name ${name.name} refers to itself.`);
    }
    const tokens = tokenize(name.refersTo.replace(/^=/, ""));
    if (!tokens) throw new FormulaError("#NAME?", `The name ${name.name} can't be read.`);
    const meaning = this.expand(this.prepare(tokens), name.sheet ?? sheet, [...within, name]);
    // Parentheses would hide a reference from "#", ":" and "@", and a LAMBDA from its arguments.
    if (isCalled || isReference(meaning)) return meaning;
    return [{ kind: "open", text: "(" }, ...meaning, { kind: "close", text: ")" }];
  }

  private find(text: string, sheet: string): DefinedName | undefined {
    const same = (a: string, b: string) => a.toUpperCase() === b.toUpperCase();
    const named = this.names.filter(({ name }) => same(name, text));
    return (
      named.find((name) => name.sheet !== undefined && same(name.sheet, sheet)) ??
      named.find((name) => name.sheet === undefined)
    );
  }
}

/** The names, in capitals, that LET and LAMBDA give to their own variables. */
export function boundVariables(tokens: readonly Token[]): Set<string> {
  const variables = new Set<string>();
  tokens.forEach(({ kind, text }, i) => {
    if (kind !== "name" || !/^(?:LET|LAMBDA)$/i.test(text) || tokens[i + 1]?.kind !== "open")
      return;
    const parts = argumentsOf(tokens, i + 1).slice(0, -1);
    const declaring = /^LET$/i.test(text) ? parts.filter((_, place) => place % 2 === 0) : parts;
    for (const { start, end } of declaring) {
      const [first, ...rest] = tokens.slice(start, end).filter((token) => token.kind !== "space");
      if (first?.kind === "name" && rest.length === 0) variables.add(first.text.toUpperCase());
    }
  });
  return variables;
}

/** The sheet that a token such as `'My Sheet'!` names. */
export function sheetNameOf(token: Token | undefined): string {
  const text = (token?.text ?? "").slice(0, -1);
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

function isReference(tokens: readonly Token[]): boolean {
  return tokens.every(
    ({ kind, text }) =>
      ["sheet", "cell", "columns", "rows", "error"].includes(kind) ||
      (kind === "operator" && text === ":"),
  );
}
