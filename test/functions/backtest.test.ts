import { describe, expect, it } from "vitest";
import { describeWith, marketData } from "../market-data";
import type { CellMatrix, CellValue } from "../../src/workbench/cells";
import { column, options, row, useKeel, valueError } from "./keel";

const keel = useKeel();

/** The rows of an answer by the names of its header. */
function records(answer: unknown): Record<string, CellValue>[] {
  if (!Array.isArray(answer)) throw new Error(JSON.stringify(answer));
  const [header = [], ...rows] = answer as CellValue[][];
  return rows.map((cells) =>
    Object.fromEntries(header.map((name, at) => [textOf(name), cells[at] ?? null])),
  );
}

function textOf(cell: CellValue | undefined): string {
  return typeof cell === "string" ? cell : JSON.stringify(cell);
}

function close(number: CellValue | undefined, expected: number, digits: number): void {
  expect(number).toBeCloseTo(expected, digits);
}

/** PerformanceAnalytics' returns of two assets. */
const FOUR: CellMatrix = [
  [0.1, 0],
  [0.1, 0],
  [-0.05, 0.03],
  [0.02, 0.01],
];
const SIXTY_FORTY = row(0.6, 0.4);

/** What each period earned, from the growth of a path. */
async function earned(rule: string, given: Readonly<Record<string, CellValue>>): Promise<number[]> {
  const shown = options({ ...given, show: "path" });
  const growth = records(await keel().call("BACKTEST", FOUR, SIXTY_FORTY, rule, shown)).map((one) =>
    Number(one["Growth of 1"]),
  );
  return growth.map((now, at) => now / (growth[at - 1] ?? 1) - 1);
}

describe("BACKTEST against Return.portfolio", () => {
  it.each([
    ["never", {}, [0.06, 0.06226415, -0.02158082, 0.01626032]],
    ["monthly", {}, [0.06, 0.06, -0.018, 0.016]],
    ["monthly", { costs: 0.001 }, [0.05995199, 0.05995199, -0.01803839, 0.0159952]],
    ["monthly", { "cost rate": "0.1%" }, [0.05995199, 0.05995199, -0.01803839, 0.0159952]],
  ])("earns the same %s %j", async (rule, given, expected) => {
    const found = await earned(rule, given);
    expected.forEach((rate, at) => close(found[at], rate, 8));
  });

  it("leaves 62.83362 % of the first asset where nothing is traded", async () => {
    const path = records(
      await keel().call("BACKTEST", FOUR, SIXTY_FORTY, "never", options({ show: "path" })),
    );
    close(path.at(-1)?.["Asset 1"], 0.6283362, 7);
  });
});

describe("COMPARE_RULES", () => {
  it("answers with a header and a row for each rule", async () => {
    const rules = column("never", "monthly", null);
    const answer = (await keel().call("COMPARE_RULES", FOUR, SIXTY_FORTY, rules)) as CellValue[][];
    expect(answer.map(([first]) => first)).toEqual(["Rule", "never", "monthly"]);
    expect(answer[0]).toEqual([
      "Rule",
      "Return",
      "Volatility",
      "Max drawdown",
      "Rebalances",
      "Turnover",
      "Mean deviation",
      "Max deviation",
      "Mean weight of Asset 1",
      "Mean weight of Asset 2",
      "Cost",
      "Growth of 1",
    ]);
  });

  it("takes names from a header and dates from a first column", async () => {
    const returns: CellMatrix = [
      ["Month", "Equity", "Debt"],
      ...dated(["1973-01", "1973-02", "1973-03", "1973-04"]),
    ];
    const [found] = records(await keel().call("BACKTEST", returns, column(60, 40), "quarterly"));
    expect(Object.keys(found ?? {})).toContain("Mean weight of Debt");
    expect(found?.Rebalances).toBe(1);
  });

  it("counts calendar months from the start", async () => {
    const begun = async (start: CellValue): Promise<CellValue[]> => {
      const shown = options({ start, show: "trades" });
      const trades = records(await keel().call("BACKTEST", FOUR, SIXTY_FORTY, "quarterly", shown));
      return trades.map(({ Date }) => Date ?? null);
    };
    // 31 March 1973 and 30 June 1973 as Excel counts days
    expect(await begun("1973-01")).toEqual([26754]);
    expect(await begun("1973-03")).toEqual([26754, 26845]);
    // 15 April 1973
    expect(await begun(26769)).toEqual([26845]);
  });

  it("shows what each rebalancing changed", async () => {
    const shown = options({ show: "trades", start: "1973-01" });
    const [trade] = records(await keel().call("BACKTEST", FOUR, SIXTY_FORTY, "5%", shown));
    // 0.6 · 1.21 = 0.726 of 1.126: 64.4760 %, still inside; nothing fires in four months
    expect(trade).toBeUndefined();
    const [narrow] = records(await keel().call("BACKTEST", FOUR, SIXTY_FORTY, "2%", shown));
    // 0.66 of 1.06: 62.2642 %, cut by 2.2642 points
    close(narrow?.["Asset 1"], -0.0226415, 7);
    close(narrow?.["Asset 2"], 0.0226415, 7);
  });

  it("goes to the part of the band that the rule says", async () => {
    const shown = options({ show: "trades" });
    const changed = async (rule: string): Promise<CellValue | undefined> => {
      const [trade] = records(await keel().call("BACKTEST", FOUR, SIXTY_FORTY, rule, shown));
      return trade?.["Asset 1"];
    };
    // 62.2642 % to 61, 62 and 61.75
    close(await changed("2% to half"), -0.0126415, 7);
    close(await changed("2% to edge"), -0.0026415, 7);
    close(await changed("2% to 87.5%"), -0.0051415, 7);
  });

  it("aims at targets of each period, from the period's end on", async () => {
    const targets: CellMatrix = [
      [0.6, 0.4],
      [0.5, 0.5],
      [0.5, 0.5],
      [0.5, 0.5],
    ];
    const path = records(
      await keel().call("BACKTEST", FOUR, targets, "monthly", options({ show: "path" })),
    );
    // 66 : 40 drifts 2.2642 points from 60; then 66 : 40 against 50
    close(path[0]?.Deviation, 0.0226415, 7);
    close(path[1]?.Deviation, 0.1226415, 7);
    // then from 50 : 50, 47.5 : 51.5
    close(path[2]?.["Asset 1"], 0.475 / 0.99, 10);
  });

  it("places flows in any case and measures the return without them", async () => {
    const shown = options({ "cash flows": 0.1, show: "path" });
    const path = records(await keel().call("BACKTEST", FOUR, SIXTY_FORTY, "never", shown));
    close(path[0]?.["Growth of 1"], 1.06, 12);
    // 0.66 : 0.40 and a deposit of 0.10 make 0.696 : 0.464, on target; 10 % and 0 earn 6 % again
    close(path[1]?.["Growth of 1"], 1.06 * 1.06, 12);
    // 0.7656 : 0.464 and 0.10 make 0.79776 : 0.53184, on target again
    close(path[2]?.["Asset 1"], (0.79776 * 0.95) / (0.79776 * 0.95 + 0.53184 * 1.03), 12);
  });

  it("taxes realised gains, and carries losses forward", async () => {
    const returns: CellMatrix = [
      [0.2, 0],
      [0, 0.2],
    ];
    const given = options({ "tax rate on gains": 0.25, show: "path" });
    const path = records(await keel().call("BACKTEST", returns, row(0.5, 0.5), "monthly", given));
    // 0.6 : 0.5; x sold of 0.6 gains x/6; tax T = x/24; 0.6 − x = (1.1 − T)/2, so x = 0.05 / (1 − 1/48)
    const sold = 0.05 / (1 - 1 / 48);
    close(path[0]?.["Growth of 1"], 1.1 - sold / 24, 12);
    close(path[0]?.Cost, sold / 24 / 1.1, 12);
  });

  it("adds the Sharpe ratio where a risk-free rate is given", async () => {
    const [found] = records(
      await keel().call("BACKTEST", FOUR, SIXTY_FORTY, "never", options({ "risk-free": "3%" })),
    );
    const expected = (Number(found?.Return) - 0.03) / Number(found?.Volatility);
    close(found?.["Sharpe ratio"], expected, 12);
  });

  it("shows rolling windows by their ends", async () => {
    const shown = options({ show: "rolling", window: 3, start: "1973-01" });
    const rolling = records(
      await keel().call("COMPARE_RULES", FOUR, SIXTY_FORTY, row("never", "monthly"), shown),
    );
    expect(rolling.map(({ Date }) => Date)).toEqual([26754, 26784]);
    close(rolling[0]?.monthly, (1.06 * 1.06 * 0.982) ** 4 - 1, 12);
    const long = options({ show: "rolling", window: 5 });
    expect(await keel().one("BACKTEST", FOUR, SIXTY_FORTY, "never", long)).toEqual(
      valueError("Returns has 4 numbers. Give at least 5."),
    );
  });

  it("tells differences from chance on drawn histories, the same for the same seed", async () => {
    const drawn = async (seed: number): Promise<unknown> => {
      const shown = options({ show: "bootstrap", paths: 50, block: 2, seed });
      return keel().call("COMPARE_RULES", FOUR, SIXTY_FORTY, row("monthly", "never"), shown);
    };
    const [first, second] = records(await drawn(1));
    expect(first?.["Difference mean"]).toBe(0);
    expect(Number(second?.["5 %"])).toBeLessThanOrEqual(Number(second?.Median));
    expect(Number(second?.Mean) - Number(first?.Mean)).toBeCloseTo(
      Number(second?.["Difference mean"]),
      12,
    );
    expect(await drawn(1)).toEqual(await drawn(1));
    expect(await drawn(2)).not.toEqual(await drawn(1));
  });

  // With all of them in one block every drawn history is the same, begun elsewhere.
  it("draws no blocks that are longer than the returns", async () => {
    const drawn = (block: number) =>
      keel().call(
        "BACKTEST",
        FOUR,
        SIXTY_FORTY,
        "never",
        options({ show: "bootstrap", paths: 5, block }),
      );
    expect(await drawn(5)).toEqual(
      valueError(
        'A block of 5 periods is longer than the returns, which have 4. Give more of them, or a smaller "block".',
      ),
    );
    expect(records(await drawn(4))).toHaveLength(1);
  });

  it("runs a calendar rule in one phase or in all", async () => {
    const phases = records(
      await keel().call("BACKTEST", FOUR, SIXTY_FORTY, "quarterly", options({ phase: "all" })),
    );
    expect(phases.map(({ Rule }) => Rule)).toEqual([
      "quarterly, phase 1",
      "quarterly, phase 2",
      "quarterly, phase 3",
    ]);
    expect(phases.map(({ Rebalances }) => Rebalances)).toEqual([2, 1, 1]);
  });
});

/** The returns of four months under their dates. */
function dated(dates: readonly CellValue[]): CellMatrix {
  return dates.map((date, at) => [date, ...(FOUR[at] ?? [])]);
}

describe("what is wrong with the data of a backtest", () => {
  const HEADER = ["Month", "Equity", "Debt"];
  const MONTHS = ["1973-01", "1973-02", "1973-03", "1973-04"];

  /** Returns under a header whose third row, row 4 of the range, begins with other cells. */
  function withRow4(...cells: CellValue[]): CellMatrix {
    return [
      HEADER,
      ...dated(MONTHS).map((row, at) => (at === 2 ? [...cells, ...row.slice(cells.length)] : row)),
    ];
  }

  it.each<[string, CellMatrix, string]>([
    [
      "a text",
      withRow4("1973-03", "n/a"),
      'Row 4: the return of Equity "n/a" is text. Give a number.',
    ],
    ["an error", withRow4("1973-03", { error: "#N/A" }), "Row 4: the return of Equity is #N/A."],
    ["a gap", withRow4("1973-03", 0.01, null), "Row 4's return of Debt is missing."],
    [
      "zeros for missing",
      withRow4("1973-03", 0, 0),
      "Row 4: every return is 0 or blank, as where data are missing. Fill them in, or leave the row out.",
    ],
    [
      "a price of 0",
      withRow4("1973-03", -1),
      "Row 4: the return of Equity is -100.0 %, a loss of everything. Is a price of 0 a missing one?",
    ],
    [
      "a percent without its sign",
      withRow4("1973-03", -5.25),
      "Row 4: the return of Equity is -525.0 %, a loss of everything. Returns are fractions: write -5.25%, or divide by 100.",
    ],
    [
      "a text for a date",
      withRow4("March"),
      'Row 4: "March" is no date. Give a date, 1973-01-31 or 1973-01.',
    ],
    [
      "a month left out",
      [HEADER, ...dated(["1973-01", "1973-02", "1973-04", "1973-05"])],
      "Row 4: 1973-04-01 does not follow 1973-02-01 by a month. Fill the gap, or leave the extra row out.",
    ],
    [
      "a month twice",
      withRow4("1973-02-15"),
      "Row 4: 1973-02-15 does not follow 1973-02-01 by a month. Fill the gap, or leave the extra row out.",
    ],
    [
      "dates out of order",
      withRow4("1972-12"),
      "Row 4: the date 1972-12-01 is not after 1973-02-01, the one before. Sort the rows by date.",
    ],
  ])("is named with its row: %s", async (_, returns, message) => {
    expect(await keel().one("BACKTEST", returns, SIXTY_FORTY, "yearly")).toEqual(
      valueError(message),
    );
  });

  it("is not a target for the dates, which are no returns", async () => {
    const dates = [31, 59, 90, 120].map((day) => 26_664 + day);
    const returns = [HEADER, ...dated(MONTHS).map((row, at) => [dates[at] ?? 0, ...row.slice(1)])];
    expect(await keel().one("BACKTEST", returns, [[60, 30, 10]], "yearly")).toEqual(
      valueError(
        "Returns has 2 columns beside the dates for 3 targets. Give one an asset, and dates in front if you like.",
      ),
    );
  });

  it("is not a blank row below", async () => {
    const returns = [...FOUR, [null, null], [0, 0]];
    expect(await keel().call("BACKTEST", returns, SIXTY_FORTY, "yearly")).toEqual(
      await keel().call("BACKTEST", FOUR, SIXTY_FORTY, "yearly"),
    );
  });
});

interface OracleRow {
  readonly rule: string;
  readonly [figure: string]: string;
}

/** The oracle's rules in Keel's words, and its columns under Keel's headers, percents or plain. */
const ORACLE_RULES: Readonly<Record<string, string>> = {
  never: "never",
  monthly: "monthly",
  quarterly: "quarterly",
  annual: "yearly",
  abs_5pp_monthly_check: "5%",
  swedroe_5_25_monthly_check: "5/25",
  annual_plus_5pp: "yearly and 5%",
};
const ORACLE_COLUMNS = [
  ["ann_return_pct", "Return", 100],
  ["ann_vol_pct", "Volatility", 100],
  ["max_drawdown_pct", "Max drawdown", 100],
  ["n_rebalances", "Rebalances", 1],
  ["turnover_oneway_pa_pct", "Turnover", 100],
  ["mean_abs_dev_pp", "Mean deviation", 100],
  ["max_abs_dev_pp", "Max deviation", 100],
  ["avg_equity_weight_bom_pct", "Mean weight of Equity", 100],
  ["growth_of_1", "Growth of 1", 1],
] as const;

/** Both are given with ten digits, so the last one of the oracle may be rounded. */
function near(found: CellValue | undefined, expected: number): void {
  const difference = Math.abs(Number(found) - expected);
  expect(difference, `${textOf(found)} is not ${expected}`).toBeLessThanOrEqual(
    1e-8 * Math.abs(expected),
  );
}

describeWith(
  "oracle_6040_1973_2022.csv",
  "COMPARE_RULES on equity and bonds from 1973 to 2022",
  () => {
    const oracle = (): OracleRow[] =>
      marketData("oracle_6040_1973_2022.csv") as unknown as OracleRow[];
    const series = (dates: boolean): CellMatrix => [
      [...(dates ? ["Month"] : []), "Equity", "Debt"],
      ...marketData("series_shiller_1973_2022.csv").map(({ month = "", r_equity, r_bond }) => [
        ...(dates ? [month] : []),
        Number(r_equity),
        Number(r_bond),
      ]),
    ];

    it.each([true, false])("meets the oracle on all its rows (with dates: %s)", async (dates) => {
      const rules = column(...oracle().map(({ rule }) => ORACLE_RULES[rule] ?? ""));
      const given = dates ? null : options({ start: "1973-01" });
      const found = records(
        await keel().call("COMPARE_RULES", series(dates), SIXTY_FORTY, rules, given),
      );
      expect(found).toHaveLength(7);
      oracle().forEach((expected, at) => {
        for (const [figure, header, parts] of ORACLE_COLUMNS) {
          near(found[at]?.[header], Number(expected[figure]) / parts);
        }
      });
    });

    it.each(Object.entries(ORACLE_RULES))(
      "meets the weights of %s at month-ends",
      async (name, rule) => {
        const expected = oracle().find((one) => one.rule === name);
        const path = records(
          await keel().call("BACKTEST", series(true), SIXTY_FORTY, rule, options({ show: "path" })),
        );
        expect(path).toHaveLength(Number(expected?.months));
        const weights = path.map(({ Equity }) => Number(Equity));
        const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
        near(mean, Number(expected?.avg_equity_weight_eom_pretrade_pct) / 100);
        near(weights.at(-1), Number(expected?.final_equity_weight_pretrade_pct) / 100);
      },
    );

    it.each([
      ["never", 9.413, 9.465, -34.29, 0, 0, 12.183, 29.81, 70.6],
      ["monthly", 9.053, 8.307, -27.0, 600, 8.552, 0.713, 6.59, 60.0],
      ["quarterly", 9.216, 8.296, -25.73, 200, 6.346, 1.15, 10.72, 60.11],
      ["yearly", 9.241, 8.297, -24.38, 50, 3.385, 2.167, 16.71, 60.66],
      ["5%", 9.211, 8.302, -26.44, 29, 3.259, 2.127, 9.27, 60.91],
      ["yearly and 5%", 9.356, 8.385, -25.4, 17, 2.792, 3.261, 13.81, 61.83],
    ])(
      "gives the published table for %s",
      async (rule, annual, volatility, drawdown, trades, turnover, mean, most, equity) => {
        const [found] = records(await keel().call("BACKTEST", series(true), SIXTY_FORTY, rule));
        close(Number(found?.Return) * 100, annual, 3);
        close(Number(found?.Volatility) * 100, volatility, 3);
        close(Number(found?.["Max drawdown"]) * 100, drawdown, 2);
        expect(found?.Rebalances).toBe(trades);
        close(Number(found?.Turnover) * 100, turnover, 3);
        close(Number(found?.["Mean deviation"]) * 100, mean, 3);
        close(Number(found?.["Max deviation"]) * 100, most, 2);
        close(Number(found?.["Mean weight of Equity"]) * 100, equity, 2);
      },
    );

    it("has twelve phases of a yearly rule, the twelfth being the calendar year's", async () => {
      const phases = records(
        await keel().call(
          "BACKTEST",
          series(true),
          SIXTY_FORTY,
          "yearly",
          options({ phase: "all" }),
        ),
      );
      const [calendarYear] = records(
        await keel().call("BACKTEST", series(true), SIXTY_FORTY, "yearly"),
      );
      expect(phases).toHaveLength(12);
      expect(phases[11]?.Return).toBe(calendarYear?.Return);
      expect(new Set(phases.map(({ Return }) => Return)).size).toBe(12);
    });

    it("realises the diversification return: 0.2499 % a year in logs, monthly", async () => {
      const [found] = records(await keel().call("BACKTEST", series(true), SIXTY_FORTY, "monthly"));
      const rows = series(false).slice(1) as number[][];
      const logGrowth = (asset: number): number =>
        rows.reduce((sum, row) => sum + Math.log(1 + (row[asset] ?? 0)), 0) / 50;
      const realised =
        Math.log(Number(found?.["Growth of 1"])) / 50 - 0.6 * logGrowth(0) - 0.4 * logGrowth(1);
      close(realised * 100, 0.2499, 4);
      // ½(Σ wσ² − σ_p²) with variances of a year
      const variance = (returns: readonly number[]): number => {
        const mean = returns.reduce((sum, one) => sum + one, 0) / returns.length;
        return (
          (returns.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (returns.length - 1)) * 12
        );
      };
      const assets = [0, 1].map((asset) => variance(rows.map((row) => row[asset] ?? 0)));
      const mixed = Number(found?.Volatility) ** 2;
      close((0.6 * (assets[0] ?? 0) + 0.4 * (assets[1] ?? 0) - mixed) * 50, 0.2436, 4);
    });
  },
);
