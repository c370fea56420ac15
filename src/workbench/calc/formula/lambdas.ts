import { boundVariables } from "./names";
import { argumentsOf, closingOf } from "./structure";
import type { Token } from "./tokens";

/**
 * Puts a LAMBDA that LET gives a name to in place of that name, since Univer can't call a variable,
 * and writes all variables in capitals, since it tells small letters from them.
 */
export function inlineNamedLambdas(tokens: readonly Token[]): Token[] {
  const variables = boundVariables(tokens);
  const capitals = tokens.map((token) => {
    const name = token.text.toUpperCase();
    return token.kind === "name" && variables.has(name) ? { ...token, text: name } : token;
  });
  return inline(capitals);
}

function inline(tokens: readonly Token[]): Token[] {
  const start = tokens.findIndex(
    ({ kind, text }, i) =>
      kind === "name" &&
      text === "LET" &&
      tokens[i + 1]?.kind === "open" &&
      namesLambda(tokens, i + 1),
  );
  if (start < 0) return [...tokens];
  const end = closingOf(tokens, start + 1) + 1;
  return inline([
    ...tokens.slice(0, start),
    ...inlineFirst(tokens, start + 1),
    ...tokens.slice(end),
  ]);
}

function namesLambda(tokens: readonly Token[], open: number): boolean {
  return letPairs(tokens, open).some(({ value }) => isLambda(value));
}

/** The LET whose parenthesis opens at `open`, without its first LAMBDA. */
function inlineFirst(tokens: readonly Token[], open: number): Token[] {
  const pairs = letPairs(tokens, open);
  const at = pairs.findIndex(({ value }) => isLambda(value));
  const lambda = pairs[at];
  const last = argumentsOf(tokens, open).at(-1);
  const body = last ? tokens.slice(last.start, last.end) : [];
  const put = (part: readonly Token[]): Token[] =>
    part.flatMap((token) =>
      token.kind === "name" && token.text === lambda?.name.text ? lambda.value : [token],
    );
  const rest = pairs
    .map((pair, i) => (i > at ? { ...pair, value: put(pair.value) } : pair))
    .filter((_, i) => i !== at);
  const comma: Token = { kind: "separator", text: "," };
  const kept = rest.flatMap(({ name, value }) => [name, comma, ...value, comma]);
  const parentheses: [Token, Token] = [
    { kind: "open", text: "(" },
    { kind: "close", text: ")" },
  ];
  const head: Token[] = kept.length > 0 ? [{ kind: "name", text: "LET" }] : [];
  return [...head, parentheses[0], ...kept, ...put(body), parentheses[1]];
}

interface LetPair {
  readonly name: Token;
  readonly value: Token[];
}

function letPairs(tokens: readonly Token[], open: number): LetPair[] {
  const parts = argumentsOf(tokens, open).map(({ start, end }) => tokens.slice(start, end));
  const pairs: LetPair[] = [];
  for (let i = 0; i + 2 < parts.length; i += 2) {
    const name = parts[i]?.[0];
    if (name) pairs.push({ name, value: parts[i + 1] ?? [] });
  }
  return pairs;
}

/** Whether the tokens are one LAMBDA and nothing else, not even its call. */
function isLambda(tokens: readonly Token[]): boolean {
  return (
    tokens[0]?.text.toUpperCase() === "LAMBDA" &&
    tokens[1]?.kind === "open" &&
    closingOf(tokens, 1) === tokens.length - 1
  );
}
