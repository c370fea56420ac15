import { afterAll, beforeAll } from "vitest";
import { ensureBuilt } from "../../src/workbench/build/build";
import type { CellError, CellMatrix, CellValue, FunctionArgument } from "../../src/workbench/cells";
import {
  type AddIn,
  openAddIn,
  type OpenAddInOptions,
} from "../../src/workbench/host/jsdom/open-add-in";

/** Keel's functions as a sheet calls them, through Microsoft's office.js. */
export interface Keel {
  /** What a call answers: its cells row by row, or the one error of a wrong call. */
  call(id: string, ...args: FunctionArgument[]): Promise<CellValue | CellMatrix>;
  /** The answers of a call that fill one column or one row. */
  list(id: string, ...args: FunctionArgument[]): Promise<CellValue[]>;
  /** The numbers of a call that fill one column or one row, at the 15 digits that a cell has. */
  numbers(id: string, ...args: FunctionArgument[]): Promise<number[]>;
  /** The answer of a call that fills one cell. */
  one(id: string, ...args: FunctionArgument[]): Promise<CellValue>;
}

/** Opens the built add-in before a file's tests and closes it after them. */
export function useKeel(options: Omit<OpenAddInOptions, "dist"> = {}): () => Keel {
  let addIn: AddIn | undefined;
  beforeAll(async () => {
    addIn = await openAddIn({ ...options, dist: await ensureBuilt() });
  });
  afterAll(() => addIn?.close());
  return () => {
    if (addIn) return keelOf(addIn);
    throw new Error("The add-in is not open yet.");
  };
}

function keelOf({ caller }: AddIn): Keel {
  const call: Keel["call"] = (id, ...args) => caller.call(id, args, "Sheet1!A1");
  const list: Keel["list"] = async (id, ...args) => {
    const answer = await call(id, ...args);
    if (!isMatrix(answer)) throw new Error(`${id} answers ${JSON.stringify(answer)}.`);
    if (answer.length > 1 && answer[0]?.length !== 1) throw new Error(`${id} answers a table.`);
    return answer.flat();
  };
  return {
    call,
    list,
    numbers: async (id, ...args) => (await list(id, ...args)).map(atCellDigits),
    one: async (id, ...args) => {
      const answer = await call(id, ...args);
      const [cell, ...more] = isMatrix(answer) ? answer.flat() : [answer];
      if (cell === undefined || more.length > 0) throw new Error(`${id} answers more than a cell.`);
      return cell;
    },
  };
}

function isMatrix(answer: CellValue | CellMatrix): answer is CellMatrix {
  return Array.isArray(answer);
}

/** A number at the 15 digits that a cell shows and compares by. */
export function atCellDigits(cell: CellValue): number {
  if (typeof cell !== "number") throw new Error(`${JSON.stringify(cell)} is no number.`);
  return Number(cell.toPrecision(15));
}

/** The cells one below the other. */
export function column(...cells: CellValue[]): CellMatrix {
  return cells.map((cell) => [cell]);
}

/** The cells side by side. */
export function row(...cells: CellValue[]): CellMatrix {
  return [cells];
}

/** Options as two columns. */
export function options(given: Readonly<Record<string, CellValue>>): CellMatrix {
  return Object.entries(given);
}

/** #VALUE! with its text. */
export function valueError(message: string): CellError {
  return { error: "#VALUE!", message };
}

/** #N/A with its text. */
export function notAvailable(message: string): CellError {
  return { error: "#N/A", message };
}

/** Domain's standing portfolio P2: large, mid and small cap, debt. */
export const P2 = column(36000, 21000, 12000, 31000);
export const P2_TARGETS = column(0.35, 0.17, 0.08, 0.4);
