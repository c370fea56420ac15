import { InputError } from "./errors/input-error";
import { jointDoubles } from "./numbers/doubles/joint";
import { Parting } from "./numbers/parting";
import { completed, type Plan, plan } from "./plan";
import {
  type Judged,
  joinedRequest,
  joinedStanding,
  PlannedRows,
  startsOf,
} from "./trades/joined-portfolios";
import type { PlanRequest } from "./trades/plan-request";
import { inMoney, standingOf, untouched } from "./trades/planned-trades";
import { isPlain } from "./trades/trade-policy";

/** Whether a portfolio may be planned together with others: where it has no limits, minimums, caps and costs. */
export function goesWithOthers({ portfolio, policy, terms }: PlanRequest): boolean {
  return !terms && !portfolio.currencies && isPlain(policy);
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
  requests.forEach((request, place) => {
    const standing = attempted(() => standingOf(request));
    if (standing instanceof InputError) {
      plans[place] = standing;
      return;
    }
    const planned = untouched(request, standing);
    if (planned) plans[place] = completed(request, planned);
    else (standing ? judged : unjudged).push({ place, request, standing });
  });
  planAll(judged, plans);
  planAll(unjudged, plans);
  return plans;
}

interface Asked extends Judged {
  /** Its place among the plans. */
  readonly place: number;
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
  const request = joinedRequest(asked, starts);
  const planned = inMoney(jointDoubles(starts), request, joinedStanding(asked, starts), cash);
  asked.forEach(({ place, request }, at) => {
    const rows = new PlannedRows(planned, starts[at] as number, starts[at + 1] as number);
    plans[place] = completed(request, rows);
  });
}
