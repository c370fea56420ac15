import { list, percent, plain } from "../wording/format";
import { didYouMean, quoted } from "./message-words";

/** What the headers of a table may take of a message. */
const HEADERS_MOST = 60;

/** All headers, or as many as fit. */
function headersInWords(headers: readonly string[]): string {
  const all = list(headers.map(quoted));
  if (all.length <= HEADERS_MOST) return all;
  const fitting = headers.filter(
    (_, place) => list(headers.slice(0, place + 1).map(quoted)).length <= HEADERS_MOST,
  );
  return `${fitting.map(quoted).join(", ")} and others`;
}

/** The messages for tables of holdings and their policies; they load with the functions that read such tables. */
export const holdingsCatalogue = {
  holdingsNoHeaders: (d: { first: string }) =>
    `Holdings begins with ${quoted(d.first)}, not with headers. Take them in: Holdings[#All] of a table.`,
  holdingsColumn: (d: { missing: string; found: readonly string[] }) =>
    `Holdings has no column ${d.missing}. It has ${headersInWords(d.found)}.`,
  noHoldings: () => "There is no row below the headers. Select the holdings with their headers.",
  onlyClasses: (d: { portfolio: string }) =>
    `No row ${d.portfolio === "" ? "" : `of ${quoted(d.portfolio)} `}names a holding, only classes. Add what is held.`,
  nameMissing: (d: { row: number }) =>
    `Row ${d.row} has no name. Name the holding, or leave the row out if it is a total.`,
  nameTwice: (d: { row: number; name: string; first: number; isInAccount: boolean }) =>
    `Row ${d.row}: ${quoted(d.name)} is in row ${d.first}, too${d.isInAccount ? ", in the same account" : ""}. Make one row of both.`,
  rowTotal: (d: { row: number; name: string }) =>
    `Row ${d.row}: ${quoted(d.name)} looks like a total, which would count twice. Leave it out.`,
  rowPending: (d: { row: number; name: string }) =>
    `Row ${d.row}: ${quoted(d.name)} is no position. Leave it out, or count it in the policy's cash.`,
  rateMissing: (d: { row: number; currency: string; own: string }) =>
    `Row ${d.row} is in ${quoted(d.currency)}${d.own === "" ? "" : `, the portfolio in ${quoted(d.own)}`}. Give the policy a ${quoted(`rate ${d.currency}`)}, or the holdings a Rate.`,
  rateDiffers: (d: {
    row: number;
    currency: string;
    rate: number;
    known: number;
    other: number | null;
  }) =>
    `Row ${d.row}: the rate of ${quoted(d.currency)} is ${plain(d.rate)}, but ${plain(d.known)} in ${d.other === null ? "the policy" : `row ${d.other}`}. Keep one.`,
  ownRate: (d: { row: number; currency: string; rate: number }) =>
    `Row ${d.row} is in the portfolio's own currency, but its rate is ${plain(d.rate)}. Correct its Currency or Rate.`,
  ownRateInPolicy: (d: { currency: string; rate: number }) =>
    `The policy's currency is ${quoted(d.currency)}, so its rate is 1, not ${plain(d.rate)}. Leave it out.`,
  priceMissing: (d: { row: number }) =>
    `Row ${d.row} has a quantity, but neither a price nor a value. Give one of them.`,
  valueDisagrees: (d: { row: number; value: number; product: number }) =>
    `Row ${d.row}: the value ${plain(d.value)} is not quantity × price, ${plain(d.product)}. Correct one of them.`,
  edgesInPercents: (d: { row: number; lower: number; upper: number }) =>
    `Row ${d.row}: the edges ${plain(d.lower)} and ${plain(d.upper)} are to be fractions. Write ${plain(d.lower / 100)} and ${plain(d.upper / 100)}, or give both a % sign.`,
  tradeFlag: (d: { row: number; text: string }) =>
    `Row ${d.row}: ${quoted(d.text)} says not how it may trade. Use any, buy only, sell only or hold.`,
  classTerms: (d: { row: number; path: string; fields: readonly string[] }) =>
    `Row ${d.row} is for the class ${quoted(d.path)}, but ${list(d.fields)} ${d.fields.length === 1 ? "counts" : "count"} for holdings alone. Give that to the holdings of the class.`,
  termRange: (d: { row: number; field: string; number: number; range: string }) =>
    `Row ${d.row}: the ${d.field} is ${plain(d.number)}. Give ${d.range}.`,
  leastAboveMost: (d: { row: number; least: number; most: number }) =>
    `Row ${d.row}: the least to hold, ${plain(d.least)}, is above the most, ${plain(d.most)}. Correct one of them.`,
  rowAtFault: (d: { row: number; isOfTargets: boolean }) =>
    `${d.isOfTargets ? "Targets: " : ""}Row ${d.row} has an error. Its portfolio is planned once that is put right.`,
  inTargets: (d: { message: string }) => `Targets: ${d.message}`,
  targetsNoHeaders: (d: { first: string }) =>
    `Targets begins with ${quoted(d.first)}, not with headers. Take them in: KeelTargets[#All] of a table.`,
  targetsColumn: (d: { missing: string; found: readonly string[] }) =>
    `Targets has no column ${d.missing}. It has ${headersInWords(d.found)}.`,
  targetOf: (d: { row: number; text: string }) =>
    `Row ${d.row}: ${quoted(d.text)} says not what the target is a share of. Write class, or leave it blank for the portfolio.`,
  shareOfNothing: (d: { row: number; path: string }) =>
    d.path === ""
      ? `Row ${d.row}: the target is a share of a class, but the row lies in none. Give it a Class.`
      : `Row ${d.row}: the target is a share of ${quoted(d.path)}, which has none of its own. Give it one, in a row without a name.`,
  sharesTwice: () =>
    "Targets says by Of what targets are shares of, and the policy says of parent. Leave the policy's out.",
  targetsPortfolio: (d: { row: number; portfolio: string }) =>
    `Targets: Row ${d.row} is for ${quoted(d.portfolio)}, but holdings has no column Portfolio. Add one, or leave it out of the targets.`,
  inPortfolio: (d: { portfolio: string; message: string }) =>
    `${quoted(d.portfolio)}: ${d.message}`,
  classTwice: (d: { row: number; path: string; first: number }) =>
    `Row ${d.row}: the class ${quoted(d.path)} has its targets in row ${d.first}. Make one row of both.`,
  classRowSplit: (d: { row: number; path: string }) =>
    `Row ${d.row}: ${quoted(d.path)} are shares of several classes. Name the fund that has them, or give each class a row.`,
  classMisspelt: (d: { row: number; path: string; meant: string }) =>
    `Row ${d.row}: no holding is in the class ${quoted(d.path)}. Did you mean ${quoted(d.meant)}? If not, add a row for ${quoted(d.meant)} as well.`,
  classTotal: (d: { path: string; target: number; total: number }) =>
    `Class ${quoted(d.path)}: the target is ${percent(d.target, 2)}, what it holds adds up to ${percent(d.total, 2)}. Make them agree.`,
  classTargetMissing: (d: { path: string }) =>
    `Class ${quoted(d.path)} has no target to be shared. Add a row with its class and target, and no name.`,
  classShares: (d: { row: number; path: string }) =>
    `Row ${d.row}: the shares of ${quoted(d.path)} don't add up to 100 %. Write them as Equity 60%, Debt 40%.`,
  splitInBandedClass: (d: { name: string; path: string }) =>
    `${quoted(d.name)} is split over ${quoted(d.path)}, which has a band, and has a target of its own. Leave one of them out.`,
  splitInJudgedClasses: (d: { name: string }) =>
    `${quoted(d.name)} is split over classes and has a target of its own: judge bands against the portfolio.`,
  boughtNowhere: (d: { name: string; account: string | null }) =>
    d.account === null
      ? `${quoted(d.name)} may not be bought up to its target: no deposit reaches the targets without a sale.`
      : `${quoted(d.name)} can't be bought in ${d.account || "rows without an account"}: no deposit there reaches the targets without a sale.`,
  mixNowhere: (d: { name: string }) =>
    `No mix of what may be bought brings ${quoted(d.name)} to its target: no deposit reaches the targets without a sale.`,
  cashAccountUnknown: (d: { text: string; known: readonly string[] }) =>
    `Option "cash account" is ${quoted(d.text)}, no account of the portfolio. ${didYouMean(undefined, d.known)}`,
  policyMissing: () =>
    "The policy has no row for this portfolio. Add one, or a row with a blank name for all others.",
  policyTwice: () => "The policy has two rows for this portfolio. Keep one.",
  placementTooLarge: (d: { rows: number }) =>
    `${d.rows} rows in several accounts, or beside split funds, are too many to plan. Clients need a column Portfolio.`,
  planTooLarge: (d: { show: string }) =>
    `${quoted(d.show)} has more than 2,000,000 characters here, too many for Excel. ${d.show === "money" ? "Plan" : 'Show "money", or plan'} fewer portfolios a call.`,
  showDiffers: (d: { one: string; other: string }) =>
    `The policy shows ${quoted(d.one)} and ${quoted(d.other)}. Give one of them, in one row.`,
} as const;
