import { operandEnd, operandStart } from "./structure";
import { isOperator, type Token } from "./tokens";

const OPEN: Token = { kind: "open", text: "(" };
const CLOSE: Token = { kind: "close", text: ")" };

/** Writes `A1#` as the call ANCHORARRAY(A1). */
export function callAnchorArray(tokens: readonly Token[]): Token[] {
  const at = tokens.findIndex((token, i) => i > 0 && isOperator(token, "#"));
  if (at < 0) return [...tokens];
  const start = operandStart(tokens, at - 1);
  const call: Token[] = [
    { kind: "name", text: "ANCHORARRAY" },
    OPEN,
    ...tokens.slice(start, at),
    CLOSE,
  ];
  return callAnchorArray([...tokens.slice(0, start), ...call, ...tokens.slice(at + 1)]);
}

/** Writes `@A1:A3` and `@F()` as the call SINGLE(…). */
export function callSingle(tokens: readonly Token[]): Token[] {
  // The last one first, so that an operand never holds another "@".
  const at = tokens.findLastIndex((token) => isOperator(token, "@"));
  if (at < 0) return [...tokens];
  const end = operandEnd(tokens, at + 1);
  const call: Token[] = [
    { kind: "name", text: "SINGLE" },
    OPEN,
    ...tokens.slice(at + 1, end),
    CLOSE,
  ];
  return callSingle([...tokens.slice(0, at), ...call, ...tokens.slice(end)]);
}
