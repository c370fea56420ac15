import loadHighs from "highs";
import { planInLots } from "../../src/engine/lot-plan";
import { plan } from "../../src/engine/plan";
import { DEFAULT_TRADE_POLICY } from "../../src/engine/trades/trade-policy";
import { marketPrices } from "./books";
import { depositProgram } from "./deposit-program";
import { marketRequest } from "./engine-books";
import { greedyShares } from "./greedy-shares";
import { lazyDeposit } from "./lazy-rebalancing";
import { report } from "./measured";
import { race } from "./race";

/* The engine against what other rebalancers do, at 10,000 market-like rows, without cells and texts. */

const ROWS = 10_000;
const DEPOSIT = 1_000_000;

await deposits();
await wholeShares();

/** A deposit spread without sales. The program's text is written before the time runs. */
async function deposits(): Promise<void> {
  const policy = { ...DEFAULT_TRADE_POLICY, use: "cash only" } as const;
  const request = { ...marketRequest(ROWS, DEPOSIT), bands: null, policy };
  const { values, targets } = request.portfolio;
  const program = depositProgram(values, targets, DEPOSIT);
  const highs = await loadHighs();
  requireSame(plan(request).trades, lazyDeposit(values, targets, DEPOSIT));
  const { ratio } = await race([
    () => plan(request).trades,
    () => lazyDeposit(values, targets, DEPOSIT),
    () => highs.solve(program, { presolve: "on" }),
  ]);
  report({
    what: "plan of a deposit: times faster than a linear program (HiGHS), 10,000 rows",
    figure: ratio(2, 0),
    unit: "×",
    asked: { least: 50 },
  });
  report({
    what: "plan of a deposit against optimal lazy rebalancing in doubles, 10,000 rows",
    figure: ratio(0, 1),
    unit: "×",
    asked: { most: 1 },
  });
}

/** A portfolio bought from cash in whole shares. */
async function wholeShares(): Promise<void> {
  const { portfolio, policy } = marketRequest(ROWS);
  const prices = marketPrices(ROWS);
  const cash = portfolio.values.reduce((sum, value) => sum + value, 0);
  const empty = { values: new Float64Array(ROWS), targets: portfolio.targets };
  const request = { portfolio: empty, bands: null, cash, policy };
  const { ratio } = await race([
    () => planInLots(request, prices).trades,
    () => greedyShares(portfolio.targets, prices, cash),
  ]);
  report({
    what: "plan in whole lots from cash: times faster than greedy shares, 10,000 rows",
    figure: ratio(1, 0),
    unit: "×",
    asked: null,
  });
}

/** Lazy rebalancing isn't rounded to cents, and its sums are: a cent a row may lie between them. */
function requireSame(trades: Float64Array, expected: Float64Array): void {
  const isSame = trades.every((trade, row) => Math.abs(trade - (expected[row] ?? NaN)) < 0.011);
  if (!isSame) throw new Error("Keel places a deposit otherwise than lazy rebalancing does");
}
