import type { PLAN_OPTIONS } from "./plan-options";

/** An option that says how to plan; `show` says what is shown of a plan. */
export type PlanOption = Exclude<keyof typeof PLAN_OPTIONS, "show">;

/** An option in words. */
export interface OptionWords {
  /** What it does. */
  readonly says: string;
  /** What counts where it is left out. */
  readonly otherwise: string;
}

/** The options of a plan in words, but for the rates of currencies, of which there are as many as currencies. */
export const OPTION_WORDS: Readonly<Record<PlanOption, OptionWords>> = {
  cash: { says: "Money to invest; with a minus sign, money to raise.", otherwise: "0" },
  to: {
    says: "Rows outside their bands trade to: target, half, edge, or a share of the band.",
    otherwise: "target",
  },
  use: {
    says: "Whether only cash is placed or raised, or rows then trade with each other too.",
    otherwise: "cash then trades",
  },
  "minimum trade": { says: "Trades of less money aren't made.", otherwise: "0" },
  "cost rate": { says: "What a trade costs, a share of it.", otherwise: "0%" },
  "fee per order": { says: "Money that each order costs.", otherwise: "0" },
  "turnover cap": {
    says: "The most of the portfolio that trades beside the cash turn over, one way.",
    otherwise: "none",
  },
  "keep cash": { says: "Money that stays uninvested.", otherwise: "0" },
  rule: {
    says: "Whether bands, a calendar or both say when to trade.",
    otherwise: "what there is",
  },
  review: { says: "How often the calendar asks for trades.", otherwise: "no calendar" },
  phase: {
    says: "The month in which the year's first period ends, 1 to 12.",
    otherwise: "the calendar year's",
  },
  "as of": { says: "The date on which the plan is made.", otherwise: "none" },
  "last rebalanced": { says: "The date of the last trades.", otherwise: "none" },
  cooldown: { says: "Days without trades after the last, such as 30 days.", otherwise: "0 days" },
  confirmations: {
    says: "How long a band must fire first: 3 observations, or 10 days.",
    otherwise: "at once",
  },
  seen: { says: "Observations outside in a row, today's included.", otherwise: "none" },
  "outside since": { says: "The date since which a row is outside its band.", otherwise: "none" },
  signal: { says: "TRUE asks for trades as a due calendar does.", otherwise: "none" },
  trade: {
    says: "Whether all rows trade, or those outside their bands and what pays for them.",
    otherwise: "all",
  },
  "cash rule": {
    says: "Cash goes to the rows furthest below target first, or by what each is short of.",
    otherwise: "lowest first",
  },
  "minimum percent": {
    says: "Trades of a smaller share of the portfolio aren't made.",
    otherwise: "0%",
  },
  "maximum trades": { says: "The most rows that trade; the largest are made.", otherwise: "any" },
  "cap rule": {
    says: "Whether the cap takes a part off every trade, or lets the largest through first.",
    otherwise: "scaled",
  },
  "lot size": { says: "Units that trade together, where rows have prices.", otherwise: "1" },
  "buy cost rate": { says: "What a purchase costs, a share of it.", otherwise: "the cost rate" },
  "sell cost rate": { says: "What a sale costs, a share of it.", otherwise: "the cost rate" },
  decimals: { says: "The decimals of money, 0 to 6.", otherwise: "2" },
  targets: {
    says: "Whether targets are shares of the portfolio, or of the class above.",
    otherwise: "of portfolio",
  },
  judge: {
    says: "Whether bands are judged against the portfolio, or the class above.",
    otherwise: "portfolio",
  },
  split: {
    says: "How rows without a target share the target of their class.",
    otherwise: "holdings",
  },
  within: { says: "How a class that fires trades through its rows.", otherwise: "to target" },
  accounts: {
    says: "Whether money stays in its account, or may move between accounts.",
    otherwise: "walls",
  },
  "cash account": {
    says: "The account that cash comes to or goes from, of several.",
    otherwise: "where it serves most",
  },
  currency: { says: "The portfolio's own, such as USD.", otherwise: "the one without a rate" },
};

/** Options that belong together, in the order in which they are shown. */
export interface OptionGroup {
  readonly title: string;
  readonly options: readonly PlanOption[];
}

/** All options of a plan, the common ones first. */
export const OPTION_GROUPS: readonly OptionGroup[] = [
  {
    title: "Usual options",
    options: [
      "cash",
      "to",
      "use",
      "minimum trade",
      "cost rate",
      "fee per order",
      "turnover cap",
      "keep cash",
    ],
  },
  {
    title: "When to trade",
    options: [
      "rule",
      "review",
      "phase",
      "as of",
      "last rebalanced",
      "cooldown",
      "confirmations",
      "seen",
      "outside since",
      "signal",
    ],
  },
  {
    title: "Trades and costs",
    options: [
      "trade",
      "cash rule",
      "minimum percent",
      "maximum trades",
      "cap rule",
      "lot size",
      "buy cost rate",
      "sell cost rate",
      "decimals",
    ],
  },
  {
    title: "Classes, accounts and currencies",
    options: ["targets", "judge", "split", "within", "accounts", "cash account", "currency"],
  },
];
