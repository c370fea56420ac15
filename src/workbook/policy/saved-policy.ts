import { type Cell, isBlank, type Matrix } from "../../input/cells";
import { fieldsOfHeaders } from "../../engine/portfolio/holdings-headers";
import type { Area } from "../addresses";
import { cellOf, textOfCell } from "../cells";

/** The table that keeps the options of the plan. */
export const POLICY_TABLE = "KeelPolicy";

/** The options that the workbook keeps. */
export interface SavedPolicy {
  /** The cells of the table, its header included. */
  readonly area: Area;
  /** The table as the functions read it, its header included. */
  readonly cells: Matrix;
  /** The cell of each option by its name in small letters; the first where a name stands twice. */
  readonly options: ReadonlyMap<string, Cell>;
  /** Whether it has a row a portfolio instead of a row an option, so that the pane can't edit it. */
  readonly isByPortfolio: boolean;
}

/**
 * Reads the table of options.
 *
 * @param values its cells with the header, as Excel gives values
 */
export function readPolicy(area: Area, values: readonly (readonly unknown[])[]): SavedPolicy {
  const cells = values.map((row) => row.map(cellOf));
  const [headers = [], ...body] = cells;
  const options = new Map<string, Cell>();
  for (const [name = null, value = null] of body) {
    const option = optionKey(textOfCell(name));
    if (option !== "" && !options.has(option) && !isBlank(value)) options.set(option, value);
  }
  const isByPortfolio = fieldsOfHeaders(headers).includes("Portfolio");
  return { area, cells, options, isByPortfolio };
}

/** By what names of options are the same. */
export function optionKey(name: string): string {
  return name.trim().toLowerCase();
}
