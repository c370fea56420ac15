import { InputError } from "../../src/engine/errors/input-error";
import { planInLots } from "../../src/engine/lot-plan";
import { decimals } from "../../src/engine/numbers/decimals";
import { plan } from "../../src/engine/plan";
import { taskOf } from "../../src/engine/trades/planned-trades";
import { planEach } from "../../src/engine/plan-each";
import { bookOf } from "../../src/engine/portfolio/book";
import { review } from "../../src/engine/review";
import { worthwhileTrades } from "../../src/engine/trades/worthwhile";
import { edgesOf } from "../../src/engine/triggers/edges";
import { judged } from "../../src/engine/triggers/judgement";
import { marketPrices } from "./books";
import { classedClient, type Clients, clients, MANDATE, marketRequest } from "./engine-books";
import { report } from "./measured";
import { type Job, race } from "./race";

/* The engine against itself, without cells and texts: how its time grows, and what its other ways of planning take. */

await growth("review", (rows) => {
  const { portfolio, bands } = marketRequest(rows);
  return () => review(portfolio, bands);
});
await growth("plan", (rows) => {
  const request = { ...marketRequest(rows), bands: null };
  return () => plan(request);
});
await manyClients();
await wholeLots();
await classes();
await allInDecimals();

async function growth(name: string, jobOf: (rows: number) => () => unknown): Promise<void> {
  const { ratio } = await race([1_000, 10_000, 100_000].map(jobOf));
  report({
    what: `${name}: time per row, 100,000 rows against 1,000`,
    figure: ratio(2, 0) / 100,
    unit: "×",
    asked: { most: 1.5 },
  });
}

/** Plans all portfolios and lets go of each plan before the next is made, as what writes them down does. */
function allPlans({ planned, portfolios }: Clients): () => unknown {
  return () => {
    const trades: number[] = [];
    for (const { plan } of planEach(planned, portfolios, () => MANDATE)) {
      if (!(plan instanceof InputError)) for (const trade of plan.trades) trades.push(trade);
    }
    return trades;
  };
}

async function manyClients(): Promise<void> {
  const { ratio } = await race([clients(1_000, 20), clients(1, 20_000)].map(allPlans));
  report({
    what: "plan: 1,000 clients of 20 positions against one of 20,000",
    figure: ratio(0, 1),
    unit: "×",
    asked: { most: 1.2 },
  });
}

async function wholeLots(): Promise<void> {
  const request = { ...marketRequest(1_000), bands: null };
  const prices = marketPrices(1_000);
  const { ratio } = await race([() => planInLots(request, prices), () => plan(request)]);
  report({
    what: "plan in whole lots against the fractional plan, 1,000 rows",
    figure: ratio(0, 1),
    unit: "×",
    asked: { most: 100 },
  });
}

async function classes(): Promise<void> {
  const { medians } = await race([allPlans(classedClient(100, 100))]);
  report({
    what: "plan by 100 classes of 100 rows with bands of their own",
    figure: medians[0] ?? NaN,
    unit: " ms",
    asked: null,
  });
}

/** The engine's own rules, all in its decimals: of a review its statuses alone. */
async function allInDecimals(): Promise<void> {
  const { portfolio, bands } = marketRequest(10_000);
  await againstDecimals(
    "review",
    () => review(portfolio, bands),
    () => {
      const book = bookOf(decimals, portfolio);
      const edges = edgesOf(decimals, book, bands);
      return judged(decimals, book.held, book.targetTotal, book.total, edges);
    },
  );
  const request = { ...marketRequest(10_000), bands: null };
  await againstDecimals(
    "plan",
    () => plan(request).trades,
    () => worthwhileTrades(decimals, taskOf(decimals, request)),
  );
}

async function againstDecimals(name: string, inDoubles: Job, inDecimals: Job): Promise<void> {
  const { ratio } = await race([inDoubles, inDecimals]);
  report({
    what: `${name}: times faster than the same rules all in the engine's decimals (160 digits), 10,000 rows`,
    figure: ratio(1, 0),
    unit: "×",
    asked: { least: 100 },
  });
}
