import { type ReactElement, useMemo } from "react";
import { amount, list } from "../../../engine/wording/format";
import { PlotFigure } from "../../pictures/plot/plot-figure";
import { Plot } from "../../pictures/plot/plot";
import { ratioScale } from "../../pictures/scales/scale";
import type { Result } from "../run/use-run";
import { periodAxis } from "./period-axis";
import { pathTable, spanInWords } from "./result-words";

/** What 1 has grown to under each rule. */
export function GrowthPicture({ result }: { readonly result: Result }): ReactElement {
  const { question, comparison } = result;
  const { outcomes } = comparison;
  const axis = useMemo(() => periodAxis(question), [question]);
  const up = useMemo(() => {
    const all = outcomes.flatMap(({ growth }) => [...growth]);
    return ratioScale([1, ...all], (number) => amount(number, number < 10 ? 1 : 0));
  }, [outcomes]);
  const lines = outcomes.map(({ growth }, number) => ({
    number,
    places: [
      { across: 0, up: up.place(1) },
      ...Array.from(growth, (value, period) => ({
        across: axis.endOf(period),
        up: up.place(value),
      })),
    ],
  }));
  const ends = outcomes.map(
    ({ summary }, rule) => `${question.rules[rule] ?? ""} ${amount(summary.growth, 2)}`,
  );
  return (
    <PlotFigure
      title="Growth of 1"
      names={question.rules}
      table={() =>
        pathTable(result, (rule, period) => amount(outcomes[rule]?.growth[period] ?? 0, 3))
      }
    >
      <Plot
        alternative={`What 1 has grown to after ${spanInWords(result)}: ${list(ends)}.`}
        across={axis}
        up={{ title: "Growth of 1, equal ratios equally high", scale: up }}
        lines={lines}
      />
    </PlotFigure>
  );
}
