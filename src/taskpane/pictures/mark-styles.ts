import { makeStyles, tokens } from "@fluentui/react-components";

const FORCED = "@media (forced-colors: active)";

/**
 * The colours of a weight's marks, in every picture of weights: the band as a box, the target, and the weight by
 * whether it lies within its band. All but the band are drawn in `currentColor`.
 */
export const useMarkStyles = makeStyles({
  grid: { color: tokens.colorNeutralStroke2, [FORCED]: { color: "GrayText" } },
  band: {
    fill: tokens.colorNeutralBackground1Selected,
    stroke: tokens.colorNeutralStroke1,
    [FORCED]: { fill: "Canvas", stroke: "CanvasText" },
  },
  target: { color: tokens.colorNeutralForeground1, [FORCED]: { color: "CanvasText" } },
  inside: { color: tokens.colorBrandForeground1, [FORCED]: { color: "CanvasText" } },
  outside: {
    color: tokens.colorPaletteDarkOrangeForeground1,
    [FORCED]: { color: "Highlight" },
  },
  /** The middle of a mark that is hollow. */
  hollow: { fill: tokens.colorNeutralBackground1, [FORCED]: { fill: "Canvas" } },
});
