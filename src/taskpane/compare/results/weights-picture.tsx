import { type ReactElement, useMemo, useState } from "react";
import { list, percent } from "../../../engine/wording/format";
import { PlotFigure } from "../../pictures/plot/plot-figure";
import { Plot } from "../../pictures/plot/plot";
import { linearScale } from "../../pictures/scales/scale";
import { shareTick } from "../../pictures/scales/tick-words";
import { SelectField } from "../../shared/select-field";
import type { Result } from "../run/use-run";
import { periodAxis } from "./period-axis";
import { pathTable } from "./result-words";

/** What one asset has weighed under each rule, beside its target. */
export function WeightsPicture({ result }: { readonly result: Result }): ReactElement {
  const [chosen, choose] = useState(0);
  const { question, comparison } = result;
  const { names, targets, rules } = question;
  const asset = chosen < names.length ? chosen : 0;
  const { history } = question.request.simulations[0];
  const target = targets[asset] ?? 0;
  const paths = useMemo(
    () =>
      comparison.outcomes.map(({ weights }) =>
        history.ends.map((_, period) => weights[period * names.length + asset] ?? 0),
      ),
    [comparison, history, names.length, asset],
  );
  const axis = useMemo(() => periodAxis(question), [question]);
  const up = useMemo(
    () => linearScale([target, ...paths.flatMap((path) => [...path])], shareTick),
    [target, paths],
  );
  const lines = paths.map((path, number) => ({
    number,
    places: Array.from(path, (weight, period) => ({
      across: axis.endOf(period),
      up: up.place(weight),
    })),
  }));
  const guide = [0, 1].map((place) => ({ across: place, up: up.place(target) }));
  const name = names[asset] ?? "";
  const ranges = paths.map((path, rule) => {
    const [low, high] = [
      path.reduce((a, b) => Math.min(a, b)),
      path.reduce((a, b) => Math.max(a, b)),
    ];
    return `${rules[rule] ?? ""} ${percent(low)} to ${percent(high)}`;
  });
  return (
    <PlotFigure
      title={`Weight of ${name}`}
      names={rules}
      table={() => pathTable(result, (rule, period) => percent(paths[rule]?.[period] ?? 0))}
    >
      {names.length > 1 && (
        <SelectField
          label="Asset"
          value={String(asset)}
          choices={names.map((each, at) => [String(at), each])}
          onChange={(each) => choose(Number(each))}
        />
      )}
      <Plot
        alternative={`The weight of ${name} at the ends of periods, its target ${percent(target)}: ${list(ranges)}.`}
        across={axis}
        up={{ title: "Weight before trading; the dotted line is the target", scale: up }}
        lines={[{ number: null, places: guide }, ...lines]}
      />
    </PlotFigure>
  );
}
