import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "./read";

/** A row of a generated file, and what it is worth in cents. */
interface Row {
  readonly kind: "position" | "pending" | "total" | "note";
  readonly account: string;
  readonly security: number;
  readonly cents: number;
}

const rows = fc.array(
  fc.record<Row>({
    kind: fc.constantFrom("position", "position", "position", "pending", "total", "note"),
    account: fc.constantFrom("A-1", "B-2"),
    security: fc.integer({ min: 0, max: 5 }),
    cents: fc.integer({ min: -99_999_999, max: 99_999_999 }),
  }),
  { minLength: 1, maxLength: 40 },
);

function money(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
  const amount = `$${whole}.${digits.slice(-2)}`;
  return cents < 0 ? `"(${amount})"` : `"${amount}"`;
}

function written({ kind, account, security, cents }: Row): string {
  switch (kind) {
    case "position":
      return `${account},S${security},Fund ${security},,${money(cents)}`;
    case "pending":
      return `${account},Pending Activity,,,${money(cents)}`;
    case "total":
      return `${account},,Account Total,,${money(cents)}`;
    case "note":
      return `${account},,"A note\nof two lines",,`;
  }
}

function fileOf(given: readonly Row[]): string {
  return ["Account,Symbol,Name,Quantity,Value", ...given.map(written), ""].join("\n");
}

describe("Of a file", () => {
  it("every line is a position's or left out, once", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { positions, leftOut } = readText(fileOf(given));
        const read = [
          ...positions.flatMap(({ lines }) => lines),
          ...leftOut.map(({ line }) => line),
        ].sort((one, other) => one - other);
        let line = 2;
        const expected = given.map(({ kind }) => {
          const own = line;
          line += kind === "note" ? 2 : 1;
          return own;
        });
        expect(read).toEqual(expected);
      }),
    );
  });

  it("the sum of each account is exact to the cent, and each of its totals is reconciled", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { positions, totals } = readText(fileOf(given));
        for (const account of new Set(positions.map((position) => position.account))) {
          const cents = given
            .filter((row) => row.account === account && row.kind === "position")
            .reduce((sum, row) => sum + row.cents, 0);
          const own = totals.filter((total) => total.account === account && !total.part);
          const ownTotals = given.filter((row) => row.account === account && row.kind === "total");
          if (ownTotals.length === 0) expect(own.map(({ read }) => read)).toEqual([cents / 100]);
          for (const total of own) {
            expect(total.read).toBe(cents / 100 + 0);
            if (total.file !== null && total.difference !== null)
              expect(Math.round(total.difference * 100)).toBe(Math.round(total.file * 100) - cents);
          }
        }
      }),
    );
  });
});
