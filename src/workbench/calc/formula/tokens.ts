/** The kinds of pieces that a formula consists of. */
export type TokenKind =
  | "text"
  | "array"
  | "error"
  | "sheet"
  | "cell"
  | "columns"
  | "rows"
  | "number"
  | "name"
  | "brackets"
  | "space"
  | "operator"
  | "open"
  | "close"
  | "separator";

/** A piece of a formula: "SUM" is a name, "(" opens, "'My Sheet'!" is a sheet. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const NAME_START = String.raw`[\p{L}_\\]`;
const NAME_PART = String.raw`[\p{L}\p{N}_.\\?]`;
const NO_NAME = String.raw`(?![\p{L}\p{N}_.\\(])`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const BRACKETS = String.raw`\[(?:'.|[^\[\]']|\[(?:'.|[^\[\]'])*\])*\]`;

/** In the order in which they are tried: a cell before a name, a range of rows before a number. */
const PATTERNS: readonly (readonly [TokenKind, string])[] = [
  ["text", String.raw`"(?:[^"]|"")*"`],
  ["array", String.raw`\{(?:"(?:[^"]|"")*"|[^"{}])*\}`],
  ["sheet", String.raw`(?:'(?:[^']|'')+'|(?:\[[^\[\]]*\])?[\p{L}\p{N}_.]+(?::[\p{L}\p{N}_.]+)?)!`],
  ["error", String.raw`#(?:N\/A|DIV\/0!|NAME\?|GETTING_DATA|[A-Z]+!)`],
  ["columns", String.raw`${COLUMN}:${COLUMN}${NO_NAME}(?!\$?\d)`],
  ["rows", String.raw`\$?\d+:\$?\d+${NO_NAME}`],
  ["cell", String.raw`${COLUMN}\$?\d+${NO_NAME}`],
  ["number", String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`],
  ["name", String.raw`${NAME_START}${NAME_PART}*`],
  ["brackets", BRACKETS],
  ["space", String.raw`\s+`],
  ["operator", String.raw`<>|<=|>=|[-+*/^&=<>%:#@]`],
  ["open", String.raw`\(`],
  ["close", String.raw`\)`],
  ["separator", String.raw`[,;]`],
];

const TOKEN = new RegExp(PATTERNS.map(([, pattern]) => `(${pattern})`).join("|"), "uy");

/** Splits a formula without its "="; undefined where some piece isn't part of any formula. */
export function tokenize(formula: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (!match) return undefined;
    const kind = PATTERNS.find((_, i) => match[i + 1] !== undefined)?.[0];
    if (kind) tokens.push({ kind, text: match[0] });
  }
  return tokens;
}

export function joinTokens(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join("");
}

export function isOperator(token: Token | undefined, text: string): boolean {
  return token?.kind === "operator" && token.text === text;
}
