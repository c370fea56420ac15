import { isOperator, type Token } from "./tokens";

/** A stretch of tokens, from `start` to before `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The place of the parenthesis that closes the one at `open`, or the formula's end without one. */
export function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i]?.kind === "open") depth++;
    if (tokens[i]?.kind === "close" && --depth === 0) return i;
  }
  return tokens.length;
}

/** What stands between the commas inside the parentheses that open at `open`. */
export function argumentsOf(tokens: readonly Token[], open: number): Stretch[] {
  const close = closingOf(tokens, open);
  const parts: Stretch[] = [];
  let start = open + 1;
  for (let i = start; i < close; i++) {
    if (tokens[i]?.kind === "open") i = closingOf(tokens, i);
    else if (tokens[i]?.kind === "separator") {
      parts.push({ start, end: i });
      start = i + 1;
    }
  }
  return [...parts, { start, end: close }];
}

/** Where the reference, call or parenthesis that begins at `start` ends, with its `#` and `:`. */
export function operandEnd(tokens: readonly Token[], start: number): number {
  let end = start;
  if (tokens[end]?.kind === "sheet") end++;
  if (tokens[end]?.kind === "open") end = closingOf(tokens, end) + 1;
  else end++;
  while (tokens[end]?.kind === "open") end = closingOf(tokens, end) + 1;
  if (tokens[end]?.kind === "brackets") end++;
  if (isOperator(tokens[end], "#")) end++;
  return isOperator(tokens[end], ":") ? operandEnd(tokens, end + 1) : end;
}

/** Where the reference, call or parenthesis begins whose last token is `last`. */
export function operandStart(tokens: readonly Token[], last: number): number {
  let start = last;
  if (tokens[last]?.kind === "close") {
    let depth = 0;
    for (; start >= 0; start--) {
      if (tokens[start]?.kind === "close") depth++;
      if (tokens[start]?.kind === "open" && --depth === 0) break;
    }
    if (tokens[start - 1]?.kind === "name") start--;
  }
  return tokens[start - 1]?.kind === "sheet" ? start - 1 : start;
}
