import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/engine/errors/input-error";
import { type Plan, plan } from "../../src/engine/plan";
import type { PlanRequest } from "../../src/engine/trades/plan-request";
import { planEach } from "../../src/engine/plan-each";
import type { Mandate } from "../../src/engine/plan-one";
import { goTogether } from "../../src/engine/plan-together";
import { DEFAULT_CLASS_POLICY } from "../../src/engine/portfolio/class-policy";
import type { Holdings } from "../../src/engine/portfolio/holdings";
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

/** Four to eight portfolios by one policy, with cash of their own or the same; now and then one that can't be planned. */
function drawRequests(draw: Draw): PlanRequest[] {
  const policy = drawPolicy(draw);
  const hasBands = draw.chance(60) || policy.to !== 0;
  const cash = draw.chance(40) ? draw.pick([0, 0, 12.34, -0.5]) : null;
  return Array.from({ length: draw.whole(4, 8) }, () => {
    const { values, targets, bands } = drawBook(draw);
    const numbers = (cells: readonly unknown[]) => Float64Array.from(cells, Number);
    const portfolio = { values: numbers(values), targets: numbers(targets) };
    if (draw.chance(3)) portfolio.targets[0] = 7;
    return {
      portfolio,
      policy,
      bands: hasBands ? bands.map(([cell]) => bandOf(cell)) : null,
      cash: cash ?? drawCash(draw, portfolio.values),
    };
  });
}

function drawCash(draw: Draw, values: Float64Array): number {
  const total = values.reduce((sum, value) => sum + value, 0);
  const share = draw.pick([0, 0, 0.1, -0.1, 1.5, -2]);
  return draw.chance(20) ? draw.whole(-50, 50) / 3 : Number((share * total).toFixed(2));
}

/** A row of a table: of one of the portfolios, which are counted from 0. */
interface TableRow {
  readonly portfolio: number;
  readonly value: number;
  readonly target: number;
  readonly band: Band | null;
}

/** The portfolios in one table, one after the other or their rows in turns. */
function tableOf(requests: readonly PlanRequest[], inTurns: boolean): readonly TableRow[] {
  const rows = requests.map(({ portfolio, bands }, at) =>
    Array.from(portfolio.values, (value, row) => ({
      portfolio: at,
      value,
      target: portfolio.targets[row] ?? 0,
      band: bands?.[row] ?? null,
    })),
  );
  if (!inTurns) return rows.flat();
  const most = Math.max(...rows.map((own) => own.length));
  return Array.from({ length: most }, (_, turn) => rows.flatMap((own) => own[turn] ?? [])).flat();
}

/** The plans of portfolios of one table, in their order. */
function plansTogether(requests: readonly PlanRequest[], inTurns: boolean): (Plan | InputError)[] {
  const table = tableOf(requests, inTurns);
  const holdings: Holdings = {
    names: table.map((_, row) => `Holding ${row}`),
    values: Float64Array.from(table, ({ value }) => value),
    targets: Float64Array.from(table, ({ target }) => target),
    ...{ accounts: null, classes: null, prices: null, terms: null, currencies: null },
  };
  const bands = table.flatMap(({ band }) => band ?? []);
  const portfolios = requests.map((_, at) => ({
    name: String(at),
    rows: Uint32Array.from(table.keys()).filter((row) => table[row]?.portfolio === at),
  }));
  const outcomes = planEach(
    { holdings, bands: bands.length > 0 ? bands : null, classRows: new Map() },
    portfolios,
    ({ name }) => mandateOf(requests[Number(name)] as PlanRequest),
  );
  return Array.from(outcomes, ({ plan }) => plan);
}

function mandateOf({ cash, policy }: PlanRequest): Mandate {
  return { cash, policy, classPolicy: DEFAULT_CLASS_POLICY };
}

function planAlone(request: PlanRequest): Plan | InputError {
  try {
    return plan(request);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** All that a plan says. */
function saidBy(plan: Plan | InputError | undefined): unknown {
  if (!plan || plan instanceof InputError) return plan;
  const { step, decision, gates, cash, policy, terms, currencies, lots } = plan;
  const { trades, units, costs, statuses, dropped, atLimit, uncapped } = plan;
  const { total, weights, targets, edges, after, weightsAfter, cashLeft, firedCount } = plan;
  return {
    ...{ step, decision, gates, cash, policy, terms, currencies, lots },
    ...{ trades, units, costs, statuses, dropped, atLimit, uncapped },
    ...{ total, weights, targets, edges, after, weightsAfter, cashLeft, firedCount },
  };
}

describe("portfolios that are planned together", () => {
  it("are planned as each is alone", { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(drawn(drawRequests), fc.boolean(), (requests, inTurns) => {
        const together = plansTogether(requests, inTurns);
        expect(together).toHaveLength(requests.length);
        for (const [at, request] of requests.entries()) {
          expect(saidBy(together[at])).toEqual(saidBy(planAlone(request)));
        }
      }),
      { numRuns: Math.ceil(100 * multiple) },
    );
  });

  it("may differ in cash, and in nothing else", () => {
    const [one, other] = [plainMandate(), { ...plainMandate(), cash: 5 }];
    expect(goTogether(one, other)).toBe(true);
    const policy = { ...other.policy, cashRule: "shortfall" } as const;
    expect(goTogether(one, { ...other, policy })).toBe(false);
  });
});

/** A mandate with a policy of its own, which says what those of others say. */
function plainMandate(): Mandate {
  return { cash: 0, policy: { ...DEFAULT_TRADE_POLICY }, classPolicy: DEFAULT_CLASS_POLICY };
}
