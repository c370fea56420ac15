import { ensureBuilt } from "../src/workbench/build/build";

/** Brings the built add-in up to date once, before any test runs. */
export default async function buildAddIn(): Promise<void> {
  await ensureBuilt();
}
