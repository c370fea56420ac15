import { percentText } from "../../engine/triggers/band-entry";
import type { LevelTotal } from "./level-totals";

/** What the targets of a level add up to, in words. */
export interface TotalInWords {
  readonly isWhole: boolean;
  /** "100 %", "98 %: 2 % to go", "102.5 %: 2.5 % too much". */
  readonly text: string;
}

/** What the targets of a level add up to, and what that leaves of what they are to add up to. */
export function totalInWords({ together, missing, wanted }: LevelTotal): TotalInWords {
  if (missing.isZero()) {
    return { isWhole: true, text: inWords((wanted ?? together).toNumber()) };
  }
  const rest = missing.gt(0)
    ? `${inWords(missing.toNumber())} to go`
    : `${inWords(missing.neg().toNumber())} too much`;
  return { isWhole: false, text: `${inWords(together.toNumber())}: ${rest}` };
}

function inWords(fraction: number): string {
  return percentText(fraction).replace("%", " %");
}
