import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMarkStyles } from "../mark-styles";
import type { Tick } from "../scales/scale";
import type { WeightsMarks } from "./weights-geometry";

const useStyles = makeStyles({
  track: { display: "block", width: "100%", height: "1.25rem", overflow: "visible" },
});

/** What a track is drawn from. */
interface WeightsTrackProps {
  readonly marks: WeightsMarks;
  readonly ticks: readonly Tick[];
  /** Whether the weight before lies beyond its band. */
  readonly isBeyond: boolean;
}

const percentOf = (place: number): string => `${place * 100}%`;

/** One row: the band as a box, the target as a line, a ring at the weight now and a dot at the weight after. */
export function WeightsTrack({ marks, ticks, isBeyond }: WeightsTrackProps): ReactElement {
  const { track } = useStyles();
  const marked = useMarkStyles();
  const { before, after, target, band } = marks;
  const upright = (place: number) => ({ x1: percentOf(place), x2: percentOf(place) });
  return (
    <svg className={track} aria-hidden="true" focusable="false">
      <g shapeRendering="crispEdges">
        {ticks.map(({ at }) => (
          <line
            key={at}
            className={marked.grid}
            stroke="currentColor"
            {...upright(at)}
            y1="0"
            y2="100%"
          />
        ))}
        {band && (
          <rect
            className={marked.band}
            x={percentOf(band.from)}
            width={percentOf(band.to - band.from)}
            y="20%"
            height="60%"
          />
        )}
        {target !== null && (
          <line
            className={marked.target}
            stroke="currentColor"
            {...upright(target)}
            y1="5%"
            y2="95%"
            strokeWidth="2"
          />
        )}
      </g>
      {before !== null && after !== null && (
        <line
          className={marked.inside}
          stroke="currentColor"
          x1={percentOf(before)}
          x2={percentOf(after)}
          y1="50%"
          y2="50%"
          strokeWidth="1.5"
        />
      )}
      {before !== null && (
        <circle
          className={mergeClasses(marked.hollow, isBeyond ? marked.outside : marked.inside)}
          stroke="currentColor"
          cx={percentOf(before)}
          cy="50%"
          r="0.27rem"
          strokeWidth="2"
        />
      )}
      {after !== null && (
        <circle
          className={marked.inside}
          fill="currentColor"
          cx={percentOf(after)}
          cy="50%"
          r="0.27rem"
        />
      )}
    </svg>
  );
}
