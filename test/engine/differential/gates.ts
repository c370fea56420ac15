import type { Cell } from "../../reference";
import type { Draw } from "./draw";

/** 2026-11-25, as Excel numbers it. */
const TODAY = 46351;

/** Dates from a month's end or a year's to years apart. */
const DAYS_AGO = [0, 1, 20, 29, 30, 31, 55, 56, 57, 150, 360, 700];

/** The options that say when to act: mostly with all that they need, now and then without. */
export function drawGates(draw: Draw): [string, Cell][] {
  const entries: [string, Cell][] = [];
  const sometimes = (percent: number, name: string, value: () => Cell): boolean => {
    const isGiven = draw.chance(percent);
    if (isGiven) entries.push([name, value()]);
    return isGiven;
  };
  if (draw.chance(40)) return entries;
  if (sometimes(60, "review", () => draw.pick(["monthly", "Quarterly", "half-yearly", "yearly"]))) {
    sometimes(30, "phase", () => 1);
  }
  sometimes(30, "signal", () => draw.pick([true, false]));
  sometimes(40, "rule", () =>
    draw.pick(["band", "calendar", "calendar and band", "Calendar or band"]),
  );
  sometimes(30, "cooldown", () => draw.pick<Cell>(["30 days", "1 day", 56, 0]));
  sometimes(30, "confirmations", () => draw.pick(["3 observations", "1 observation", "30 days"]));
  sometimes(90, "as of", () => draw.pick<Cell>([TODAY, TODAY + 0.5, "2026-11-25"]));
  sometimes(90, "last rebalanced", () => TODAY - draw.pick(DAYS_AGO));
  sometimes(90, "outside since", () => TODAY - draw.pick(DAYS_AGO));
  sometimes(90, "seen", () => draw.whole(0, 4));
  return entries;
}
