import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CSSProperties, ReactElement } from "react";
import { useWriting } from "../../locale/writing";
import { keptApart, linePath, type Place } from "./line-path";
import { lookOf } from "./looks";
import type { Scale } from "../scales/scale";

const useStyles = makeStyles({
  plot: { margin: "4px 0 8px", fontSize: tokens.fontSizeBase200 },
  title: { margin: 0, color: tokens.colorNeutralForeground2 },
  frame: {
    containerType: "inline-size",
    position: "relative",
    height: "11rem",
    margin: "10px 1.5rem 1.75rem 3.25rem",
  },
  drawing: { position: "absolute", width: "100%", height: "100%", overflow: "visible" },
  grid: { stroke: tokens.colorNeutralStroke2, vectorEffect: "non-scaling-stroke" },
  line: {
    fill: "none",
    strokeWidth: "1.5px",
    vectorEffect: "non-scaling-stroke",
    "@media (forced-colors: active)": { stroke: "CanvasText !important" },
  },
  guide: {
    fill: "none",
    stroke: tokens.colorNeutralForeground3,
    strokeDasharray: "3 3",
    vectorEffect: "non-scaling-stroke",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  text: {
    position: "absolute",
    whiteSpace: "nowrap",
    lineHeight: 1,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  upText: { right: "calc(100% + 6px)", transform: "translateY(50%)" },
  // Below a point that lies on the axis.
  acrossText: { top: "calc(100% + 0.75rem)" },
  // Where there is no room for all, the axis keeps the numbers at its ends.
  acrossBetween: { "@container (max-width: 10rem)": { display: "none" } },
  endText: { left: "calc(100% + 4px)", transform: "translateY(50%)" },
  mark: {
    position: "absolute",
    display: "grid",
    placeItems: "center",
    boxSizing: "border-box",
    minWidth: "1.25rem",
    height: "1.25rem",
    padding: "0 3px",
    borderRadius: "0.625rem",
    border: `2px solid ${tokens.colorNeutralForeground2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    lineHeight: 1,
    transform: "translate(-50%, 50%)",
  },
});

/** A line in a plot. */
interface PlotLine {
  readonly places: readonly Place[];
  /** Its number, from 0, by which it looks and is labelled; null for a line to compare with. */
  readonly number: number | null;
}

/** A point in a plot with the text that it holds. */
export interface PlotMark extends Place {
  readonly text: string;
  /** The number of the line whose colour it has; null for a neutral one. */
  readonly number: number | null;
}

/** What a plot needs. */
interface PlotProps {
  /** What it shows, for those who don't see it. */
  readonly alternative: string;
  readonly across: { readonly title: string; readonly scale: Scale };
  readonly up: { readonly title: string; readonly scale: Scale };
  readonly lines?: readonly PlotLine[];
  readonly marks?: readonly PlotMark[];
}

/** Lines and points between two axes. Its shapes are as wide as the pane, and its texts as large as all texts. */
export function Plot(props: PlotProps): ReactElement {
  const { alternative, across, up, lines = [], marks = [] } = props;
  const styles = useStyles();
  const { text: written } = useWriting();
  return (
    <div role="img" aria-label={written(alternative)} className={styles.plot}>
      <p className={styles.title}>{up.title}</p>
      <div className={styles.frame}>
        <svg className={styles.drawing} viewBox="0 0 100 100" preserveAspectRatio="none">
          <path
            className={styles.grid}
            d={[
              ...up.scale.ticks.map(({ at }) => `M0 ${100 - 100 * at}H100`),
              ...across.scale.ticks.map(({ at }) => `M${100 * at} 100V102`),
            ].join("")}
          />
          {lines.map(({ places, number }, at) => (
            <path
              key={at}
              className={number === null ? styles.guide : styles.line}
              d={linePath(places)}
              {...strokeOf(number)}
            />
          ))}
        </svg>
        <Texts {...props} />
        {marks.map(({ text, number, across: left, up: bottom }, at) => (
          <span
            key={at}
            className={styles.mark}
            style={{
              left: share(left),
              bottom: share(bottom),
              ...(number !== null && { borderColor: lookOf(number).color }),
            }}
          >
            {text}
          </span>
        ))}
      </div>
      <p className={styles.title}>{across.title}</p>
    </div>
  );
}

/** The numbers at the axes, and each line's own at its end where there are several. */
function Texts({ across, up, lines = [] }: PlotProps): ReactElement {
  const styles = useStyles();
  const { text: written } = useWriting();
  const named = lines.filter(({ number }) => number !== null);
  const isNumbered = named.length > 1;
  const ends = keptApart(
    named.map(({ places }) => places.at(-1)?.up ?? 0),
    LINE_GAP,
  );
  return (
    <>
      {up.scale.ticks.map(({ at, text }) => (
        <span
          key={text}
          className={mergeClasses(styles.text, styles.upText)}
          style={{ bottom: share(at) }}
        >
          {written(text)}
        </span>
      ))}
      {across.scale.ticks.map(({ at, text }, tick, { length }) => (
        <span
          key={text}
          className={mergeClasses(
            styles.text,
            styles.acrossText,
            tick > 0 && tick < length - 1 && styles.acrossBetween,
          )}
          style={{ left: share(at), transform: `translateX(${asideOf(at)})` }}
        >
          {written(text)}
        </span>
      ))}
      {isNumbered &&
        named.map(({ number }, at) => (
          <span
            key={number}
            className={mergeClasses(styles.text, styles.endText)}
            style={{ bottom: share(ends[at] ?? 0) }}
          >
            {(number ?? 0) + 1}
          </span>
        ))}
    </>
  );
}

/** How far apart the numbers at the lines' ends are, of the plot's height. */
const LINE_GAP = 0.08;

function strokeOf(number: number | null): {
  readonly strokeDasharray?: string;
  readonly style?: CSSProperties;
} {
  if (number === null) return {};
  const { color, dashes } = lookOf(number);
  return { strokeDasharray: dashes, style: { stroke: color } };
}

function share(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}

/** Texts at the ends of an axis stay within it. */
function asideOf(at: number): string {
  if (at < 0.04) return "0";
  return at > 0.96 ? "-100%" : "-50%";
}
