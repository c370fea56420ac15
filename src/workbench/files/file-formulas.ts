import { NEW_EXCEL_FUNCTIONS } from "@univerjs/engine-formula";
import { typeFunctionNames } from "../calc/formula/function-names";
import { joinTokens, tokenize } from "../calc/formula/tokens";

/** Functions newer than the file format that Univer's list lacks. */
const NEWER = new Set(["GROUPBY", "PIVOTBY", "SORTBY", "RANDARRAY", "LAMBDA", "LET"]);

/**
 * A formula with its leading "=" as files hold it, without that: `_xldudf_KEEL_DRIFT` for KEEL.DRIFT
 * and `_xlfn.` before functions newer than the format.
 */
export function fileFormula(formula: string, namespace: string): string {
  const text = formula.slice(1);
  const tokens = tokenize(text);
  if (!tokens) return text;
  const addInPrefix = `${namespace}.`;
  return joinTokens(
    tokens.map((token, place) => {
      if (token.kind !== "name" || tokens[place + 1]?.kind !== "open") return token;
      const name = token.text.toUpperCase();
      if (name.startsWith(addInPrefix))
        return { ...token, text: `_xldudf_${namespace}_${name.slice(addInPrefix.length)}` };
      return isNewer(name) ? { ...token, text: `_xlfn.${name}` } : token;
    }),
  );
}

/** Whether a formula calls any of the add-in's functions. */
export function callsAddIn(formula: string, namespace: string): boolean {
  const prefix = `${namespace}.`.toUpperCase();
  const tokens = tokenize(formula.slice(1)) ?? [];
  return tokens.some(({ kind, text }) => kind === "name" && text.toUpperCase().startsWith(prefix));
}

/** A formula of a file with its leading "=", as people type it. */
export function typedFormula(formula: string, namespace: string): string {
  const tokens = tokenize(formula.slice(1));
  return tokens ? `=${joinTokens(typeFunctionNames(tokens, namespace))}` : formula;
}

function isNewer(name: string): boolean {
  return NEWER.has(name) || NEW_EXCEL_FUNCTIONS.has(name);
}
