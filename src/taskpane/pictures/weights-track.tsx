import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Tick, WeightsMarks } from "./weights-geometry";

const FORCED = "@media (forced-colors: active)";

const useStyles = makeStyles({
  track: { display: "block", width: "100%", height: "1.25rem", overflow: "visible" },
  grid: { stroke: tokens.colorNeutralStroke2, [FORCED]: { stroke: "GrayText" } },
  band: {
    fill: tokens.colorNeutralBackground1Selected,
    stroke: tokens.colorNeutralStroke1,
    [FORCED]: { fill: "Canvas", stroke: "CanvasText" },
  },
  target: { stroke: tokens.colorNeutralForeground1, [FORCED]: { stroke: "CanvasText" } },
  way: { stroke: tokens.colorBrandForeground1, [FORCED]: { stroke: "CanvasText" } },
  before: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorBrandForeground1,
    [FORCED]: { fill: "Canvas", stroke: "CanvasText" },
  },
  beyond: {
    stroke: tokens.colorPaletteDarkOrangeForeground1,
    [FORCED]: { stroke: "Highlight" },
  },
  after: { fill: tokens.colorBrandForeground1, [FORCED]: { fill: "CanvasText" } },
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
  const styles = useStyles();
  const { before, after, target, band } = marks;
  const upright = (place: number) => ({ x1: percentOf(place), x2: percentOf(place) });
  return (
    <svg className={styles.track} aria-hidden="true" focusable="false">
      <g shapeRendering="crispEdges">
        {ticks.map(({ at }) => (
          <line key={at} className={styles.grid} {...upright(at)} y1="0" y2="100%" />
        ))}
        {band && (
          <rect
            className={styles.band}
            x={percentOf(band.from)}
            width={percentOf(band.to - band.from)}
            y="20%"
            height="60%"
          />
        )}
        {target !== null && (
          <line className={styles.target} {...upright(target)} y1="5%" y2="95%" strokeWidth="2" />
        )}
      </g>
      {before !== null && after !== null && (
        <line
          className={styles.way}
          x1={percentOf(before)}
          x2={percentOf(after)}
          y1="50%"
          y2="50%"
          strokeWidth="1.5"
        />
      )}
      {before !== null && (
        <circle
          className={mergeClasses(styles.before, isBeyond && styles.beyond)}
          cx={percentOf(before)}
          cy="50%"
          r="0.27rem"
          strokeWidth="2"
        />
      )}
      {after !== null && (
        <circle className={styles.after} cx={percentOf(after)} cy="50%" r="0.27rem" />
      )}
    </svg>
  );
}
