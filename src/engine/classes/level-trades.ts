import type { DoubleColumn } from "../numbers/doubles/column";
import { doubles } from "../numbers/doubles/doubles";
import { followedBy, picked } from "../numbers/doubles/rows";
import { type Plan, plan } from "../plan";
import type { ClassPolicy } from "../portfolio/class-policy";
import type { Portfolio } from "../portfolio/portfolio";
import type { AmountColumns } from "../portfolio/amount-columns";
import { NO_TERMS, type RowTerms, type TradeFlag } from "../portfolio/terms";
import type { ClassNode } from "../portfolio/tree";
import { BOTH } from "../trades/limits";
import type { PlanRequest } from "../trades/plan-request";
import { signOf } from "../trades/position";
import { plainly, type TradePolicy } from "../trades/trade-policy";
import { type Band, NO_BAND } from "../triggers/band";
import { edgesOf } from "../triggers/edges";
import { buyingBack } from "./buying-back";
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
  /** As a plan has it: which rows their flags keep from trading further in their class. */
  readonly atLimit: Int8Array;
}

/**
 * Trades level by level: the classes at the top by their bands; then each through its parts and rows, down to the
 * rows. A class that trades does so as `within` says; one that doesn't, or only takes its share of the cash, is
 * judged by the bands of its own parts and rows.
 *
 * @throws InputError as `plan`
 */
export function levelTrades(classed: ClassedPortfolio, request: LevelRequest): LevelTrades {
  const { tree, rows, classes } = classed;
  const trades = new Float64Array(rows.length);
  const plans: Plan[] = [];
  const atLimit = new Int8Array(rows.length);
  const trade = (place: number, cash: number, isDriven: boolean): void => {
    const node = tree[place] as ClassNode;
    const isEmpty = node.parts.length + node.rows.length === 0;
    const { held } = classes.at(place).near;
    if (isEmpty || (cash === 0 && !(held > 0))) return;
    const level = levelAt(classed, request, place, cash);
    const found = plan(requestIn(level, isDriven));
    plans.push(found);
    const amounts = isOwed(level) ? found.trades.map((amount) => -amount) : found.trades;
    const sides = limitsIn(level, found, isDriven);
    for (const [at, row] of node.rows.entries()) {
      trades[row] = amounts[node.parts.length + at] as number;
      atLimit[row] = sides[node.parts.length + at] as number;
    }
    for (const [at, part] of node.parts.entries()) {
      const amount = amounts[at] as number;
      trade(part, amount, found.step !== "cash" && (amount !== 0 || request.bands === null));
    }
  };
  trade(0, request.cash, false);
  return { trades, plans, atLimit };
}

/**
 * Which units go no further that were to trade, as their plan has it; where it only takes cash, on the side of the cash
 * alone.
 */
function limitsIn(level: Level, found: Plan, isDriven: boolean): Int8Array {
  const { to, trade } = level.request.policy;
  const isTurned = isOwed(level);
  const asked = -Math.sign(level.cash);
  const movesAll = isDriven || (to === 0 && trade === "all");
  return found.atLimit.map((side, at) => {
    const own = isTurned && side !== BOTH ? -side : side;
    if (found.step === "cash") return own === BOTH || own === asked ? asked : 0;
    return movesAll || found.statuses?.[at] !== 0 || found.trades[at] !== 0 ? own : 0;
  });
}

type Columns = Pick<AmountColumns, "held" | "wanted">;

/** One class with what is to be done in it: its units are its parts, and behind them its rows. */
interface Level {
  readonly classed: ClassedPortfolio;
  readonly request: LevelRequest;
  readonly place: number;
  readonly units: Columns;
  /** The band of each unit. */
  readonly bands: readonly Band[];
  /** The flag of each unit; null where none has any. */
  readonly flags: readonly TradeFlag[] | null;
  /** Money that comes to the class (+) or leaves it (−). */
  readonly cash: number;
}

function levelAt(
  classed: ClassedPortfolio,
  request: LevelRequest,
  place: number,
  cash: number,
): Level {
  const { parts, rows } = classed.tree[place] as ClassNode;
  const { bands, terms } = request;
  const unitsIn = (column: keyof Columns): DoubleColumn =>
    followedBy(picked(classed.classes[column], parts), picked(classed.rows[column], rows));
  const ofRows = rows.map((row) => terms?.flags?.[row] ?? "any");
  return {
    classed,
    request,
    place,
    units: { held: unitsIn("held"), wanted: unitsIn("wanted") },
    bands: [
      ...parts.map((part) => classed.bands[part] ?? NO_BAND),
      ...rows.map((row) => bands?.[bands.length === 1 ? 0 : row] ?? NO_BAND),
    ],
    flags: ofRows.every((flag) => flag === "any")
      ? null
      : [...parts.map((): TradeFlag => "any"), ...ofRows],
    cash,
  };
}

function requestIn(level: Level, isDriven: boolean): PlanRequest {
  const request = isDriven ? drivenRequest(level) : judgedRequest(level);
  return isOwed(level) ? buyingBack(request, level.units.held) : request;
}

/** Whether a class is worth less than nothing, as short positions are, and isn't brought above it. */
function isOwed({ classed, place, cash }: Level): boolean {
  const held = picked(classed.classes.held, [place]);
  const size = doubles.add(held, doubles.cells([cash]));
  return place !== 0 && signOf(doubles, held) < 0 && signOf(doubles, size) <= 0;
}

/** The plan of a class whose parts and rows are judged by their own bands. */
function judgedRequest(level: Level): PlanRequest {
  const { request, cash, place } = level;
  const keepCash = place === 0 ? request.policy.keepCash : 0;
  return {
    portfolio: targetedIn(level),
    bands: request.bands && bandsWithin(level),
    ...(request.gates && { gates: request.gates }),
    cash,
    policy: { ...plainly(request.policy), keepCash },
    terms: termsOf(level),
  };
}

/** The plan of a class that trades, or has no bands to be judged by: its cash is what it buys or sells. */
function drivenRequest(level: Level): PlanRequest {
  const { request, cash } = level;
  const { within } = request.classPolicy;
  const isHeld = level.classed.classes.at(level.place).near.held > 0;
  const policy: TradePolicy = {
    ...plainly(request.policy),
    to: 0,
    trade: "all",
    keepCash: 0,
    ...(within === "own drift" && { use: "cash only", cashRule: "shortfall" }),
  };
  const portfolio = within === "pro rata" && isHeld ? asHeld(level) : targetedIn(level);
  return { portfolio, bands: null, cash, policy, terms: termsOf(level) };
}

/** Which way rows may trade, so that what one may not do falls to the others of its class. */
function termsOf({ flags }: Level): RowTerms | null {
  return flags && { ...NO_TERMS, flags };
}

/** Units with targets as shares of their class; of one that isn't wanted, with what they are of it now. */
function targetedIn(level: Level): Portfolio {
  const { wanted } = level.classed.classes.at(level.place).near;
  return wanted > 0 ? exactPortfolio(level.units, doubles.sum(level.units.wanted)) : asHeld(level);
}

/** Units whose targets are what they are worth, or of what is worth nothing together equal parts. */
function asHeld({ units: { held } }: Level): Portfolio {
  const total = doubles.sum(held);
  if (signOf(doubles, total) > 0) return exactPortfolio({ held, wanted: held }, total);
  const equal = doubles.cells(new Float64Array(held.value.length).fill(1));
  return exactPortfolio({ held, wanted: equal }, doubles.sum(equal));
}

/**
 * Bands as shares of the class. Of those that are judged against the portfolio the edges are brought to the size that
 * the class comes to.
 */
function bandsWithin({ classed, request, place, units, bands, cash }: Level): readonly Band[] {
  if (place === 0 || request.classPolicy.judge === "parent") return bands;
  const { add, cells, divide, multiply, numbers, smaller, subtract } = doubles;
  const { held, wanted } = classed.classes;
  const size = add(picked(held, [place]), cells([cash]));
  if (signOf(doubles, size) <= 0) return bands.map(() => NO_BAND);
  const toPlace = subtract(cells([request.cash]), cells([request.policy.keepCash]));
  const invested = add(picked(held, [0]), toPlace);
  const targetTotal = picked(wanted, [0]);
  const edges = edgesOf(doubles, { targets: units.wanted, targetTotal }, bands);
  const whole = multiply(targetTotal, size);
  const scaled = (edge: DoubleColumn): DoubleColumn =>
    smaller(divide(multiply(edge, invested), whole), cells([1]));
  const columns = { lower: scaled(edges.lower), upper: scaled(edges.upper) };
  const [lower, upper] = [numbers(columns.lower), numbers(columns.upper)];
  return bands.map((band, row): Band => {
    if (band.kind === "none") return NO_BAND;
    const exact = { columns, row };
    return { kind: "edges", lower: lower[row] as number, upper: upper[row] as number, exact };
  });
}
