import { classKey } from "../../engine/portfolio/tree";
import { percentText } from "../../engine/triggers/band-entry";
import { linesOf, type Portfolio } from "../../workbook/portfolio/portfolio";
import { lineKey } from "../../workbook/targets/saved-targets";
import type { Draft } from "./draft";
import { targetText } from "./entries";
import { draftOf, type WantedLine } from "./wanted-lines";

/** A draft that takes the classes, targets and bands of the holdings' own columns where they differ. */
export function draftFromHoldings(portfolio: Portfolio): Draft {
  const { positions, classes } = portfolio.holdings;
  const own = new Map(
    [...positions, ...classes.map((each) => ({ ...each, name: "" }))].map((line) => [
      lineKey(line),
      line,
    ]),
  );
  const wanted = linesOf(portfolio).map((line): WantedLine => {
    const { path, target, band } = own.get(lineKey(line)) ?? line;
    const isElsewhere = path !== "" && classKey(path) !== classKey(line.path);
    return {
      name: line.name,
      path: isElsewhere ? path : line.path,
      // A target of theirs that is the same stays as it is given.
      target: target === null || target === line.target ? targetText(line) : percentText(target),
      band: band ?? line.band,
    };
  });
  return draftOf(portfolio, wanted);
}
