import type { Matrix } from "../../input/cells";
import { numbersOf } from "../../input/columns";
import { Problems } from "../../input/problems";
import { tableOf } from "../../input/table";
import { attempted } from "../shared/option-entries";

/** What is wrong with the cells of a signal, by row; null where nothing is. */
export function seriesProblem(series: Matrix): string | null {
  const read = attempted(() => {
    const table = tableOf([{ field: "signal", argument: series }]);
    const problems = new Problems();
    numbersOf(table, "signal", problems);
    const wrong = Array.from({ length: table.rows }, (_, row) => problems.at(row)).filter(
      (problem) => problem !== undefined,
    );
    const [first] = wrong;
    if (first === undefined) return null;
    const others = wrong.length > 1 ? ` And ${wrong.length - 1} more.` : "";
    return `${first.message ?? first.error}${others}`;
  });
  return "problem" in read ? read.problem : read.found;
}
