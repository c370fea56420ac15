import fc from "fast-check";
import { Exact, exactOf } from "../../../src/engine/numbers/exact";
import type { PlacementTask } from "../../../src/engine/placement/placement-task";
import { roomsOf } from "../../../src/engine/placement/row-rooms";
import { NO_TERMS, TRADE_FLAGS } from "../../../src/engine/portfolio/terms";

const money = (least: number, most: number): fc.Arbitrary<Exact> =>
  fc.integer({ min: least * 100, max: most * 100 }).map((cents) => exactOf(cents / 100));

/** A limit in money; NaN for none. */
const limits = fc.oneof(
  { weight: 3, arbitrary: fc.constant(NaN) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 9_000 }) },
);

const rows = fc.array(
  fc.record({
    account: fc.nat({ max: 2 }),
    held: fc.oneof(fc.constant(new Exact(0)), money(1, 10_000)),
    flag: fc.oneof(
      { weight: 3, arbitrary: fc.constant("any" as const) },
      fc.constantFrom(...TRADE_FLAGS),
    ),
    least: limits,
    most: limits,
    need: fc.nat({ max: 2 }),
    /** What it is of the next need; the rest is of its own. */
    shareOfNext: fc.constantFrom(0, 0, 0.4, 0.335),
  }),
  { minLength: 2, maxLength: 8 },
);

/** Rows in up to three accounts, wanted by up to three needs, with cash, limits and a cap. */
export const placementTasks: fc.Arbitrary<PlacementTask> = fc
  .record({
    rows,
    needs: fc.array(money(-8_000, 8_000), { minLength: 3, maxLength: 3 }),
    cash: fc.oneof(fc.constant(new Exact(0)), money(-9_000, 9_000)),
    cashAccount: fc.constantFrom(null, 0, 1),
    turnover: fc.oneof(fc.constant(null), money(0, 20_000)),
  })
  .map(({ rows: given, needs, cash, cashAccount, turnover }) => {
    const rooms = roomsOf({
      held: given.map(({ held }) => held),
      terms: {
        ...NO_TERMS,
        flags: given.map(({ flag }) => flag),
        least: Float64Array.from(given, ({ least }) => least),
        most: Float64Array.from(given, ({ most }) => most),
      },
      invested: new Exact(0),
      decimals: 2,
    });
    const one = new Exact(1);
    return {
      accounts: given.map(({ account }) => account),
      rooms,
      needs: needs.map((need, at) => ({
        need,
        members: given.flatMap(({ need: own, shareOfNext }, row) => {
          const next = exactOf(shareOfNext);
          if (own === at) return [{ row, share: one.minus(next) }];
          return (own + 1) % needs.length === at && !next.isZero() ? [{ row, share: next }] : [];
        }),
      })),
      cash,
      cashRooms: [0, 1, 2].map((account) => {
        if (cashAccount !== null && cashAccount !== account) return new Exact(0);
        if (cash.gt(0)) return null;
        return given.reduce(
          (sum, row, at) => (row.account === account ? sum.plus(rooms[at]?.sell ?? 0) : sum),
          new Exact(0),
        );
      }),
      turnover,
    };
  });
