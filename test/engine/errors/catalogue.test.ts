import { describe, expect, it } from "vitest";
import { catalogue } from "../../../src/engine/errors/catalogue";
import { holdingsCatalogue } from "../../../src/engine/errors/holdings-catalogue";
import { laterCatalogue } from "../../../src/engine/errors/later-catalogue";
import type { CellMatrix, CellValue } from "../../../src/workbench/cells";
import { column, options, useKeel } from "../../functions/keel";
import type { Provocation } from "./provocation";
import { PROVOCATIONS } from "./provocations";

/** Excel shows no more of a message. */
const LONGEST = 120;

const CATALOGUES = { ...catalogue, ...laterCatalogue, ...holdingsCatalogue };

const keel = useKeel();
const all = Object.entries(PROVOCATIONS).flatMap(([code, provocations]) =>
  provocations.map(({ text, call }) => [code, text, call] as const),
);

/** Every text that comes with an error of an answer. */
async function messagesOf([id, ...args]: Provocation["call"]): Promise<string[]> {
  const answer = await keel().call(id, ...args);
  const cells = Array.isArray(answer) ? (answer as CellMatrix).flat() : [answer as CellValue];
  return cells.flatMap((cell) =>
    typeof cell === "object" && cell !== null ? [cell.message ?? "(none)"] : [],
  );
}

describe("the catalogues of messages", () => {
  it("have a provocation for each of their codes", () => {
    const provoked = Object.keys(PROVOCATIONS).filter((code) =>
      all.some(([known]) => known === code),
    );
    expect(provoked.sort()).toEqual(Object.keys(CATALOGUES).sort());
  });

  it.each(all)("%s says: %s", async (_, text, call) => {
    expect(await messagesOf(call)).toContain(text);
  });

  it.each(all)("%s fits into what Excel shows: %s", (_, text) => {
    expect(text.length).toBeLessThanOrEqual(LONGEST);
  });

  it.each(all)("%s is a sentence: %s", (_, text) => {
    expect(text).toMatch(/^["\p{Lu}\d].*[.?]$/u);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  });
});

describe("the longest messages that real tables bring about", () => {
  const LONG = "approximately five percent either side";
  const rows = 10000;
  const values = column(...Array<number>(rows).fill(123456.78));
  const targets = column(...Array<number>(rows).fill(0.01));
  const last = (cell: CellValue): CellMatrix => [...values.slice(0, -1), [cell]];

  it.each<[string, Provocation["call"]]>([
    ["a text in the last row", ["DRIFT", last(LONG), targets]],
    ["a number kept as text in the last row", ["DRIFT", last("1,234,567,890,123.45 $"), targets]],
    ["a negative target", ["DRIFT", values, [...targets.slice(0, -1), [-0.0123456]]]],
    ["a band", ["BANDS", targets, [...targets.slice(0, -1), [LONG]]]],
    ["a band with one side", ["BANDS", targets, [...targets.slice(0, -1), [`${LONG} above`]]]],
    ["a band's edges", ["BANDS", targets, [...targets.slice(0, -1), ["65.4321%..54.3210987%"]]]],
    ["a price", ["REBALANCE_TRADES", values, targets, null, null, last(-123456.78)]],
    ["a return", ["DRIFTED", values, last(-123456.78)]],
    ["a withdrawal", ["ALLOCATE_CASH", values, targets, -123456789012.34]],
    ["a measure", ["DRIFT", values, targets, LONG]],
    ["an option that nothing is near to", tradesWith({ [LONG]: 1 })],
    ["a word for an option", tradesWith({ use: LONG })],
    ["a destination", tradesWith({ to: LONG })],
    ["a rule that needs bands", tradesWith({ rule: "calendar and band" })],
    ["a date", tradesWith({ "outside since": LONG })],
    ["confirmations", tradesWith({ confirmations: LONG })],
    ["the last date", ["NEXT_REVIEW", LONG, "yearly"]],
    ["a review", ["NEXT_REVIEW", 46351, LONG]],
    ["a phase", ["NEXT_REVIEW", 46351, "quarterly", 123456.78]],
    ["a cost rate", tradesWith({ "cost rate": LONG })],
    ["an option of ALLOCATE_CASH", ["ALLOCATE_CASH", values, targets, 1, options({ [LONG]: 1 })]],
  ])("fit into what Excel shows: %s", async (_, call) => {
    const messages = await messagesOf(call);
    expect(messages.length).toBeGreaterThan(0);
    const tooLong = [...new Set(messages)].filter((message) => message.length > LONGEST);
    expect(tooLong).toEqual([]);
  });

  function tradesWith(given: Readonly<Record<string, CellValue>>): Provocation["call"] {
    return ["REBALANCE_TRADES", column(60, 40), column(60, 40), null, null, null, options(given)];
  }
});
