import { InputError } from "./errors/input-error";
import { jointDoubles } from "./numbers/doubles/joint";
import { numbersFrom, signsFrom } from "./numbers/new-numbers";
import { Parting } from "./numbers/parting";
import { completed, type Plan, plan } from "./plan";
import type { PlanRequest } from "./trades/plan-request";
import { inMoney, type PlannedTrades, standingOf, untouched } from "./trades/planned-trades";
import type { Band } from "./triggers/band";

/** Whether a portfolio may be planned together with others: where it has no limits, minimums, caps and costs. */
export function goesWithOthers({ portfolio, policy, terms }: PlanRequest): boolean {
  return (
    !terms &&
    !portfolio.currencies &&
    policy.minimumTrade === 0 &&
    policy.minimumShare === 0 &&
    policy.maximumTrades === Infinity &&
    policy.turnoverCap === Infinity &&
    policy.buyCostRate === 0 &&
    policy.sellCostRate === 0 &&
    policy.feePerOrder === 0
  );
}

/** Whether two portfolios that go with others go together: of what they go by, only their bands and their cash may differ. */
export function goTogether(one: PlanRequest, other: PlanRequest): boolean {
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

/**
 * Plans portfolios that go together, each as `plan` does. Many short columns take longer than few long ones, so all of
 * them are computed at once as far as the rules take them the same way; where they part, those that agree go on
 * together.
 *
 * @returns one plan a portfolio, or why there is none, in their order
 */
export function planTogether(requests: readonly PlanRequest[]): (Plan | InputError)[] {
  const plans: (Plan | InputError)[] = [];
  const [judged, unjudged]: [Asked[], Asked[]] = [[], []];
  for (const [place, request] of requests.entries()) {
    const standing = attempted(() => standingOf(request));
    if (standing instanceof InputError) {
      plans[place] = standing;
      continue;
    }
    const planned = untouched(request, standing);
    if (planned) plans[place] = completed(request, planned);
    else (standing ? judged : unjudged).push({ place, request, standing });
  }
  planAll(judged, plans);
  planAll(unjudged, plans);
  return plans;
}

/** A portfolio that is to be traded. */
interface Asked {
  /** Its place among the plans. */
  readonly place: number;
  readonly request: PlanRequest;
  /** As `standingOf`. */
  readonly standing: Int8Array | null;
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

/** Puts plans in their places. */
function planAll(asked: readonly Asked[], plans: (Plan | InputError)[]): void {
  if (asked.length < LEAST_TOGETHER) {
    planAlone(asked, plans);
    return;
  }
  try {
    planAtOnce(asked, plans);
  } catch (error) {
    if (error instanceof Parting) {
      for (const agreed of partedBy(error, asked)) planAll(agreed, plans);
    } else if (error instanceof InputError) {
      // It tells figures of one portfolio, and each is to have its own.
      planAlone(asked, plans);
    } else {
      throw error;
    }
  }
}

function planAlone(asked: readonly Asked[], plans: (Plan | InputError)[]): void {
  for (const { place, request } of asked) plans[place] = attempted(() => plan(request));
}

/** The groups that agree. */
function partedBy({ sides }: Parting, asked: readonly Asked[]): Iterable<Asked[]> {
  const groups = new Map<number | undefined, Asked[]>();
  for (const [at, one] of asked.entries()) {
    const agreed = groups.get(sides[at]);
    if (agreed) agreed.push(one);
    else groups.set(sides[at], [one]);
  }
  return groups.values();
}

/** @throws Parting where the portfolios part */
function planAtOnce(asked: readonly Asked[], plans: (Plan | InputError)[]): void {
  const starts = startsOf(asked);
  const cash = asked.map(({ request }) => request.cash);
  const request = joined(asked, starts);
  const planned = inMoney(jointDoubles(starts), request, joinedStanding(asked, starts), cash);
  for (const [at, { place, request }] of asked.entries()) {
    const rows = rowsOf(planned, starts[at] as number, starts[at + 1] as number);
    plans[place] = completed(request, rows);
  }
}

/** Where the rows of each portfolio begin, and where the last ones end. */
function startsOf(asked: readonly Asked[]): Uint32Array {
  const starts = new Uint32Array(asked.length + 1);
  for (const [at, { request }] of asked.entries()) {
    starts[at + 1] = (starts[at] as number) + request.portfolio.values.length;
  }
  return starts;
}

/** One request for the rows of all. */
function joined(asked: readonly Asked[], starts: Uint32Array): PlanRequest {
  const values = new Float64Array(starts.at(-1) ?? 0);
  const targets = new Float64Array(values.length);
  for (const [at, { request }] of asked.entries()) {
    values.set(request.portfolio.values, starts[at]);
    targets.set(request.portfolio.targets, starts[at]);
  }
  const requests = asked.map(({ request }) => request);
  const first = requests[0] as PlanRequest;
  return { ...first, portfolio: { values, targets }, bands: joinedBands(requests) };
}

function joinedBands(requests: readonly PlanRequest[]): readonly Band[] | null {
  const common = requests[0]?.bands ?? null;
  if (!common || requests.every(({ bands }) => bands === common && bands.length === 1)) {
    return common;
  }
  return requests.flatMap(({ bands, portfolio }) =>
    bands?.length === 1 ? Array.from(portfolio.values, () => bands[0] as Band) : (bands ?? []),
  );
}

function joinedStanding(asked: readonly Asked[], starts: Uint32Array): Int8Array | null {
  if (!asked[0]?.standing) return null;
  const statuses = new Int8Array(starts.at(-1) ?? 0);
  for (const [at, { standing }] of asked.entries())
    if (standing) statuses.set(standing, starts[at]);
  return statuses;
}

/** What is planned for the rows of one portfolio. */
function rowsOf(planned: PlannedTrades, from: number, to: number): PlannedTrades {
  const { step, decision, trades, units, costs, statuses, dropped, atLimit, uncapped } = planned;
  return {
    step,
    decision,
    units,
    dropped,
    trades: numbersFrom(trades, from, to),
    costs: numbersFrom(costs, from, to),
    statuses: statuses && signsFrom(statuses, from, to),
    atLimit: signsFrom(atLimit, from, to),
    uncapped: uncapped && numbersFrom(uncapped, from, to),
  };
}
