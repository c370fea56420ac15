import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Position } from "../../../../src/positions/positions-file";
import type { HoldingsRow } from "../../../../src/workbook/holdings/imports/holdings-rows";
import { matchPositions } from "../../../../src/workbook/holdings/imports/match-positions";

const position = (more: Partial<Position>): Position => ({
  account: "A1",
  accountName: null,
  symbol: "VTI",
  name: "Total stock market",
  class: null,
  quantity: 1,
  price: 1,
  value: 1,
  basis: null,
  currency: "USD",
  priceDate: null,
  lines: [2],
  ...more,
});
const row = (more: Partial<HoldingsRow>): HoldingsRow => ({
  row: 0,
  account: "A1",
  symbol: "VTI",
  name: "Total stock market",
  class: "",
  quantity: 1,
  price: 1,
  value: 1,
  basis: null,
  currency: "USD",
  asOf: null,
  ...more,
});

describe("Positions and the rows of the table", () => {
  it("go together by account and symbol, in any case", () => {
    const { matched, added, vanished } = matchPositions(
      [row({ account: " a1", symbol: "vti" })],
      [position({ name: "VANGUARD TOTAL STK MKT" })],
    );
    expect([matched.length, added, vanished]).toEqual([1, [], []]);
  });

  it("go together by name where there is no symbol", () => {
    const { matched } = matchPositions(
      [row({ symbol: "", name: "Cash" })],
      [position({ symbol: null, name: "Cash" })],
    );
    expect(matched).toHaveLength(1);
  });

  it("stay apart in two accounts", () => {
    const { matched, added, others } = matchPositions([row({ account: "B2" })], [position({})]);
    expect([matched.length, added.length, others.length]).toEqual([0, 1, 1]);
  });

  it("are told apart by currency where one security is held in two", () => {
    const { matched } = matchPositions(
      [row({ row: 0, currency: "EUR" }), row({ row: 1, currency: "USD" })],
      [position({ currency: "USD", value: 5 }), position({ currency: "EUR", value: 7 })],
    );
    expect(matched.map((pair) => [pair.row.row, pair.position.value])).toEqual([
      [0, 7],
      [1, 5],
    ]);
  });

  it("go together though the table names no currency", () => {
    expect(matchPositions([row({ currency: "" })], [position({})]).matched).toHaveLength(1);
  });

  it("don't where the table has two rows of one security, which then are both gone", () => {
    const rows = [row({ row: 0 }), row({ row: 1 })];
    const { added, vanished } = matchPositions(rows, [position({})]);
    expect([added.length, vanished.length]).toEqual([1, 2]);
  });

  it("aren't asked for again once they are set to 0", () => {
    const nothing = row({ symbol: "BND", quantity: 0, value: 0 });
    const { vanished, others } = matchPositions([nothing], [position({})]);
    expect([vanished, others]).toEqual([[], [nothing]]);
  });

  it("that are new take the name and class that the table has for their symbol", () => {
    const { added } = matchPositions(
      [row({ account: "B2", class: "Equity" })],
      [position({ name: "VANGUARD TOTAL STK MKT" })],
    );
    expect(added).toMatchObject([{ name: "Total stock market", class: "Equity" }]);
  });

  it("that are new have one name for one symbol in all accounts", () => {
    const { added } = matchPositions(
      [],
      [position({}), position({ account: "B2", name: "VANGUARD TOTAL STK MKT" })],
    );
    expect(added.map(({ name }) => name)).toEqual(["Total stock market", "Total stock market"]);
  });

  it("are all accounted for, once each", () => {
    const account = fc.constantFrom("A1", "B2", "C3");
    const symbol = fc.constantFrom("VTI", "BND", "GLD");
    const currency = fc.constantFrom("USD", "EUR");
    const security = fc.record({ account, symbol, currency });
    fc.assert(
      fc.property(fc.array(security), fc.array(security), (held, given) => {
        const rows = held.map((each, at) => row({ ...each, row: at }));
        const positions = given.map(position);
        const { matched, added, vanished, others } = matchPositions(rows, positions);
        const found = [...matched.map((pair) => pair.row), ...vanished, ...others];
        expect(found.map((each) => each.row).sort((a, b) => a - b)).toEqual(
          rows.map((_, at) => at),
        );
        expect(matched.length + added.length).toBe(positions.length);
      }),
    );
  });

  it("have the price of one unit: an option's times its multiplier, a bond's percents as a fraction", () => {
    // 1 contract of 100 shares at 12.50 is 1,250.00; 20,000 of a bond at 98.75 % are 19,750.00.
    const { added } = matchPositions(
      [],
      [
        position({ symbol: "CALL", quantity: -1, price: 12.5, value: -1250 }),
        position({ symbol: "BOND", quantity: 20_000, price: 98.75, value: 19_750 }),
        position({ symbol: "FUND", quantity: 812.345, price: 9.71, value: 7887.87 }),
        position({ symbol: "GONE", quantity: 0, price: 5, value: 0 }),
      ],
    );
    expect(added.map(({ price }) => price)).toEqual([1250, 0.9875, 9.71, 5]);
  });
});
