import { dynamicTargets } from "../engine/targets/dynamic-target";
import { given } from "../input/arguments";
import type { Argument } from "../input/cells";
import { dynamicTargetInput } from "../input/dynamic-target-arguments";
import { type Answer, answerRows } from "./output/answer";

/** DYNAMIC_TARGET: an equity weight from one signal or several, by the ladders given. */
export function answerDynamicTarget(signal: Argument, ladder: Argument, options: Argument): Answer {
  const input = dynamicTargetInput(given(signal), given(ladder), options);
  const { table, problems, rule, reviews, signals } = input;
  const isAlong = rule.step < Infinity || rule.hysteresis > 0;
  return answerRows(table, problems, isAlong, ["Target"], () => {
    const targets = dynamicTargets(signals, rule);
    const byRow = new Map(reviews.map((row, at) => [row, targets[at] as number]));
    return (row) => [byRow.get(row) ?? ""];
  });
}
