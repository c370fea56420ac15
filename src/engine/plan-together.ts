import { InputError } from "./errors/input-error";
import { doubles } from "./numbers/doubles/doubles";
import { jointDoubles } from "./numbers/doubles/joint";
import { any } from "./numbers/marks";
import { Parting } from "./numbers/parting";
import type { Portfolio } from "./portfolio/portfolio";
import {
  bandsAt,
  type JoinedPortfolios,
  requestAt,
  someOf,
  standingAt,
} from "./trades/joined-portfolios";
import { PlannedRows } from "./trades/rows-of-joined";
import type { PlanRequest } from "./trades/plan-request";
import { inMoney, isJudgedFirst, type PlannedTrades, untouched } from "./trades/planned-trades";
import type { Band } from "./triggers/band";
import { decide } from "./triggers/decision";
import type { JudgedRows } from "./triggers/quick-judgement";
import { judgeClear, statusesOf } from "./triggers/statuses";

/** What has to be the same for portfolios to be planned together. */
type Common = Pick<PlanRequest, "policy" | "gates">;

/** Whether two portfolios go by the same. */
export function goTogether(one: Common, other: Common): boolean {
  return saysTheSame(one.policy, other.policy) && saysTheSame(one.gates, other.gates);
}

/** Whether two pieces of plain data are the same, field by field. */
function saysTheSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  const fields = Object.entries(one);
  const others = new Map(Object.entries(other));
  return (
    fields.length === others.size &&
    fields.every(([name, field]) => others.has(name) && saysTheSame(field, others.get(name)))
  );
}

/** The trades of a portfolio, or why there are none. */
export type Found = PlannedTrades | InputError;

/**
 * The trades of portfolios that go together, each as `plan` finds them. Many short columns take longer than few long
 * ones, so all of them are computed at once as far as the rules take them the same way; where they part, those that
 * agree go on together.
 *
 * @returns one a portfolio, in their order
 */
export function tradesTogether(joined: JoinedPortfolios): Found[] {
  const found: Found[] = new Array<Found>(joined.cash.length);
  const [judged, unjudged]: [number[], number[]] = [[], []];
  const judging = judgingOf(joined);
  for (let place = 0; place < joined.cash.length; place++) {
    const isJudged = judging !== null && isJudgedFirst(joined.policy, joined.cash[place] as number);
    const settled = isJudged ? settledAt(judging, place) : null;
    if (settled) found[place] = settled;
    else (isJudged ? judged : unjudged).push(place);
  }
  if (judging) findAll(someOf(judging, judged), judged, found);
  findAll(someOf(joined, unjudged), unjudged, found);
  return found;
}

/** Portfolios whose bands are being judged. */
interface Judging extends JoinedPortfolios, JudgedRows {
  readonly portfolio: Portfolio;
  readonly bands: readonly Band[];
  readonly standing: Int8Array;
  /** The plan of all rows where a band fires, and where none does; null where trades are to be found. */
  readonly idle: { readonly fires: PlannedTrades | null; readonly holds: PlannedTrades | null };
}

/** Portfolios whose bands are to be judged; null where there are none. */
function judgingOf(joined: JoinedPortfolios): Judging | null {
  const { bands, portfolio, gates, policy } = joined;
  if (!bands) return null;
  const standing = new Int8Array(portfolio.values.length);
  const idleWhere = (fires: boolean): PlannedTrades | null =>
    untouched(standing, policy, decide(gates, fires));
  return { ...joined, bands, standing, idle: { fires: idleWhere(true), holds: idleWhere(false) } };
}

/** Judges a portfolio, and tells what is settled by that: that it has no trades; null where they are to be found. */
function settledAt(judging: Judging, place: number): Found | null {
  const { starts, standing, idle } = judging;
  const [from, to] = [starts[place] as number, starts[place + 1] as number];
  if (!judgeClear(judging, from, to)) {
    const { portfolio } = requestAt(judging, place);
    const statuses = attempted(() => statusesOf(portfolio, bandsAt(judging, place)));
    if (statuses instanceof InputError) return statuses;
    standing.set(statuses, from);
  }
  const planned = any(standing, from, to) ? idle.fires : idle.holds;
  return planned && new PlannedRows(planned, from, to);
}

function attempted<Result>(finding: () => Result): Result | InputError {
  try {
    return finding();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** For fewer portfolios than these it takes longer to find out that they part than to plan each alone. */
const LEAST_TOGETHER = 4;

/**
 * Puts trades in their places.
 *
 * @param places of the joined portfolios
 */
function findAll(joined: JoinedPortfolios, places: readonly number[], found: Found[]): void {
  if (places.length < LEAST_TOGETHER) {
    findAlone(joined, places, found);
    return;
  }
  try {
    findAtOnce(joined, places, found);
  } catch (error) {
    if (error instanceof Parting) {
      for (const agreed of partedBy(error)) {
        const own = agreed.map((at) => places[at] as number);
        findAll(someOf(joined, agreed), own, found);
      }
    } else if (error instanceof InputError) {
      // It tells figures of one portfolio, and each is to have its own.
      findAlone(joined, places, found);
    } else {
      throw error;
    }
  }
}

function findAlone(joined: JoinedPortfolios, places: readonly number[], found: Found[]): void {
  places.forEach((place, at) => {
    found[place] = attempted(() => inMoney(doubles, requestAt(joined, at), standingAt(joined, at)));
  });
}

/** The groups of portfolios that agree. */
function partedBy({ sides }: Parting): Iterable<number[]> {
  const groups = new Map<number | undefined, number[]>();
  for (let at = 0; at < sides.length; at++) {
    const agreed = groups.get(sides[at]);
    if (agreed) agreed.push(at);
    else groups.set(sides[at], [at]);
  }
  return groups.values();
}

/** @throws Parting where the portfolios part */
function findAtOnce(joined: JoinedPortfolios, places: readonly number[], found: Found[]): void {
  const { starts, standing, cash } = joined;
  const isSame = cash.every((one) => one === cash[0]);
  const planned = inMoney(
    jointDoubles(starts),
    { ...joined, cash: 0 },
    standing,
    isSame ? cash.slice(0, 1) : cash,
  );
  places.forEach((place, at) => {
    found[place] = new PlannedRows(planned, starts[at] as number, starts[at + 1] as number);
  });
}
