import type { FunctionCaller } from "../cells";

export interface OpenedAddIn {
  readonly caller: FunctionCaller;
  close(): void;
}

/** Opens the built add-in in the host that stands in for Excel; builds it first where needed. */
export async function openBuiltAddIn(): Promise<OpenedAddIn> {
  const [{ ensureBuilt }, { openAddIn }] = await Promise.all([
    import("../build/build"),
    import("../host/jsdom/open-add-in"),
  ]);
  return openAddIn({ dist: await ensureBuilt() });
}
