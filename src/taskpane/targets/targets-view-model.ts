import { InputError } from "../../engine/errors/input-error";
import {
  decisionWord,
  reviewSummary,
  statusReason,
  statusWord,
} from "../../engine/explanations/status-words";
import type { Portfolio as Book } from "../../engine/portfolio/portfolio";
import { review, type Review } from "../../engine/review";
import { type Band, NO_TOLERANCE } from "../../engine/triggers/band";
import { bandFromText } from "../../engine/triggers/band-text";
import { percentText } from "../../engine/triggers/band-entry";
import { amount } from "../../engine/wording/format";
import { linesOf, type Portfolio, type PortfolioLine } from "../../workbook/portfolio/portfolio";
import type { TargetLine } from "../../workbook/targets/saved-targets";
import { type Draft, isDirty } from "./draft";
import { bandEntry, type Entry, targetEntry } from "./entries";
import { previewInWords, type Trading, tradingOf } from "./preview";

/** A row's place against its band; fractions of the portfolio. */
export interface DriftFigures {
  readonly weight: number;
  readonly target: number;
  /** NaN where the row has no band. */
  readonly lower: number;
  readonly upper: number;
}

/** One row of the table. */
export interface TargetRow {
  readonly name: string;
  readonly target: Entry<number>;
  readonly band: Entry<Band>;
  /** A fraction; null where the holdings are worth nothing. */
  readonly weight: number | null;
  /** Null until all entries can be read and add up. */
  readonly drift: DriftFigures | null;
  readonly status: "OK" | "Above" | "Below" | null;
  /** Why it has its status. */
  readonly reason: string;
  /** The edges of its band: "30.0–40.0 %"; "" where they aren't known. */
  readonly edges: string;
}

/** What the targets add up to. */
export interface TargetTotal {
  readonly isWhole: boolean;
  readonly text: string;
}

/** Whether to act, and why. */
export interface Decision {
  readonly word: "Act" | "Hold";
  readonly reason: string;
}

/** All that the table of targets shows. */
export interface TargetsView {
  readonly rows: readonly TargetRow[];
  readonly total: TargetTotal;
  /** Null until the entries can be judged; then `obstacle` says why. */
  readonly decision: Decision | null;
  readonly obstacle: string | null;
  /** What saving changes; null where nothing is to be saved, or it can't be. */
  readonly preview: string | null;
  /** How far the drift bars reach to each side, a fraction. */
  readonly span: number;
  readonly isDirty: boolean;
  readonly canSave: boolean;
  /** What a save writes. */
  readonly lines: readonly TargetLine[];
  /** The names whose own columns in the holdings say otherwise. */
  readonly differing: readonly string[];
}

/** What is shown for a portfolio and a draft. */
export function targetsView(portfolio: Portfolio, draft: Draft): TargetsView {
  const lines = linesOf(portfolio);
  const entries = lines.map((line) => ({
    line,
    target: targetEntry(draft, line),
    band: bandEntry(draft, line),
  }));
  const isReadable = entries.every(({ target, band }) => !target.problem && !band.problem);
  const total = totalOf(entries.map(({ target }) => target.read ?? 0));
  const bands = entries.map(({ band }) => band.read ?? NO_TOLERANCE);
  const book = bookOf(
    lines,
    entries.map(({ target }) => target.read ?? 0),
  );
  const problems = [...portfolio.holdings.problems, ...(portfolio.saved?.problems ?? [])];
  const judged = isReadable && total.isWhole && problems.length === 0 ? judge(book, bands) : null;
  const found = judged !== null && "review" in judged ? judged.review : null;
  const held = lines.reduce((sum, { value }) => sum + value, 0);
  const canSave = isReadable && total.isWhole && needsSaving(portfolio, draft);
  return {
    rows: entries.map(({ line, target, band }, row) => ({
      name: line.name,
      target,
      band,
      weight: held > 0 ? line.value / held : null,
      ...figuresOf(found, row),
    })),
    total,
    decision: found && {
      word: decisionWord(found),
      reason: withoutWord(reviewSummary(found, (row) => lines[row]?.name ?? "")),
    },
    obstacle: obstacleOf(isReadable, total, judged),
    preview: found && canSave ? previewOf(lines, book, bands) : null,
    span: found ? spanOf(found) : 0,
    isDirty: isDirty(draft),
    canSave,
    lines: entries.map(({ line, target, band }) => ({
      name: line.name,
      target: target.text.trim() === "" ? null : target.read,
      band: band.text.trim() === "" ? "" : band.reading,
    })),
    differing: lines.filter(({ differs }) => differs).map(({ name }) => name),
  };
}

/** A first save is worth making though nothing was typed: the holdings' own targets go into the table. */
function needsSaving({ saved }: Portfolio, draft: Draft): boolean {
  return isDirty(draft) || saved === null;
}

function bookOf(lines: readonly PortfolioLine[], targets: readonly number[]): Book {
  return {
    values: Float64Array.from(lines, ({ value }) => value),
    targets: Float64Array.from(targets),
  };
}

type Judged = { readonly review: Review } | { readonly problem: string };

function judge(book: Book, bands: readonly Band[]): Judged {
  try {
    return { review: review(book, bands) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { problem: error.message };
  }
}

function obstacleOf(isReadable: boolean, total: TargetTotal, judged: Judged | null): string | null {
  if (judged !== null) return "problem" in judged ? judged.problem : null;
  if (!isReadable) return "Correct the entries marked above.";
  return total.isWhole ? "Correct the cells named above." : "Make the targets add up to 100 %.";
}

type Figures = Pick<TargetRow, "drift" | "status" | "reason" | "edges">;

function figuresOf(found: Review | null, row: number): Figures {
  if (found === null) return { drift: null, status: null, reason: "", edges: "" };
  const [weight, target, lower, upper] = [
    found.weights,
    found.targets,
    found.lower,
    found.upper,
  ].map((column) => column[row] as number) as [number, number, number, number];
  return {
    drift: { weight, target, lower, upper },
    status: statusWord(found.statuses[row] as number),
    reason: statusReason(found, row),
    edges: Number.isNaN(lower) ? "" : `${amount(lower * 100, 1)}–${amount(upper * 100, 1)} %`,
  };
}

/** The bars leave a little room beyond the furthest weight or edge. */
const MARGIN = 1.12;
const LEAST_SPAN = 0.01;

function spanOf(found: Review): number {
  const reaches = [...found.drifts.keys()].flatMap((row) => {
    const target = found.targets[row] as number;
    return [
      found.drifts[row],
      (found.upper[row] as number) - target,
      target - (found.lower[row] as number),
    ];
  });
  const furthest = reaches.reduce<number>(
    (most, reach) => (Number.isNaN(reach) ? most : Math.max(most, Math.abs(reach as number))),
    LEAST_SPAN,
  );
  return furthest * MARGIN;
}

/** Targets add up where the engine lets them: within a thousand-millionth. */
const TOLERANCE = 1e-9;

function totalOf(targets: readonly number[]): TargetTotal {
  const sum = Number(targets.reduce((total, target) => total + target, 0).toPrecision(13));
  const missing = Number((1 - sum).toFixed(13));
  const inWords = (fraction: number): string => percentText(fraction).replace("%", " %");
  if (Math.abs(missing) <= TOLERANCE) return { isWhole: true, text: "100 %" };
  const rest = missing > 0 ? `${inWords(missing)} to go` : `${inWords(-missing)} too much`;
  return { isWhole: false, text: `${inWords(sum)}: ${rest}` };
}

/** The summary without the decision that stands beside it. */
function withoutWord(summary: string): string {
  const reason = summary.replace(/^(?:Act|Hold): /, "");
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}

function previewOf(lines: readonly PortfolioLine[], book: Book, bands: readonly Band[]): string {
  return previewInWords(savedTrading(lines), tradingOf(book, bands));
}

/** What the rules in force trade; null where they aren't complete. */
function savedTrading(lines: readonly PortfolioLine[]): Trading | null {
  try {
    const book = bookOf(
      lines,
      lines.map(({ target }) => target ?? 0),
    );
    return tradingOf(
      book,
      lines.map(({ band }) => bandFromText(band, null)),
    );
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
