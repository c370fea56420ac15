import { laterError } from "../engine/errors/later-error";
import { numbersOf } from "./columns";
import { type Problems } from "./problems";
import type { Table } from "./table";

/**
 * Reads a range of numbers above 0, one a row. One that isn't is noted as the problem of its row, unless the row is
 * blank, and read as 1, so that it can be divided by.
 */
export function positivesOf(table: Table, field: string, problems: Problems): Float64Array {
  const numbers = numbersOf(table, field, problems);
  const blank = table.blankRows();
  return numbers.map((number, at) => {
    if (number > 0) return number;
    if (!blank[at]) {
      const error = laterError("notPositive", { row: table.rowNumber(at), field, number });
      problems.addError(at, field, error);
    }
    return 1;
  });
}
