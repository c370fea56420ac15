/** Backtests, in one piece that loads when one of them is first called. */
export { answerBacktest, answerCompareRules } from "./backtest";
