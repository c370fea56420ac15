import { hedge } from "../engine/targets/hedge";
import { given } from "../input/arguments";
import type { Argument } from "../input/cells";
import { numbersOf } from "../input/columns";
import { positivesOf } from "../input/positives";
import { Problems } from "../input/problems";
import { tableOf } from "../input/table";
import { type Answer, answerRows } from "./output/answer";

/** HEDGE_CONTRACTS: futures that move an exposure to its target. */
export function answerHedgeContracts(
  exposure: Argument,
  target: Argument,
  price: Argument,
  multiplier: Argument,
  beta: Argument,
): Answer {
  const table = tableOf([
    { field: "exposure", argument: given(exposure) },
    { field: "target", argument: given(target) },
    { field: "price", argument: given(price) },
    { field: "multiplier", argument: given(multiplier) },
    { field: "beta", argument: beta ?? [[1]] },
  ]);
  const problems = new Problems();
  const request = {
    exposures: numbersOf(table, "exposure", problems),
    targets: numbersOf(table, "target", problems),
    prices: positivesOf(table, "price", problems),
    multipliers: positivesOf(table, "multiplier", problems),
    betas: positivesOf(table, "beta", problems),
  };
  const headers = ["Contracts", "Whole contracts", "Left over"];
  return answerRows(table, problems, false, headers, () => {
    const found = hedge(request);
    return (row) => [
      found.contracts[row] as number,
      found.whole[row] as number,
      found.leftOver[row] as number,
    ];
  });
}
