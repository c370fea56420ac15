import { numbersFrom, signsFrom } from "../numbers/new-numbers";
import type { PlanRequest } from "./plan-request";
import type { PlannedTrades } from "./planned-trades";
import type { Step } from "./ways";
import type { Band } from "../triggers/band";
import type { Decision } from "../triggers/decision";

/** A portfolio that is to be traded with others. */
export interface Judged {
  readonly request: PlanRequest;
  /** As `standingOf`: judged for all, or for none. */
  readonly standing: Int8Array | null;
}

/** Where the rows of each portfolio begin, and where the last ones end. */
export function startsOf(judged: readonly Judged[]): Uint32Array {
  const starts = new Uint32Array(judged.length + 1);
  judged.forEach(({ request }, at) => {
    starts[at + 1] = (starts[at] as number) + request.portfolio.values.length;
  });
  return starts;
}

/** One request for the rows of all. */
export function joinedRequest(judged: readonly Judged[], starts: Uint32Array): PlanRequest {
  const values = new Float64Array(starts.at(-1) ?? 0);
  const targets = new Float64Array(values.length);
  judged.forEach(({ request }, at) => {
    values.set(request.portfolio.values, starts[at]);
    targets.set(request.portfolio.targets, starts[at]);
  });
  const requests = judged.map(({ request }) => request);
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

/** How the bands of all stand; null where that is still to be judged. */
export function joinedStanding(judged: readonly Judged[], starts: Uint32Array): Int8Array | null {
  if (!judged[0]?.standing) return null;
  const statuses = new Int8Array(starts.at(-1) ?? 0);
  judged.forEach(({ standing }, at) => {
    if (standing) statuses.set(standing, starts[at]);
  });
  return statuses;
}

/** What is planned for the rows of one portfolio; a column beside the trades is cut out when it is first read. */
export class PlannedRows implements PlannedTrades {
  readonly trades: Float64Array;
  readonly #all: PlannedTrades;
  readonly #from: number;
  readonly #to: number;
  #costs: Float64Array | null = null;
  #statuses: Int8Array | null = null;
  #atLimit: Int8Array | null = null;
  #uncapped: Float64Array | null = null;

  constructor(all: PlannedTrades, from: number, to: number) {
    this.trades = numbersFrom(all.trades, from, to);
    this.#all = all;
    this.#from = from;
    this.#to = to;
  }

  get step(): Step {
    return this.#all.step;
  }

  get decision(): Decision {
    return this.#all.decision;
  }

  get units(): null {
    return null;
  }

  get dropped(): PlannedTrades["dropped"] {
    return this.#all.dropped;
  }

  get costs(): Float64Array {
    return (this.#costs ??= numbersFrom(this.#all.costs, this.#from, this.#to));
  }

  get statuses(): Int8Array | null {
    const { statuses } = this.#all;
    return (this.#statuses ??= statuses && signsFrom(statuses, this.#from, this.#to));
  }

  get atLimit(): Int8Array {
    return (this.#atLimit ??= signsFrom(this.#all.atLimit, this.#from, this.#to));
  }

  get uncapped(): Float64Array | null {
    const { uncapped } = this.#all;
    return (this.#uncapped ??= uncapped && numbersFrom(uncapped, this.#from, this.#to));
  }
}
