import type { Token } from "./tokens";

/** The marks that Excel's files put before functions and parameters newer than the format. */
const FILE_PREFIXES = /^(?:_xlfn\.|_xlws\.|_xludf\.|_xlpm\.)+/i;

/**
 * Writes the names of functions as people type them, in capitals: files hold `_xlfn.XLOOKUP`, and
 * `_xldudf_KEEL_DRIFT` for KEEL.DRIFT, LibreOffice's in small letters.
 */
export function typeFunctionNames(tokens: readonly Token[], namespace: string): Token[] {
  const addInPrefix = new RegExp(`^_xldudf_${namespace}_`, "i");
  return tokens.map((token, i) => {
    if (token.kind !== "name") return token;
    const name = token.text.replace(FILE_PREFIXES, "").replace(addInPrefix, `${namespace}.`);
    return { kind: "name", text: tokens[i + 1]?.kind === "open" ? name.toUpperCase() : name };
  });
}
