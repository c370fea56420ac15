import { type ReactElement, useMemo } from "react";
import { limited } from "../../engine/targets/dynamic-target";
import { percent, plain } from "../../engine/wording/format";
import type { Place } from "../pictures/plot/line-path";
import { PlotFigure } from "../pictures/plot/plot-figure";
import { Plot, type PlotMark } from "../pictures/plot/plot";
import { linearScale, spanScale } from "../pictures/scales/scale";
import { shareTick } from "../pictures/scales/tick-words";
import type { Climbed, TargetReading } from "./target-form";

/** How far the picture goes beyond the knots, of their distance. */
const MARGIN = 0.1;

/** From each signal to its target, with today's reading where there is one. */
export function LadderPicture({
  climbed,
  reading,
}: {
  readonly climbed: Climbed;
  readonly reading: TargetReading | null;
}): ReactElement {
  const { ladder, rule } = climbed;
  const today = reading?.today ?? null;
  const knots = useMemo(
    () =>
      Array.from(ladder.from, (from, at) => ({
        from,
        weight: limited(ladder.weights[at] ?? 0, rule),
      })),
    [ladder, rule],
  );
  const [first, last] = [knots[0]?.from ?? 0, knots.at(-1)?.from ?? 0];
  const margin = (last - first) * MARGIN || 1;
  const across = spanScale(
    Math.min(first, today?.signal ?? first) - margin,
    Math.max(last, today?.signal ?? last) + margin,
    plain,
  );
  const up = linearScale([0, 1], shareTick, 6);
  const line = lineOf(knots, rule.shape).map(({ from, weight }): Place => ({
    across: Math.min(Math.max(across.place(from), 0), 1),
    up: up.place(weight),
  }));
  const marks: PlotMark[] = today
    ? [
        {
          across: across.place(today.signal),
          up: up.place(today.target),
          text: "today",
          number: null,
        },
      ]
    : [];
  const words = knots.map(({ from, weight }) => `from ${plain(from)} ${percent(weight)}`);
  return (
    <PlotFigure
      title="From signal to target"
      names={[]}
      table={() => ({
        headers: ["Signal from", "Target"],
        rows: knots.map(({ from, weight }) => [plain(from), percent(weight)]),
      })}
    >
      <Plot
        alternative={`The target by signal, in ${rule.shape}: ${words.join(", ")}.${
          today ? ` Today ${plain(today.signal)}, ${percent(today.target)}.` : ""
        }`}
        across={{ title: "Signal", scale: across }}
        up={{ title: "Target, within floor and cap", scale: up }}
        lines={[{ number: 0, places: line }]}
        marks={marks}
      />
    </PlotFigure>
  );
}

interface Knot {
  readonly from: number;
  readonly weight: number;
}

/** The knots as a line that is flat outside them, with its steps where it has some. */
function lineOf(knots: readonly Knot[], shape: "steps" | "lines"): readonly Knot[] {
  const corners = knots.flatMap((knot, at) => {
    const before = knots[at - 1];
    return shape === "steps" && before
      ? [{ from: knot.from, weight: before.weight }, knot]
      : [knot];
  });
  const [first, last] = [knots[0]?.weight ?? 0, knots.at(-1)?.weight ?? 0];
  return [{ from: -Infinity, weight: first }, ...corners, { from: Infinity, weight: last }];
}
