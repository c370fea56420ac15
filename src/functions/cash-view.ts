import type { ClassedPortfolio } from "../engine/classes/classed-portfolio";
import { InputError } from "../engine/errors/input-error";
import { withdrawalWords } from "../engine/explanations/withdrawal-words";
import { bandsIn, type Mandate, wantedIn } from "../engine/plan-each";
import { type PortfolioRows, termsIn } from "../engine/portfolio/holdings";
import { isSplitClass } from "../engine/portfolio/exposures";
import type { Portfolio } from "../engine/portfolio/portfolio";
import { leastDeposit } from "../engine/trades/least-deposit";
import { mostWithdrawal } from "../engine/trades/most-withdrawal";
import type { ErrorCell } from "../input/cells";
import type { HoldingsTable } from "../input/holdings";
import type { Policies } from "../input/policy";
import type { CashView } from "./output/cash-views";
import { mandateFor, shownError } from "../input/portfolio-mandate";

/** How much cash each portfolio of a table needs and can give. */
export function* cashViewsOf(table: HoldingsTable, policies: Policies): Generator<CashView, void> {
  for (const portfolio of table.portfolios) {
    const { name } = portfolio;
    const view = attempted(name, () => {
      const mandate = mandateFor(portfolio, table, policies);
      if (hasSplitClasses(table, portfolio)) return LOOKED_THROUGH;
      const { wanted, classed } = wantedIn(table, portfolio, mandate);
      return {
        leastDeposit: attempted(name, () => depositOf(wanted, portfolio, table, mandate)),
        ...withdrawalOf(wanted, classed, portfolio, table, mandate),
      };
    });
    const isError = "error" in view;
    yield isError
      ? { name, leastDeposit: view, mostWithdrawal: view, binds: view }
      : { name, ...view };
  }
}

const LOOKED_THROUGH = {
  leastDeposit: null,
  mostWithdrawal: null,
  binds: "Funds that are split over classes aren't looked through here",
};

function hasSplitClasses({ holdings }: HoldingsTable, { rows }: PortfolioRows): boolean {
  return rows.some((row) => isSplitClass(holdings.classes?.[row] ?? ""));
}

function attempted<Found>(portfolio: string, find: () => Found): Found | ErrorCell {
  try {
    return find();
  } catch (error) {
    if (error instanceof InputError) return shownError(portfolio, error);
    throw error;
  }
}

function depositOf(
  wanted: Portfolio,
  { rows }: PortfolioRows,
  { rowNumber }: HoldingsTable,
  { policy }: Mandate,
): number {
  return leastDeposit(wanted, policy.decimals, (row) => rowNumber(rows[row] as number));
}

const BY_CLASSES = {
  mostWithdrawal: null,
  binds: "Bands of classes, or within them, aren't asked here",
};

function withdrawalOf(
  wanted: Portfolio,
  classed: ClassedPortfolio | null,
  { rows }: PortfolioRows,
  { holdings, bands }: HoldingsTable,
  { policy, classPolicy }: Mandate,
): Pick<CashView, "mostWithdrawal" | "binds"> {
  const isByClasses = classPolicy.judge === "parent" || classed?.bands.some((band) => band);
  if (bands && isByClasses) return BY_CLASSES;
  const terms = holdings.terms && termsIn(holdings.terms, rows);
  const found = mostWithdrawal({
    portfolio: wanted,
    bands: bands && bandsIn(bands, rows),
    terms,
    decimals: policy.decimals,
  });
  const nameOf = (row: number): string => holdings.names[rows[row] as number] ?? "";
  return { mostWithdrawal: found.most, binds: withdrawalWords(found, { terms, nameOf }) };
}
