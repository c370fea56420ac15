import { inputError } from "../engine/errors/input-error";
import {
  absoluteDrift,
  largestDrift,
  portfolioDrift,
  relativeDrift,
} from "../engine/portfolio/drift";
import type { Portfolio } from "../engine/portfolio/portfolio";
import { type Argument, type Cell, inWords, isBlankOrZero } from "../input/cells";
import { numbersOf, targetCheck } from "../input/columns";
import { nearest } from "../input/nearest";
import { Problems } from "../input/problems";
import { type Table, tableOf } from "../input/table";
import { type Answer, answerOne, answerRows } from "./output/answer";

const MEASURES = ["absolute", "relative", "portfolio", "largest"] as const;
type Measure = (typeof MEASURES)[number];

/** DRIFT: weight − target a row, or one number for the portfolio. */
export function answerDrift(values: Argument, targets: Argument, measure: Cell): Answer {
  const chosen = measureOf(measure);
  const table = tableOf([
    { field: "values", argument: values },
    { field: "targets", argument: targets },
  ]);
  const problems = new Problems();
  const portfolio = portfolioOf(table, problems);
  if (chosen === "absolute") {
    return answerRows(table, problems, true, ["Drift"], () => absoluteDrift(portfolio));
  }
  if (chosen === "relative") return relativeRows(table, problems, portfolio);
  if (problems.any) return answerOne(problems.missing((row) => table.rowNumber(row)));
  return answerOne(
    chosen === "portfolio" ? portfolioDrift(portfolio) : largestDrift(absoluteDrift(portfolio)),
  );
}

/** The values and targets of a table; cells that hold no number become problems of their rows. */
export function portfolioOf(table: Table, problems: Problems): Portfolio {
  return {
    values: numbersOf(table, "values", problems),
    targets: numbersOf(table, "targets", problems, targetCheck),
  };
}

function relativeRows(table: Table, problems: Problems, portfolio: Portfolio): Answer {
  return answerRows(table, problems, true, ["Relative drift"], () => {
    const drifts = relativeDrift(portfolio);
    return (row) => {
      const drift = drifts[row] as number;
      if (!Number.isNaN(drift)) return [drift];
      const { message } = inputError("notInTargets", { row: table.rowNumber(row) });
      return [{ error: "#N/A", message }];
    };
  });
}

function measureOf(cell: Cell): Measure {
  if (isBlankOrZero(cell)) return "absolute";
  const text = inWords(cell);
  const measure = MEASURES.find((known) => known === text.trim().toLowerCase());
  if (measure) return measure;
  throw inputError("measureUnknown", { text, nearest: nearest(text, MEASURES), known: MEASURES });
}
