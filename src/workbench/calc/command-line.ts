import { extname, resolve } from "node:path";
import { Refusal } from "./refusal";

export interface CommandLine {
  /** The workbook to calculate. */
  readonly file: string;
  /** Where to write a copy with the values. */
  readonly out?: string;
}

const USAGE = "Usage: npm run --silent calc -- FILE [--out FILE2.xlsx], FILE being .xlsx or .json.";

/** Reads the arguments of the command. Throws `Refusal` with what is wrong with them. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const files: string[] = [];
  let out: string | undefined;
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? "";
    const isOut = argument === "--out" || argument.startsWith("--out=");
    if (isOut && out !== undefined) throw new Refusal(`--out is given twice. ${USAGE}`);
    if (argument === "--out") out = args[++i] ?? "";
    else if (isOut) out = argument.slice("--out=".length);
    else if (argument.startsWith("-")) throw new Refusal(`${argument} is unknown. ${USAGE}`);
    else files.push(argument);
  }
  const [file, second] = files;
  if (file === undefined) throw new Refusal(`FILE is missing. ${USAGE}`);
  if (second !== undefined) throw new Refusal(`${second} is one file too many. ${USAGE}`);
  if (out === undefined) return { file };
  checkOut(file, out);
  return { file, out };
}

function checkOut(file: string, out: string): void {
  if (out === "") throw new Refusal(`--out needs the name of a file. ${USAGE}`);
  if (extname(out).toLowerCase() !== ".xlsx") {
    throw new Refusal(`--out ${out}: the copy is an .xlsx file, so its name has to end in .xlsx.`);
  }
  if (extname(file).toLowerCase() !== ".xlsx") {
    throw new Refusal(`--out copies an .xlsx file; ${file} is none, so there is nothing to copy.`);
  }
  if (resolve(out) === resolve(file)) {
    throw new Refusal(`--out ${out} is FILE itself: name another file for the copy.`);
  }
}
