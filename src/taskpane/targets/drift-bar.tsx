import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMarkStyles } from "../pictures/mark-styles";
import type { DriftFigures } from "./row-figures";

const useStyles = makeStyles({
  bar: { display: "block", width: "100%", height: "1rem", overflow: "visible" },
});

/** What a bar is drawn from. */
interface DriftBarProps {
  readonly figures: DriftFigures;
  /** How far the bar reaches to each side of the target, a fraction. */
  readonly span: number;
  readonly isOutside: boolean;
  /** What it shows, in words. */
  readonly label: string;
}

/** A row's drift: the target in the middle, its band around it, a bar to the weight with a dot at its end. */
export function DriftBar({ figures, span, isOutside, label }: DriftBarProps): ReactElement {
  const { bar } = useStyles();
  const marked = useMarkStyles();
  const { weight, target, lower, upper } = figures;
  const at = (share: number): number => 50 + ((share - target) / span) * 50;
  const [from, to] = [Math.min(50, at(weight)), Math.max(50, at(weight))];
  const drawn = isOutside ? marked.outside : marked.inside;
  return (
    <svg className={bar} fill="currentColor" role="img" aria-label={label}>
      <rect className={marked.grid} x="0" y="50%" width="100%" height="1" />
      {!Number.isNaN(lower) && (
        <rect
          className={marked.band}
          x={`${at(lower)}%`}
          y="1"
          width={`${at(upper) - at(lower)}%`}
          height="86%"
          rx="2"
        />
      )}
      <rect className={marked.target} x="50%" y="0" width="1" height="100%" />
      <rect className={drawn} x={`${from}%`} y="38%" width={`${to - from}%`} height="26%" />
      <circle className={drawn} cx={`${at(weight)}%`} cy="50%" r="0.25rem" />
    </svg>
  );
}
