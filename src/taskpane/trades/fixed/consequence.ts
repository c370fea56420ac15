import { amount, percent } from "../../../engine/wording/format";
import type { PlanFigures } from "../plan/plan-figures";

/** What trades that are set by hand make of a plan: "Portfolio drift 3.1 % instead of 0.0 %, turnover 6.0 % instead of 9.0 %." */
export function consequenceInWords(
  by: PlanFigures,
  without: PlanFigures,
  decimals: number,
): string {
  const money = (figure: number): string => amount(figure, decimals);
  const compared = [
    difference("portfolio drift", percent(by.driftAfter), percent(without.driftAfter)),
    difference("turnover", percent(by.turnover), percent(without.turnover)),
    difference("costs", money(by.costs), money(without.costs)),
    difference("cash left", money(by.cashLeft), money(without.cashLeft)),
  ].flat();
  if (compared.length === 0) return "The plan comes to the same.";
  const text = compared.join(", ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function difference(what: string, is: string, would: string): string[] {
  return is === would ? [] : [`${what} ${is} instead of ${would}`];
}
