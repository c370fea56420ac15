import { afterAll, beforeAll } from "vitest";
import {
  type AddIn,
  openAddIn,
  type OpenAddInOptions,
} from "../../../src/workbench/host/jsdom/open-add-in";
import { type FixtureFiles, writeFixtureAddIn } from "./fixture-add-in";

type Options = Omit<OpenAddInOptions, "dist">;

/** Opens the fixture add-in before a file's tests and closes it after them. */
export function useAddIn(options: Options = {}, files: FixtureFiles = {}): () => AddIn {
  let addIn: AddIn | undefined;
  const fixture = writeFixtureAddIn(files);
  beforeAll(async () => {
    addIn = await openAddIn({ ...options, dist: fixture.dist });
  });
  afterAll(() => {
    addIn?.close();
    fixture.remove();
  });
  return () => {
    if (addIn) return addIn;
    throw new Error("The add-in is not open yet.");
  };
}

/** Opens the fixture add-in for one test, which closes it by itself. */
export async function withAddIn<T>(
  options: Options,
  files: FixtureFiles,
  test: (addIn: AddIn) => Promise<T>,
): Promise<T> {
  const fixture = writeFixtureAddIn(files);
  try {
    const addIn = await openAddIn({ ...options, dist: fixture.dist });
    try {
      return await test(addIn);
    } finally {
      addIn.close();
    }
  } finally {
    fixture.remove();
  }
}
