import type { Portfolio } from "../../workbook/portfolio/portfolio";
import type { Draft } from "./draft";
import { draftedLines, entering } from "./entered-lines";
import { levelTotals, type TotalledTree } from "./level-totals";
import { targetTree } from "./target-tree";

/** The tree of a portfolio as a draft has it, with what its levels add up to. */
export function enteredTree(portfolio: Portfolio, draft: Draft): TotalledTree {
  const lines = draftedLines(portfolio, draft);
  const hasClassRows = portfolio.holdings.classes.length > 0;
  const tree = targetTree(lines, hasClassRows, entering(lines, draft));
  return { tree, totals: levelTotals(tree) };
}
