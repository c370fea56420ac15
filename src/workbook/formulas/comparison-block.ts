import { type Area, addressOf, sheetPrefix } from "../addresses";
import { type CellBlock, type Corner, part, spilled } from "./cell-block";

/** An option of a function: its name and value. */
export type OptionCells = readonly [name: string, value: string | number];

/** A comparison of rules as its formula reads it. */
export interface ComparisonCells {
  /** Where the returns are. */
  readonly returns: Area;
  /** The names of the assets. */
  readonly names: readonly string[];
  /** Fractions, one an asset. */
  readonly targets: readonly number[];
  readonly rules: readonly string[];
  /** At least one. */
  readonly options: readonly OptionCells[];
  /** How histories are drawn: options without "show"; null where none are. */
  readonly drawing: readonly OptionCells[] | null;
}

const PERCENT = "0.0%";
const SUMMARY_COLUMNS_BEFORE_WEIGHTS = 8;
const BOOTSTRAP_COLUMNS = 9;

/**
 * The cells of a comparison: names, targets, rules and options to be edited, and below them KEEL.COMPARE_RULES, which
 * reads them; a second time with the drawn histories where there are any.
 */
export function comparisonBlock(corner: Corner, given: ComparisonCells): CellBlock {
  const { returns, names, targets, rules, options, drawing } = given;
  const { sheet, row, column } = corner;
  const drawn: readonly OptionCells[] = drawing ? [["show", "bootstrap"], ...drawing] : [];
  const optionRows = [...drawn, ...options];
  const at = (down: number, across = 0): Corner => ({
    sheet,
    row: row + down,
    column: column + across,
  });
  const cells = (down: number, across: number, rows: number, columns: number): Area => ({
    ...at(down, across),
    rows,
    columns,
  });
  const [optionsAt, summaryAt] = [3, 4 + optionRows.length];
  const bootstrapAt = summaryAt + rules.length + 2;
  const formula = (optionsFrom: number): string => {
    const ranges = [
      cells(1, 1, 1, targets.length),
      cells(2, 1, 1, rules.length),
      cells(optionsFrom, 0, summaryAt - 1 - optionsFrom, 2),
    ].map((area) => addressOf(area, "absolute"));
    return `=KEEL.COMPARE_RULES(${sheetPrefix(returns.sheet)}${addressOf(returns, "absolute")},${ranges.join(",")})`;
  };
  const summaryColumns = SUMMARY_COLUMNS_BEFORE_WEIGHTS + names.length + 2;
  const percents = (top: number, across: number, columns: number) =>
    spilled(cells(top + 1, across, rules.length, columns), PERCENT);
  return {
    area: cells(
      0,
      0,
      drawing ? bootstrapAt + rules.length + 1 : summaryAt + rules.length + 1,
      Math.max(summaryColumns, drawing ? BOOTSTRAP_COLUMNS : 0, rules.length + 1),
    ),
    parts: [
      part(at(0), [["Asset"], ["Target"], ["Rule"]], "General", true),
      part(at(0, 1), [names], "@", true),
      part(at(1, 1), [targets], PERCENT),
      part(at(2, 1), [rules], "@"),
      part(
        at(optionsAt),
        optionRows.map(([name]) => [name]),
        "@",
      ),
      ...optionRows.map(([, value], option) =>
        part(at(optionsAt + option, 1), [[value]], typeof value === "string" ? "@" : "General"),
      ),
      part(at(summaryAt), [[formula(optionsAt + drawn.length)]]),
      percents(summaryAt, 1, 3),
      percents(summaryAt, 5, 3 + names.length + 1),
      spilled(cells(summaryAt + 1, summaryColumns - 1, rules.length, 1), "0.00"),
      ...(drawing
        ? [part(at(bootstrapAt), [[formula(optionsAt)]]), percents(bootstrapAt, 1, 8)]
        : []),
    ],
  };
}
