import { describe, expect, it } from "vitest";
import { Exact, exactOf } from "../../src/engine/numbers/exact";
import { answerDrift } from "../../src/functions/drift";
import { answerPlan } from "../../src/functions/plan";
import { answerRebalanceTrades } from "../../src/functions/rebalance-trades";
import { answerTriggerStatus } from "../../src/functions/trigger-status";
import type { Cell, Matrix } from "../../src/input/cells";

/** A column of cells below its header. */
const column = (header: string, cells: readonly Cell[]): Matrix => [
  [header],
  ...cells.map((cell) => [cell]),
];

const below = ({ cells }: { readonly cells: Matrix }, header: string): Cell[] => {
  const at = cells[0]?.indexOf(header) ?? -1;
  return cells.slice(1).map((row) => row[at] ?? null);
};

const sum = (cells: readonly number[]): Exact =>
  cells.reduce((total, cell) => total.plus(exactOf(cell)), new Exact(0));

const exactShares = (cells: readonly number[]): Exact[] =>
  cells.map((cell) => exactOf(cell).div(sum(cells)));

const shareIn = (cells: readonly number[]): number[] =>
  exactShares(cells).map((share) => share.toNumber());

interface Book {
  readonly values: readonly number[];
  readonly targets: readonly number[];
}

const plansOf = ({ values, targets }: Book, policy: Matrix = []) => {
  const rows = values.map((value, at) => [`Fund ${at}`, value, targets[at] ?? 0]);
  const holdings = [["Name", "Value", "Target"], ...rows];
  return answerPlan(holdings, [["show", "detail"], ...policy]);
};

/** Cells whose doubles don't add up to what the numbers do. */
const BOOK: Book = {
  values: [0.1, 0.7, 0.2],
  targets: [0.3, 0.6, 0.1],
};

/** Books of every size with weights and targets of few digits, and some of many. */
const BOOKS: readonly Book[] = Array.from({ length: 300 }, (_, seed) => {
  const count = 2 + (seed % 7);
  const draw = (at: number, most: number): number => (seed * 7919 + at * 104729 + 17) % most;
  const parts = Array.from({ length: count }, (__, at) => 1 + draw(at, 120));
  const rest = parts.slice(1).reduce((left, part) => left - part, 1000);
  const values = Array.from({ length: count }, (__, at) =>
    seed % 3 === 0 ? 1000 * (1 + draw(at, 40)) : (1 + draw(at, 99_999_999)) / 100,
  );
  const isShort = seed % 5 === 0;
  return {
    values: values.map((value, at) => (isShort && at === 0 ? -value / 10 : value)),
    targets: [rest, ...parts.slice(1)].map((part) => Number((part / 1000).toPrecision(15))),
  };
});

const isWorth = ({ values }: Book): boolean => sum(values).gt(0);

describe("A figure that is shown", () => {
  it("has no tail that doubles leave behind: a target of 0.6 is 0.6", () => {
    expect(below(plansOf(BOOK), "Target")).toEqual(BOOK.targets);
    const status = answerTriggerStatus(
      column("Value", BOOK.values),
      column("Target", BOOK.targets),
      [["5%"]],
      [["show", "detail"]],
    );
    expect(below(status, "Target")).toEqual(BOOK.targets);
  });

  it("is the weight or target nearest to the exact one", () => {
    for (const book of BOOKS.filter(isWorth)) {
      const { values, targets } = book;
      const plan = plansOf(book);
      expect(below(plan, "Weight")).toEqual(shareIn(values));
      expect(below(plan, "Target")).toEqual(shareIn(targets));
      const status = answerTriggerStatus(
        column("Value", values),
        column("Target", targets),
        column(
          "Band",
          targets.map(() => "5%"),
        ),
        [["show", "detail"]],
      );
      expectShown(below(status, "Weight"), exactShares(values));
      expectShown(below(status, "Target"), exactShares(targets));
    }
  });

  it("is the weight after the trade nearest to the exact one, with cash and costs", () => {
    const policy = [
      ["cash", 1234.56],
      ["keep cash", 100],
      ["cost rate", 0.001],
    ];
    for (const book of BOOKS.filter(isWorth)) {
      const { values, targets } = book;
      const trades = answerRebalanceTrades(
        column("Value", values),
        column("Target", targets),
        null,
        [[1234.56]],
        null,
        [["show", "detail"], ...policy.slice(1)],
      );
      for (const answer of [plansOf(book, policy), trades]) {
        const costs = below(answer, "Cost") as number[];
        const traded = below(answer, "Trade") as number[];
        const whole = sum(values).plus(exactOf(1134.56)).minus(sum(costs));
        const after = values.map((value, at) => exactOf(value).plus(exactOf(traded[at] ?? 0)));
        const wanted = after.map((each) => each.div(whole).toNumber());
        expect(below(answer, "Weight after")).toEqual(wanted);
      }
    }
  });

  it("is the exact drift to 15 decimals, all of it where it has fewer", () => {
    for (const { values, targets } of BOOKS.filter(isWorth)) {
      const [given, wanted] = [column("Value", values), column("Target", targets)];
      const exact = values.map((value, at) =>
        exactOf(value)
          .div(sum(values))
          .minus(exactOf(targets[at] ?? 0).div(sum(targets))),
      );
      const relative = exact.map((drift, at) =>
        drift.times(sum(targets)).div(exactOf(targets[at] ?? 0)),
      );
      expectShown(below(answerDrift(given, wanted, null), "Drift"), exact);
      expectShown(below(answerDrift(given, wanted, "relative"), "Relative drift"), relative);
      const all = exact.reduce((total, drift) => total.plus(drift.abs()), new Exact(0)).div(2);
      expectShown(answerDrift(given, wanted, "portfolio").cells.flat(), [all]);
      const largest = Exact.max(...exact.map((drift) => drift.abs()));
      expectShown(answerDrift(given, wanted, "largest").cells.flat(), [largest]);
    }
  });

  it("is the portfolio drift of many rows, each of which has digits without end", () => {
    // A third of the rows weigh 5/9 of all and are to weigh a third: 2/9 move.
    const values = Array.from({ length: 9999 }, (_, row) => (row % 3 === 0 ? 5 : 2));
    const targets = values.map(() => 1 / 9999).map((share) => Number(share.toPrecision(15)));
    const { cells } = answerDrift(column("V", values), column("T", targets), "portfolio");
    expectShown(cells.flat(), [new Exact(2).div(9)]);
  });
});

/** Figures as they are to be shown: the same where the exact ones end before `places` decimals, else near to them. */
function expectShown(shown: readonly Cell[], exact: readonly Exact[], places = 15): void {
  expect(shown).toHaveLength(exact.length);
  for (const [at, figure] of shown.entries()) {
    const wanted = exact[at] as Exact;
    if (wanted.decimalPlaces() < places && wanted.precision() < 15) {
      expect(figure).toBe(wanted.toNumber());
      continue;
    }
    // 2 in the last decimal; from 1 on there are 15 digits.
    const most = Exact.max(wanted.abs().times(1e-14), new Exact(10).pow(-places).times(2));
    const apart = wanted.minus(figure as number).abs();
    expect(apart.lte(most)).toBe(true);
  }
}
