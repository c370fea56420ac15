import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { helpAddress } from "./base";

interface GeneratedFunction {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  helpUrl?: string;
}

interface GeneratedMetadata {
  readonly functions: GeneratedFunction[];
}

/** What the sources say about the custom functions. */
export interface FunctionsMetadata {
  /** The text of functions.json, as Excel reads it. */
  readonly json: string;
  /** The exported name in the sources for each function id: `{ DRIFT: "drift" }`. */
  readonly exportNames: Readonly<Record<string, string>>;
  /** What the pane shows of each function, in the order of the sources. */
  readonly summaries: readonly { readonly id: string; readonly description: string }[];
}

/**
 * Reads the JSDoc of the functions in `sourceFile` and writes Excel's metadata for them.
 * `base` is the address the add-in is served from, ending in a slash.
 * Throws with every complaint of the generator, and where no function was found.
 */
export async function functionsMetadata(
  sourceFile: string,
  base: string,
): Promise<FunctionsMetadata> {
  const generated = await generateCustomFunctionsMetadata([sourceFile]);
  if (generated.errors.length > 0) {
    throw new Error(`functions.json can't be generated:\n${generated.errors.join("\n")}`);
  }
  if (generated.associate.length === 0) {
    throw new Error(`${sourceFile} declares no function with @customfunction.`);
  }
  const metadata = JSON.parse(generated.metadataJson) as GeneratedMetadata;
  for (const declaration of metadata.functions) {
    declaration.helpUrl = helpAddress(base, declaration.id);
  }
  return {
    json: `${JSON.stringify(acceptingErrors(metadata), null, 2)}\n`,
    exportNames: Object.fromEntries(
      generated.associate.map(({ id, functionName }) => [id, functionName]),
    ),
    summaries: metadata.functions.map(({ id, description }) => ({
      id,
      description: description ?? "",
    })),
  };
}

/**
 * Lets error cells reach the functions. Without this a range with one `#N/A` makes Excel fail the
 * call before our code runs, and the generator has no way to say it. It's a property of the whole file.
 */
function acceptingErrors(metadata: GeneratedMetadata): object {
  return { allowErrorForDataTypeAny: true, ...metadata };
}
