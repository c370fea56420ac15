import { access, constants, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { OpenedAddIn } from "./add-in";
import { parseCommandLine } from "./command-line";
import { type Input, readInput, reasonOf } from "./input";
import { writeJsonWorkbook } from "./json";
import { Refusal } from "./refusal";
import type { CalculatedWorkbook } from "./workbook";

/** What the command shows and ends with. */
export interface CommandResult {
  /** 0: calculated; 1: the add-in could not be run; 2: the arguments or files are at fault. */
  readonly exitCode: 0 | 1 | 2;
  /** The calculated workbook as JSON, or nothing. */
  readonly output: string;
  /** One line on what went wrong, or nothing. */
  readonly complaint: string;
}

/** Runs `calc` with the arguments behind its name. Never rejects. */
export async function runCalc(
  args: readonly string[],
  openAddIn: () => Promise<OpenedAddIn>,
): Promise<CommandResult> {
  try {
    const { file, out } = parseCommandLine(args);
    const input = await readInput(file);
    if (out !== undefined) await checkFolder(out);
    const calculated = await calculate(input, openAddIn);
    if (out !== undefined) await writeCopy(out, input, calculated);
    return { exitCode: 0, output: writeJsonWorkbook(calculated), complaint: "" };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const complaint = `calc: ${message.replace(/\s*\n\s*/g, " ")}`;
    return { exitCode: error instanceof Refusal ? 2 : 1, output: "", complaint };
  }
}

async function calculate(
  { workbook }: Input,
  openAddIn: () => Promise<OpenedAddIn>,
): Promise<CalculatedWorkbook> {
  const [addIn, { calculateWorkbook }] = await Promise.all([openAddIn(), import("./calculate")]);
  try {
    return await calculateWorkbook(workbook, addIn.caller);
  } finally {
    addIn.close();
  }
}

/** Says before the calculation, not after it, that the copy has no place. */
async function checkFolder(out: string): Promise<void> {
  await access(dirname(out), constants.W_OK).catch((error: unknown) => {
    throw new Refusal(`${out} can't be written: ${reasonOf(error)}.`);
  });
}

async function writeCopy(out: string, input: Input, calculated: CalculatedWorkbook): Promise<void> {
  const { file, workbook } = input;
  if (!file) return;
  const { writeValues } = await import("./xlsx/write");
  await writeValues(file, workbook, calculated);
  await writeFile(out, await file.toBytes()).catch((error: unknown) => {
    throw new Refusal(`${out} can't be written: ${reasonOf(error)}.`);
  });
}
