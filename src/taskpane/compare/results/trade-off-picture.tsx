import type { ReactElement } from "react";
import { list, percent } from "../../../engine/wording/format";
import { PlotFigure } from "../../pictures/plot/plot-figure";
import { Plot } from "../../pictures/plot/plot";
import { linearScale } from "../../pictures/scales/scale";
import { shareTick } from "../../pictures/scales/tick-words";
import type { Result } from "../run/use-run";

/** How far each rule let the portfolio drift, against how much it traded. */
export function TradeOffPicture({ result }: { readonly result: Result }): ReactElement {
  const { question, comparison } = result;
  const figures = comparison.outcomes.map(({ summary: { meanDrift, turnover } }, rule) => ({
    rule: question.rules[rule] ?? "",
    meanDrift,
    turnover,
  }));
  const across = linearScale([0, ...figures.map(({ meanDrift }) => meanDrift)], shareTick);
  const up = linearScale([0, ...figures.map(({ turnover }) => turnover)], shareTick);
  const words = figures.map(
    ({ rule, meanDrift, turnover }) =>
      `${rule} ${percent(meanDrift, 2)} and ${percent(turnover, 2)}`,
  );
  return (
    <PlotFigure
      title="Deviation and turnover"
      names={question.rules}
      kind="points"
      table={() => ({
        headers: ["Rule", "Mean deviation", "Turnover"],
        rows: figures.map(({ rule, meanDrift, turnover }) => [
          rule,
          percent(meanDrift, 2),
          percent(turnover, 2),
        ]),
      })}
    >
      <Plot
        alternative={`Mean deviation and turnover a year: ${list(words)}.`}
        across={{ title: "Mean deviation from the targets", scale: across }}
        up={{ title: "Turnover a year; nearer to the corner is less of both", scale: up }}
        marks={figures.map(({ meanDrift, turnover }, number) => ({
          across: across.place(meanDrift),
          up: up.place(turnover),
          text: String(number + 1),
          number,
        }))}
      />
    </PlotFigure>
  );
}
