import { readFileSync } from "node:fs";
import { join } from "node:path";
import { marked, type Token, type Tokens } from "marked";
import { expect, it } from "vitest";
import { root } from "../../src/workbench/build/build";
import type { CellMatrix } from "../../src/workbench/cells";
import { column, options, row, useKeel } from "../functions/keel";
import { describeWith, marketData } from "../market-data";

const keel = useKeel();

/** The columns of a summary that the page shows. */
const SHOWN = 9;

/** The table of the third scenario: its rules, and their figures as they are written. */
function tableOnPage(): readonly (readonly string[])[] {
  const page = readFileSync(join(root, "docs/scenarios.md"), "utf8");
  const table = marked
    .lexer(page)
    .filter(isTable)
    .find(({ header }) => header[0]?.text === "Rule");
  return table?.rows.map((cells) => cells.map(({ text }) => text)) ?? [];
}

function isTable(token: Token): token is Tokens.Table {
  return token.type === "table";
}

/** A figure written as another is: a percent with as many decimals, or a number. */
function writtenLike(sample: string, figure: unknown): string {
  const number = Number(figure);
  const decimals = /\.(\d+) %$/.exec(sample)?.[1]?.length;
  if (decimals === undefined) return String(number);
  return `${(number * 100).toFixed(decimals).replace("-", "\u2212")} %`;
}

describeWith("series_shiller_1973_2022.csv", "the third scenario on its page", () => {
  const returns = (): CellMatrix =>
    marketData("series_shiller_1973_2022.csv").map(({ r_equity, r_bond }) => [
      Number(r_equity),
      Number(r_bond),
    ]);

  it("shows what COMPARE_RULES calculates", async () => {
    const table = tableOnPage();
    const rules = column(...table.map(([rule = ""]) => rule));
    const start = options({ start: "1973-01" });
    const answer = await keel().call("COMPARE_RULES", returns(), row(60, 40), rules, start);
    const rows = (answer as CellMatrix).slice(1);
    expect(table).toHaveLength(6);
    expect(
      table.map(([rule = "", ...figures], at) => [
        rule,
        ...figures.map((sample, place) => writtenLike(sample, rows[at]?.[place + 1])),
      ]),
    ).toEqual(table);
    expect(table[0]).toHaveLength(SHOWN);
  });

  it("turns over 2.53 and 2.62 times as much monthly as yearly and by a band", async () => {
    const rules = column("monthly", "yearly", "5%");
    const answer = await keel().call("COMPARE_RULES", returns(), row(60, 40), rules);
    const [monthly = NaN, yearly = NaN, band = NaN] = (answer as CellMatrix)
      .slice(1)
      .map((cells) => Number(cells[5]));
    expect(monthly / yearly).toBeCloseTo(2.53, 2);
    expect(monthly / band).toBeCloseTo(2.62, 2);
  });
});
