import type { FunctionDeclaration } from "../../cells";

/** functions.json; whether error cells reach the functions is one setting for all of them. */
interface FunctionsFile {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionDeclaration[];
}

/** The functions that the text of a functions.json declares. */
export function readDeclarations(json: string): FunctionDeclaration[] {
  const { functions, allowErrorForDataTypeAny = false } = JSON.parse(json) as FunctionsFile;
  return functions.map((declaration) => ({ ...declaration, allowErrorForDataTypeAny }));
}
