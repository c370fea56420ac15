import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWriting } from "../../locale/writing";
import type { Tick } from "../scales/scale";

const useStyles = makeStyles({
  scale: { display: "block", width: "100%", height: "1.25rem", overflow: "visible" },
  text: {
    fill: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    fontVariantNumeric: "tabular-nums",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
});

/** What the lines of a picture stand for, below it. */
export function WeightsScale({ ticks }: { readonly ticks: readonly Tick[] }): ReactElement {
  const styles = useStyles();
  const { text: written } = useWriting();
  const anchor = (index: number): "start" | "middle" | "end" => {
    if (index === 0) return "start";
    return index === ticks.length - 1 ? "end" : "middle";
  };
  return (
    <svg className={styles.scale} aria-hidden="true" focusable="false">
      {ticks.map(({ at, text }, index) => (
        <text
          key={at}
          className={styles.text}
          x={`${at * 100}%`}
          y="75%"
          textAnchor={anchor(index)}
        >
          {written(text)}
        </text>
      ))}
    </svg>
  );
}
