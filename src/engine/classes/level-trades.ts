import { Exact, exactOf } from "../numbers/exact";
import { type Plan, plan } from "../plan";
import type { PlanRequest } from "../trades/plan-request";
import type { ClassPolicy } from "../portfolio/class-policy";
import { NO_TERMS, type RowTerms, type TradeFlag } from "../portfolio/terms";
import type { ClassNode } from "../portfolio/tree";
import type { Portfolio } from "../portfolio/portfolio";
import { type HeldAndWanted, heldAndWanted } from "../portfolio/tree-drift";
import { plainly, type TradePolicy } from "../trades/trade-policy";
import { type Band, NO_BAND } from "../triggers/band";
import { edgesWithin } from "./band-judgement";
import { type ClassedPortfolio, exactPortfolio } from "./classed-portfolio";

/** What the levels of a portfolio are traded by. */
export interface LevelRequest extends Pick<PlanRequest, "bands" | "gates" | "cash" | "policy"> {
  readonly terms: RowTerms | null;
  readonly classPolicy: ClassPolicy;
}

/** What trading level by level comes to, without costs and limits. */
export interface LevelTrades {
  /** Money to buy (+) or sell (−), one a row. */
  readonly trades: Float64Array;
  /** The plans that were made on the way, each of the parts and rows of one class. */
  readonly plans: readonly Plan[];
}

/** A part or a row of a class, as its level trades it. */
interface Unit {
  readonly amounts: HeldAndWanted;
  /** Where it stands among the classes, or among the rows. */
  readonly at: number;
  readonly isClass: boolean;
  readonly band: Band | null;
  readonly flag: TradeFlag;
}

/**
 * Trades level by level: the classes at the top by their bands; then each through its parts and rows, down to the
 * rows. A class that trades does so as `within` says; one that doesn't, or only takes its share of the cash, is
 * judged by the bands of its own parts and rows.
 *
 * @throws InputError as `plan`
 */
export function levelTrades(classed: ClassedPortfolio, request: LevelRequest): LevelTrades {
  const trades = new Float64Array(classed.rows.length);
  const plans: Plan[] = [];
  const trade = (place: number, cash: number, isDriven: boolean): void => {
    const units = unitsOf(classed, place, request);
    const own = classed.classes[place] as HeldAndWanted;
    if (units.length === 0 || (cash === 0 && !own.held.gt(0))) return;
    const level = { classed, request, place, units, cash: place === 0 ? request.cash : cash };
    const found = plan(isDriven ? drivenRequest(level) : judgedRequest(level));
    plans.push(found);
    for (const [index, { at, isClass }] of units.entries()) {
      const amount = found.trades[index] as number;
      if (!isClass) trades[at] = amount;
      else trade(at, amount, found.step !== "cash" && (amount !== 0 || request.bands === null));
    }
  };
  trade(0, request.cash, false);
  return { trades, plans };
}

function unitsOf(
  { tree, classes, rows, bands }: ClassedPortfolio,
  place: number,
  { bands: rowBands, terms }: LevelRequest,
): Unit[] {
  const node = tree[place] as ClassNode;
  const partAt = (at: number): Unit => ({
    amounts: classes[at] as HeldAndWanted,
    at,
    isClass: true,
    band: bands[at] ?? null,
    flag: "any",
  });
  const rowAt = (at: number): Unit => ({
    amounts: rows[at] as HeldAndWanted,
    at,
    isClass: false,
    band: rowBands?.[rowBands.length === 1 ? 0 : at] ?? null,
    flag: terms?.flags?.[at] ?? "any",
  });
  return [...node.parts.map(partAt), ...node.rows.map(rowAt)];
}

/** One class with what is to be done in it. */
interface Level {
  readonly classed: ClassedPortfolio;
  readonly request: LevelRequest;
  readonly place: number;
  readonly units: readonly Unit[];
  /** Money that comes to the class (+) or leaves it (−). */
  readonly cash: number;
}

/** The plan of a class whose parts and rows are judged by their own bands. */
function judgedRequest(level: Level): PlanRequest {
  const { request, units, cash, place } = level;
  const keepCash = place === 0 ? request.policy.keepCash : 0;
  return {
    portfolio: targetedIn(level),
    bands: request.bands && bandsWithin(level),
    ...(request.gates && { gates: request.gates }),
    cash,
    policy: { ...plainly(request.policy), keepCash },
    terms: flagsOf(units),
  };
}

/** The plan of a class that trades, or has no bands to be judged by: its cash is what it buys or sells. */
function drivenRequest(level: Level): PlanRequest {
  const { request, units, cash } = level;
  const { within } = request.classPolicy;
  const isHeld = (level.classed.classes[level.place] as HeldAndWanted).held.gt(0);
  const policy: TradePolicy = {
    ...plainly(request.policy),
    to: 0,
    trade: "all",
    keepCash: 0,
    ...(within === "own drift" && { use: "cash only", cashRule: "shortfall" }),
  };
  const portfolio = within === "pro rata" && isHeld ? asHeld(units) : targetedIn(level);
  return { portfolio, bands: null, cash, policy, terms: flagsOf(units) };
}

/** Which way rows may trade, so that what one may not do falls to the others of its class. */
function flagsOf(units: readonly Unit[]): RowTerms {
  return { ...NO_TERMS, flags: units.map(({ flag }) => flag) };
}

/** Units with targets as shares of their class; of one that isn't wanted, with what they are of it now. */
function targetedIn({ classed, place, units }: Level): Portfolio {
  const { wanted } = classed.classes[place] as HeldAndWanted;
  if (!wanted.gt(0)) return asHeld(units);
  return exactPortfolio(
    units.map(({ amounts }) => amounts),
    wanted,
  );
}

/** Units whose targets are what they are worth. */
function asHeld(units: readonly Unit[]): Portfolio {
  const total = units.reduce((sum, { amounts }) => sum.plus(amounts.held), new Exact(0));
  const parts = units.map(({ amounts }) => heldAndWanted(amounts.held, amounts.held));
  return exactPortfolio(parts, total);
}

/**
 * Bands as shares of the class. Of those that are judged against the portfolio the edges are brought to the size that
 * the class comes to.
 */
function bandsWithin(level: Level): Band[] {
  const { classed, request, place, units, cash } = level;
  if (place === 0 || request.classPolicy.judge === "parent") {
    return units.map(({ band }) => band ?? NO_BAND);
  }
  const all = classed.classes[0] as HeldAndWanted;
  const own = classed.classes[place] as HeldAndWanted;
  const kept = exactOf(request.cash).minus(exactOf(request.policy.keepCash));
  const size = own.held.plus(exactOf(cash));
  if (!size.gt(0)) return units.map(() => NO_BAND);
  const invested = all.held.plus(kept);
  const scaled = (share: Exact): Exact => Exact.min(share.times(invested).div(size), 1);
  return units.map(({ amounts, band }) => {
    const edges = edgesWithin(amounts, all, band);
    if (edges === null) return NO_BAND;
    const exact = { lower: scaled(edges.lower), upper: scaled(edges.upper) };
    const [lower, upper] = [exact.lower.toNumber(), exact.upper.toNumber()];
    return { kind: "edges", lower, upper, exact };
  });
}
