import { list, percent, plain } from "../wording/format";
import type { Comparison, ComparisonRequest, Outcome, Uncertainty } from "./comparison";
import { PERIODS_A_YEAR } from "./history";
import type { Resampling } from "./bootstrap";

/** Fewer years hold few of the times that rules differ in. */
const YEARS_LEAST = 10;
/** A rule that traded less often shows the luck of these trades. */
const TRADES_LEAST = 5;
/** Fewer paths leave the points at 5 % and 95 % rough. */
const PATHS_LEAST = 200;
/** Histories drawn of fewer blocks are all alike. */
const BLOCKS_LEAST = 5;

/** What the data of a comparison don't support, in sentences with the numbers in them. */
export function caveats(request: ComparisonRequest, comparison: Comparison): readonly string[] {
  const { simulations, resampling } = request;
  const { outcomes, uncertainties } = comparison;
  const texts = simulations.map(({ rule }) => `“${rule.text}”`);
  return [
    ...tooShort(request),
    ...neverTraded(request, outcomes, texts),
    ...alike(outcomes, texts),
    ...fewTrades(outcomes, texts),
    ...timingLuck(outcomes, texts),
    ...(simulations[0].frictions.costRate === 0
      ? ["Trading costs nothing here. With costs, rules that trade more fall behind."]
      : []),
    ...(resampling && uncertainties
      ? [...withinChance(uncertainties, texts), ...roughDraws(request, resampling)]
      : untested(simulations.length)),
  ];
}

function tooShort({ simulations: [{ history }] }: ComparisonRequest): string[] {
  const years = history.ends.length / PERIODS_A_YEAR[history.period];
  if (years >= YEARS_LEAST) return [];
  return [
    `The returns cover ${plain(Number(years.toFixed(1)))} years: too few to tell rules apart that trade every few years.`,
  ];
}

function neverTraded(
  { simulations }: ComparisonRequest,
  outcomes: readonly Outcome[],
  texts: readonly string[],
): string[] {
  const idle = texts.filter(
    (_, rule) =>
      simulations[rule]?.rule.trigger !== null && outcomes[rule]?.summary.rebalances === 0,
  );
  return idle.length === 0
    ? []
    : [
        `${list(idle)} never traded: what ${idle.length === 1 ? "it shows" : "they show"} is what “never” shows.`,
      ];
}

/** Rules that did the same in every period, apart from those that never traded. */
function alike(outcomes: readonly Outcome[], texts: readonly string[]): string[] {
  const byGrowth = new Map<string, string[]>();
  outcomes.forEach(({ growth, summary }, rule) => {
    if (summary.rebalances === 0) return;
    const key = growth.join();
    byGrowth.set(key, [...(byGrowth.get(key) ?? []), texts[rule] as string]);
  });
  return [...byGrowth.values()]
    .filter((same) => same.length > 1)
    .map((same) => `${list(same)} did the same in every period.`);
}

function fewTrades(outcomes: readonly Outcome[], texts: readonly string[]): string[] {
  const few = outcomes.flatMap(({ summary: { rebalances } }, rule) =>
    rebalances > 0 && rebalances < TRADES_LEAST
      ? [`${texts[rule] as string} traded ${rebalances === 1 ? "once" : `${rebalances} times`}`]
      : [],
  );
  return few.length === 0 ? [] : [`${list(few)}: too few times to judge by.`];
}

/** Phases that differ by less than is shown say nothing. */
const PHASES_APART = 0.00005;

function timingLuck(outcomes: readonly Outcome[], texts: readonly string[]): string[] {
  const lucky = outcomes.flatMap(({ phases }, rule) =>
    phases && phases.most - phases.least >= PHASES_APART
      ? [
          `${texts[rule] as string} earned from ${percent(phases.least, 2)} to ${percent(phases.most, 2)}`,
        ]
      : [],
  );
  return lucky.length === 0
    ? []
    : [
        `By the month in which it trades, ${list(lucky)} a year. Smaller differences are timing luck.`,
      ];
}

function withinChance(uncertainties: readonly Uncertainty[], texts: readonly string[]): string[] {
  const [first = "", ...others] = texts;
  const unclear = others.filter((_, at) => {
    const { low = 0, high = 0 } = uncertainties[at + 1]?.differences ?? {};
    return low <= 0 && high >= 0;
  });
  const clear = others.filter((text) => !unclear.includes(text));
  return [
    ...(unclear.length > 0
      ? [
          `In return, ${list(unclear)} can't be told from ${first}: the difference's 5 % and 95 % points don't lie on one side of 0.`,
        ]
      : []),
    ...(clear.length > 0
      ? [
          `In return, ${list(clear)} ${clear.length === 1 ? "differs" : "differ"} from ${first} on most drawn histories. By chance alone one difference in ten would look so.`,
        ]
      : []),
  ];
}

function roughDraws(
  { simulations: [{ history }] }: ComparisonRequest,
  { paths, block }: Resampling,
): string[] {
  const blocks = history.ends.length / block;
  return [
    ...(paths < PATHS_LEAST
      ? [
          `With ${paths} drawn ${paths === 1 ? "history" : "histories"} the 5 % and 95 % points are rough. Draw ${PATHS_LEAST} or more.`,
        ]
      : []),
    ...(blocks < BLOCKS_LEAST
      ? [
          `The returns hold ${plain(Number(blocks.toFixed(1)))} blocks of ${block} periods: the drawn histories are much alike.`,
        ]
      : []),
  ];
}

function untested(rules: number): string[] {
  if (rules < 2) return [];
  return [
    "Whether the rules' returns differ by more than chance isn't tested. Draw histories to see.",
  ];
}
