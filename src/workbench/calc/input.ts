import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { readJsonWorkbook } from "./json";
import { Refusal } from "./refusal";
import type { Workbook } from "./workbook";
import type { XlsxPackage } from "./xlsx/package";

export interface Input {
  readonly workbook: Workbook;
  /** The package of an .xlsx file. */
  readonly file?: XlsxPackage;
}

/** Reads a workbook from an .xlsx or .json file. Throws `Refusal` with what is wrong with it. */
export async function readInput(path: string): Promise<Input> {
  const extension = extname(path).toLowerCase();
  const readers: Readonly<Record<string, (bytes: Buffer) => Input | Promise<Input>>> = {
    ".json": readJson,
    ".xlsx": readXlsxFile,
  };
  const read = readers[extension];
  if (!read) {
    const kind = extension === "" ? "has no ending" : `is a ${extension} file`;
    throw new Refusal(`${path} ${kind}; calc reads .xlsx and .json.`);
  }
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Refusal(`${path} can't be read: ${reasonOf(error)}.`);
  });
  try {
    return await read(bytes);
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(`${path}: ${error.message}`) : error;
  }
}

/** Why the system refuses a file, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: "there is no such file or folder",
    EISDIR: "it is a folder",
    ENOTDIR: "a part of its path is no folder",
    EACCES: "access is denied",
    EPERM: "access is denied",
    EROFS: "the disk is read-only",
    ENOSPC: "the disk is full",
  };
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

function readJson(bytes: Buffer): Input {
  return { workbook: readJsonWorkbook(bytes.toString("utf8")) };
}

async function readXlsxFile(bytes: Buffer): Promise<Input> {
  const [{ XlsxPackage }, { readXlsx }] = await Promise.all([
    import("./xlsx/package"),
    import("./xlsx/read"),
  ]);
  const file = await XlsxPackage.open(bytes);
  return { workbook: await readXlsx(bytes, file), file };
}
