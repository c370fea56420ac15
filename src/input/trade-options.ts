import { DEFAULT_TRADE_POLICY, type TradePolicy } from "../engine/trades/trade-policy";
import { choice, number, type Options, wordOrNumber } from "./options";

const MONEY = { least: 0, most: Infinity, inWords: "an amount of 0 or more" };

const RATE = {
  least: 0,
  most: 0.25,
  percent: true,
  inWords: "a fraction from 0 to 0.25, such as 0.1%",
};
const SHARE = { least: 0, most: 1, percent: true, inWords: "a fraction from 0 to 1, such as 5%" };

/** The options that say where cash goes and what trades cost, shared by all functions that trade. */
export const CASH_OPTIONS = {
  "cash rule": choice("lowest first", "shortfall"),
  "minimum trade": number(MONEY),
  "minimum percent": number(SHARE),
  "maximum trades": number({
    least: 1,
    most: Infinity,
    whole: true,
    inWords: "a whole number of 1 or more",
  }),
  "cost rate": number(RATE),
  "buy cost rate": number(RATE),
  "sell cost rate": number(RATE),
  "fee per order": number(MONEY),
  decimals: number({ least: 0, most: 6, whole: true, inWords: "a whole number from 0 to 6" }),
};

/** The options of a policy that trades. */
export const TRADE_OPTIONS = {
  ...CASH_OPTIONS,
  to: wordOrNumber(
    { target: 0, half: 0.5, edge: 1 },
    {
      least: 0,
      most: 1,
      percent: true,
      inWords: "target, half, edge or a share of the band from 0 to 1",
    },
  ),
  trade: choice("all", "outside"),
  use: choice("cash then trades", "cash only"),
  "keep cash": number(MONEY),
  "turnover cap": number(SHARE),
  "cap rule": choice("scaled", "largest first"),
  "lot size": number({ least: 1e-6, most: Infinity, inWords: "an amount of units above 0" }),
};

/** The policy that the options give; what they leave out is the default. */
export function tradePolicyOf(options: Options<typeof TRADE_OPTIONS>): TradePolicy {
  const policy = DEFAULT_TRADE_POLICY;
  return {
    to: options.to ?? policy.to,
    trade: options.trade ?? policy.trade,
    use: options.use ?? policy.use,
    cashRule: options["cash rule"] ?? policy.cashRule,
    keepCash: options["keep cash"] ?? policy.keepCash,
    minimumTrade: options["minimum trade"] ?? policy.minimumTrade,
    minimumShare: options["minimum percent"] ?? policy.minimumShare,
    turnoverCap: options["turnover cap"] ?? policy.turnoverCap,
    capRule: options["cap rule"] ?? policy.capRule,
    maximumTrades: options["maximum trades"] ?? policy.maximumTrades,
    lotSize: options["lot size"] ?? policy.lotSize,
    buyCostRate: options["buy cost rate"] ?? options["cost rate"] ?? policy.buyCostRate,
    sellCostRate: options["sell cost rate"] ?? options["cost rate"] ?? policy.sellCostRate,
    feePerOrder: options["fee per order"] ?? policy.feePerOrder,
    decimals: options.decimals ?? policy.decimals,
  };
}
