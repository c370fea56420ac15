import { installCustomFunctions, keel } from "../engine/differential/excel";
import { type BareRule, bareBacktest } from "./backtest-baseline";
import { report } from "./measured";
import { race } from "./race";

/*
 * COMPARE_RULES against a bare loop over typed arrays that does the same arithmetic. A call
 * of Keel's takes cells and texts and gives cells; the loop begins with typed arrays.
 */

/** Twenty rules in both languages. */
const WIDTHS = [1, 2, 3, 4, 5, 6, 7, 8];
const RULES: readonly (readonly [text: string, bare: BareRule])[] = [
  ["never", { months: 0, asks: "never", width: Infinity }],
  ["monthly", { months: 1, asks: "calendar", width: Infinity }],
  ["quarterly", { months: 3, asks: "calendar", width: Infinity }],
  ["yearly", { months: 12, asks: "calendar", width: Infinity }],
  ...WIDTHS.map((points) => bandRule(`${points}%`, 0, points)),
  ...WIDTHS.map((points) => bandRule(`yearly and ${points}%`, 12, points)),
];

function bandRule(text: string, months: number, points: number): readonly [string, BareRule] {
  const asks = months === 0 ? "band" : "calendar and band";
  return [text, { months, asks, width: points / 100 }];
}

interface Case {
  readonly name: string;
  readonly period: "month" | "day";
  readonly periodsAYear: number;
  readonly cells: number[][];
  readonly targets: Float64Array;
}

/** Returns that look like a market's, from a fixed seed. */
function marketCase(periods: number, assets: number, period: "month" | "day"): Case {
  let state = 20;
  const uniform = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  const size = period === "month" ? 0.04 : 0.009;
  const cells = Array.from({ length: periods }, () =>
    Array.from({ length: assets }, () => size * (uniform() + uniform() + uniform() - 1.45)),
  );
  return {
    name: `${periods} ${period}s × ${assets} assets × ${RULES.length} rules`,
    period,
    periodsAYear: period === "month" ? 12 : 252,
    cells,
    targets: new Float64Array(assets).fill(1 / assets),
  };
}

/** Both sides of a case as calls without arguments. */
function jobsOf({ cells, targets, period, periodsAYear }: Case): {
  readonly ours: () => Promise<unknown[][]>;
  readonly bare: () => Float64Array[];
} {
  const rules = RULES.map(([text]) => [text]);
  const options = [["period", period]];
  const returns = Float64Array.from(cells.flat());
  const bareRules = RULES.map(([, bare]) => bare);
  return {
    ours: async () => keel.compareRules(cells, [[...targets]], rules, options),
    bare: () => bareBacktest(returns, targets, bareRules, periodsAYear),
  };
}

/** Whether both give the same figures, on data of months. */
async function agrees(one: Case): Promise<boolean> {
  const { ours, bare } = jobsOf(one);
  const expected = bare();
  return (await ours()).slice(1).every((row, rule) =>
    row.slice(1).every((figure, at) => {
      const other = expected[rule]?.[at] ?? NaN;
      return Math.abs(Number(figure) - other) <= 1e-9 * Math.max(1, Math.abs(other));
    }),
  );
}

installCustomFunctions();
const months = marketCase(600, 2, "month");
if (!(await agrees(months))) throw new Error("The backtest's figures differ from the bare loop's");
const times: number[] = [];
for (const one of [months, marketCase(2_520, 5, "day"), marketCase(12_600, 10, "day")]) {
  const { ours, bare } = jobsOf(one);
  const { medians, ratio } = await race([ours, bare]);
  times.push((medians[0] ?? NaN) / (one.cells.length * one.targets.length * RULES.length));
  report({
    what: `COMPARE_RULES against a bare loop, ${one.name}`,
    figure: ratio(0, 1),
    unit: "×",
    asked: one === months ? { most: 4 } : null,
  });
}
report({
  what: "COMPARE_RULES: time per day, asset and rule, 50 years of 10 assets against 10 years of 5",
  figure: (times[2] ?? NaN) / (times[1] ?? NaN),
  unit: "×",
  asked: { most: 1.5 },
});
