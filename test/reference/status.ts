import type { ErrorName } from "../../src/workbench/cells";
import type { Cell, Range } from "./cells";
import { readBand, type Band, type Corridor } from "./band";
import {
  completeRows,
  positiveTotal,
  readBook,
  readHolding,
  spread,
  withWholeTargets,
  type Holding,
} from "./book";
import { Fraction, least } from "./fraction";
import { readGates, TRIGGER_OPTION_NAMES, type Gates } from "./gates";
import { readChoice, readOptions } from "./options";
import { attempt, readTable, writeTable } from "./table";

export type Status = "OK" | "Above" | "Below";

/** domain.md 2: "strictly beyond its edge; on the edge it holds". */
export function judge(weight: Fraction, corridor: Corridor | null): Status {
  if (corridor === null) return "OK";
  if (weight.isAbove(corridor.upper)) return "Above";
  return weight.isBelow(corridor.lower) ? "Below" : "OK";
}

interface BandedHolding extends Holding {
  readonly band: { value: Band } | { error: ErrorName };
}

const DETAIL = [
  "Status",
  "Weight",
  "Target",
  "Drift",
  "Lower",
  "Upper",
  "Room",
  "Decision",
  "Reason",
] as const;

/** Room is the distance to the nearer edge, negative beyond it. */
function room(weight: Fraction, corridor: Corridor): Fraction {
  return least(weight.minus(corridor.lower), corridor.upper.minus(weight));
}

interface JudgedRow {
  readonly target: Fraction;
  readonly weight: Fraction;
  readonly error?: ErrorName;
  readonly corridor: Corridor | null;
  readonly status: Status;
}

function judgeRow(row: BandedHolding, total: Fraction): JudgedRow {
  const weight = row.value.over(total);
  if ("error" in row.band) {
    const { error } = row.band;
    return { target: row.target, weight, error, corridor: null, status: "OK" };
  }
  const corridor = row.band.value(row.target);
  return { target: row.target, weight, corridor, status: judge(weight, corridor) };
}

/** The decision is the portfolio's, so a row without a readable band leaves every detail open. */
function detail(row: JudgedRow, decision: Cell): Cell[] {
  const error = row.error ?? (typeof decision === "string" ? undefined : "#N/A");
  if (error !== undefined) return DETAIL.map(() => ({ error }));
  const edges = row.corridor;
  return [
    row.status,
    row.weight.toNumber(),
    row.target.toNumber(),
    row.weight.minus(row.target).toNumber(),
    edges === null ? "" : edges.lower.toNumber(),
    edges === null ? "" : edges.upper.toNumber(),
    edges === null ? "" : room(row.weight, edges).toNumber(),
    decision,
    "",
  ];
}

/** The decision is taken on today's bands, where all of them can be read. */
function decide(rows: readonly JudgedRow[], gates: Gates): Cell {
  if (rows.some((row) => row.error !== undefined)) return { error: "#N/A" };
  return gates(rows.some((row) => row.status !== "OK"));
}

/**
 * TRIGGER_STATUS(values, targets, bands, [options]) with its gates. Reasons are left blank,
 * and the summary is its decision alone: wording is no part of the reference.
 */
export function referenceTriggerStatus(
  values: Range,
  targets: Range,
  bands: Range,
  options: Range | null,
): Cell[][] {
  const given = readOptions(options, ["show", ...TRIGGER_OPTION_NAMES]);
  const gates = readGates(given, true);
  const show = readChoice(given.get("show") ?? null, ["status", "detail", "summary"]);
  const table = readTable([values, targets, bands], [2]);
  const book = readBook(table, (cells): BandedHolding => ({
    ...readHolding(cells),
    band: attempt(() => readBand(cells[2] ?? [])),
  }));
  const complete = completeRows(book);
  const rows = complete === null ? null : withWholeTargets(complete);
  const total = rows === null ? null : positiveTotal(rows.map((row) => row.value));
  const judged = rows === null || total === null ? null : rows.map((row) => judgeRow(row, total));
  const decision = judged === null ? ({ error: "#N/A" } as const) : decide(judged, gates);
  if (show === "summary") return [[decision]];
  if (show === "detail") {
    const results = judged?.map((row) => detail(row, decision)) ?? null;
    return writeTable(table, DETAIL, spread(book, DETAIL.length, results));
  }
  const results =
    judged?.map((row): Cell[] => [row.error === undefined ? row.status : { error: row.error }]) ??
    null;
  return writeTable(table, ["Status"], spread(book, 1, results));
}
