import type { FunctionCaller } from "../cells";

export interface OpenedAddIn {
  readonly caller: FunctionCaller;
  close(): void;
}

/** Opens the built add-in, without its pane, in the host that stands in for Excel; builds it first where needed. */
export async function openBuiltAddIn(): Promise<OpenedAddIn> {
  const { ensureFunctionsBuilt } = await import("../build/build");
  // The build runs in a process of its own: the host loads meanwhile.
  const [dist, { openAddIn }] = await Promise.all([
    ensureFunctionsBuilt(),
    import("../host/jsdom/open-add-in"),
  ]);
  return openAddIn({ dist, isPaneOpen: false });
}
