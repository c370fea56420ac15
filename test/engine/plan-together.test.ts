import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/engine/errors/input-error";
import { type Plan, plan } from "../../src/engine/plan";
import type { PlanRequest } from "../../src/engine/trades/plan-request";
import { goTogether, planTogether } from "../../src/engine/plan-together";
import { DEFAULT_TRADE_POLICY, type TradePolicy } from "../../src/engine/trades/trade-policy";
import { absolute, type Band, NO_BAND, symmetric } from "../../src/engine/triggers/band";
import { bandFromText } from "../../src/engine/triggers/band-text";
import { drawBook } from "./differential/books";
import { type Draw, drawn } from "./differential/draw";

/** How many times the usual number of cases to try, as in the differential test. */
const multiple = Number(process.env["KEEL_CASES"] ?? "1");

function bandOf(cell: unknown): Band {
  if (typeof cell === "number") return symmetric(absolute(cell));
  return cell === "" || cell === "none" ? NO_BAND : bandFromText(String(cell), 1);
}

function drawPolicy(draw: Draw): TradePolicy {
  return {
    ...DEFAULT_TRADE_POLICY,
    to: draw.pick([0, 0, 0.5, 1]),
    trade: draw.pick(["all", "outside"]),
    use: draw.pick(["cash then trades", "cash then trades", "cash only"]),
    cashRule: draw.pick(["lowest first", "shortfall"]),
    keepCash: draw.pick([0, 0, 0.01, 250]),
    decimals: draw.pick([2, 2, 0, 4]),
  };
}

/** Four to eight portfolios by one policy; now and then one that can't be planned. */
function drawRequests(draw: Draw): PlanRequest[] {
  const policy = drawPolicy(draw);
  const hasBands = draw.chance(60) || policy.to !== 0;
  return Array.from({ length: draw.whole(4, 8) }, () => {
    const { values, targets, bands } = drawBook(draw);
    const numbers = (cells: readonly unknown[]) => Float64Array.from(cells, Number);
    const portfolio = { values: numbers(values), targets: numbers(targets) };
    if (draw.chance(3)) portfolio.targets[0] = 7;
    const total = portfolio.values.reduce((sum, value) => sum + value, 0);
    const share = draw.pick([0, 0, 0.1, -0.1, 1.5, -2]);
    return {
      portfolio,
      policy,
      bands: hasBands ? bands.map(([cell]) => bandOf(cell)) : null,
      cash: draw.chance(20) ? draw.whole(-50, 50) / 3 : Number((share * total).toFixed(2)),
    };
  });
}

function planAlone(request: PlanRequest): Plan | InputError {
  try {
    return plan(request);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** All that a plan says, what it tells only when it is asked included. */
function saidBy(plan: Plan | InputError | undefined): unknown {
  if (!plan || plan instanceof InputError) return plan;
  const { trades, units, costs, statuses, dropped, atLimit, uncapped } = plan;
  const { total, weights, targets, edges, after, weightsAfter, cashLeft, firedCount } = plan;
  return {
    ...plan,
    ...{ trades, units, costs, statuses, dropped, atLimit, uncapped },
    ...{ total, weights, targets, edges, after, weightsAfter, cashLeft, firedCount },
  };
}

describe("portfolios that are planned together", () => {
  it("are planned as each is alone", { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(drawn(drawRequests), (requests) => {
        const together = planTogether(requests);
        expect(together).toHaveLength(requests.length);
        for (const [at, request] of requests.entries()) {
          expect(saidBy(together[at])).toEqual(saidBy(planAlone(request)));
        }
      }),
      { numRuns: Math.ceil(100 * multiple) },
    );
  });

  it("may differ in cash, and in nothing else", () => {
    const [one, other] = [plainRequest(), plainRequest()];
    expect(goTogether(one, { ...other, cash: 5 })).toBe(true);
    const shortfall = { ...other.policy, cashRule: "shortfall" } as const;
    expect(goTogether(one, { ...other, policy: shortfall })).toBe(false);
  });
});

/** A request with a policy of its own, which says what those of others say. */
function plainRequest(): PlanRequest {
  const portfolio = { values: Float64Array.of(60, 40), targets: Float64Array.of(0.5, 0.5) };
  return { portfolio, bands: null, cash: 0, policy: { ...DEFAULT_TRADE_POLICY } };
}
