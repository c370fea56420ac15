import { DEFAULT_TRADE_POLICY, type TradePolicy } from "../../engine/trades/trade-policy";
import { choice, number, type Options, wordOrNumber } from "./options";

const MONEY = { least: 0, most: Infinity, inWords: "an amount of 0 or more" };

/** The options that say where cash goes and what trades cost, shared by all functions that trade. */
export const CASH_OPTIONS = {
  "cash rule": choice("lowest first", "shortfall"),
  "minimum trade": number(MONEY),
  "cost rate": number({
    least: 0,
    most: 0.25,
    percent: true,
    inWords: "a fraction from 0 to 0.25, such as 0.1%",
  }),
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
    costRate: options["cost rate"] ?? policy.costRate,
    feePerOrder: options["fee per order"] ?? policy.feePerOrder,
    decimals: options.decimals ?? policy.decimals,
  };
}
