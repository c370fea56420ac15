import { weightsAfter } from "../engine/portfolio/returns";
import type { Argument } from "../input/cells";
import { numbersOf, returnCheck } from "../input/columns";
import { Problems } from "../input/problems";
import { tableOf } from "../input/table";
import { type Answer, answerRows } from "./output/answer";

/** DRIFTED: weights after returns and flows. */
export function answerDrifted(weights: Argument, returns: Argument, flows: Argument): Answer {
  const table = tableOf([
    { field: "weights", argument: weights },
    { field: "returns", argument: returns },
    { field: "flows", argument: flows },
  ]);
  const problems = new Problems();
  const before = numbersOf(table, "weights", problems);
  const earned = numbersOf(table, "returns", problems, returnCheck);
  const moved = flows ? numbersOf(table, "flows", problems) : new Float64Array(table.rows);
  return answerRows(table, problems, true, ["Weight"], () => weightsAfter(before, earned, moved));
}
