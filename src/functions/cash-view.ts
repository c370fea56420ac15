import type { ClassedPortfolio } from "../engine/classes/classed-portfolio";
import { bandsBeside } from "../engine/classes/plan-beside-unheld";
import { InputError } from "../engine/errors/input-error";
import { accountCashWords } from "../engine/explanations/account-cash-words";
import { keptByTerms, withdrawalWords } from "../engine/explanations/withdrawal-words";
import { cashOfAccounts } from "../engine/placement/account-cash";
import type { PlacementRequest } from "../engine/placement/household-book";
import { isPlaced } from "../engine/placement/plan-placed";
import { roomsOf } from "../engine/placement/row-rooms";
import { householdIn, type Mandate, wantedIn } from "../engine/plan-one";
import { bandsIn } from "../engine/triggers/band";
import { type PortfolioRows, termsIn } from "../engine/portfolio/holdings";
import { exactValues } from "../engine/portfolio/currencies";
import type { Portfolio } from "../engine/portfolio/portfolio";
import { leastDepositWithin } from "../engine/trades/least-deposit";
import { mostWithdrawal } from "../engine/trades/most-withdrawal";
import type { ErrorCell } from "../input/cells";
import type { HoldingsTable } from "../input/holdings";
import type { Policies } from "../input/policy";
import type { CashView } from "./output/cash-views";
import { mandateFor, shownError } from "../input/portfolio-mandate";

/** How much cash each portfolio of a table needs and can give, where it has walls through each of its accounts. */
export function* cashViewsOf(table: HoldingsTable, policies: Policies): Generator<CashView, void> {
  for (const portfolio of table.portfolios) {
    const { name } = portfolio;
    const views = attempted(name, () => viewsOf(portfolio, table, policies));
    if ("error" in views) yield { name, account: ALL, ...everywhere(views) };
    else for (const view of views) yield { name, ...view };
  }
}

/** What stands for all accounts together. */
const ALL = "All accounts";

type View = Omit<CashView, "name">;

function everywhere(error: ErrorCell): Omit<View, "account"> {
  return { leastDeposit: error, mostWithdrawal: error, binds: error };
}

function viewsOf(portfolio: PortfolioRows, table: HoldingsTable, policies: Policies): View[] {
  const { name } = portfolio;
  const mandate = mandateFor(portfolio, table, policies);
  const household = householdIn(table, portfolio, mandate);
  if (isPlaced(household.places, household.accountPolicy)) {
    return throughAccounts(household, portfolio, table, mandate);
  }
  const { wanted, classed } = wantedIn(table, portfolio, mandate);
  return [
    {
      account: ALL,
      leastDeposit: attempted(name, () => depositOf(wanted, portfolio, table, mandate)),
      ...withdrawalOf(wanted, classed, portfolio, table, mandate),
    },
  ];
}

function throughAccounts(
  household: PlacementRequest,
  { name, rows }: PortfolioRows,
  { rowNumber }: HoldingsTable,
  { policy, classPolicy }: Mandate,
): View[] {
  const { terms, bands, classRows } = household;
  const isByClasses = classPolicy.judge === "parent" || classRows.some(({ band }) => band);
  const found = cashOfAccounts(household, (row) => rowNumber(rows[row] as number));
  return found.map((through) => {
    const { account, leastDeposit: deposit, mostWithdrawal: withdrawal } = through;
    return {
      account: account ?? ALL,
      leastDeposit: deposit instanceof InputError ? shownError(name, deposit) : deposit,
      ...(bands && isByClasses
        ? BY_CLASSES
        : {
            mostWithdrawal: withdrawal && withdrawal.most,
            binds: accountCashWords(through, terms, policy.decimals),
          }),
    };
  });
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
  { holdings, rowNumber }: HoldingsTable,
  { policy: { decimals } }: Mandate,
): number {
  const terms = holdings.terms && termsIn(holdings.terms, rows);
  return leastDepositWithin({
    portfolio: wanted,
    decimals,
    roomsToBuy: (invested) =>
      roomsOf({ held: exactValues(wanted), terms, invested, decimals }).map(({ buy }) => buy),
    account: null,
    nameOf: (row) => holdings.names[rows[row] as number] ?? "",
    rowNumber: (row) => rowNumber(rows[row] as number),
  });
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
    bands: bands && bandsBeside(bandsIn(bands, rows), rows.length, classed?.unheld.length ?? 0),
    terms,
    decimals: policy.decimals,
  });
  const nameOf = (row: number): string => holdings.names[rows[row] as number] ?? "";
  const keptBy = (row: number): string => keptByTerms(terms, row);
  return { mostWithdrawal: found.most, binds: withdrawalWords(found, { nameOf, keptBy }) };
}
