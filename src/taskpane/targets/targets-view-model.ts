import { reviewReason } from "../../engine/explanations/status-words";
import { type Band, NO_TOLERANCE } from "../../engine/triggers/band";
import { percentText } from "../../engine/triggers/band-entry";
import { bandFromText } from "../../engine/triggers/band-text";
import { InputError } from "../../engine/errors/input-error";
import { linesOf, type Portfolio, type PortfolioLine } from "../../workbook/portfolio/portfolio";
import type { TargetLine } from "../../workbook/targets/saved-targets";
import { bookOf, type Judgement, judged, spanOf } from "./judgement";
import { type Draft, isDirty } from "./draft";
import { bandEntry, type Entry, targetEntry } from "./entries";
import { previewInWords, type Trading, tradingOf } from "./preview";
import { type RowFigures, rowFigures } from "./row-figures";

/** One row of the table. */
export interface TargetRow extends RowFigures {
  readonly name: string;
  readonly target: Entry<number>;
  readonly band: Entry<Band>;
  /** Money. */
  readonly value: number;
  /** A fraction; null where the holdings are worth nothing. */
  readonly weight: number | null;
}

/** What the targets add up to. */
interface TargetTotal {
  readonly isWhole: boolean;
  /** What is missing to the whole, a fraction; below 0 where there is too much. */
  readonly missing: number;
  readonly text: string;
}

/** Whether to act, and why. */
interface Decision {
  readonly word: "Act" | "Wait" | "Hold";
  readonly reason: string;
}

/** All that the table of targets shows. */
export interface TargetsView {
  readonly rows: readonly TargetRow[];
  readonly total: TargetTotal;
  /** What is held in all, money. */
  readonly held: number;
  /** ½ Σ|w − t|, a fraction; null until the entries can be judged. */
  readonly portfolioDrift: number | null;
  /** Whether any target or band is there: before that nothing is amiss. */
  readonly hasRules: boolean;
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

/** A line with its entries. */
interface EnteredLine {
  readonly line: PortfolioLine;
  readonly target: Entry<number>;
  readonly band: Entry<Band>;
}

/** What is shown for a portfolio and a draft. */
export function targetsView(portfolio: Portfolio, draft: Draft): TargetsView {
  const entered = linesOf(portfolio).map((line): EnteredLine => {
    return { line, target: targetEntry(draft, line), band: bandEntry(draft, line) };
  });
  const isReadable = entered.every(isLineReadable);
  const total = totalOf(entered.map(({ target }) => target.read ?? 0));
  const hasProblems =
    [...portfolio.holdings.problems, ...(portfolio.saved?.problems ?? [])].length > 0;
  const hasRules = entered.some(({ target, band }) => isTyped(target) || isTyped(band));
  const judgement = hasProblems || !hasRules ? null : judgementOf(entered, total);
  const isJudged = isReadable && total.isWhole && judgement?.review != null;
  const held = entered.reduce((sum, { line }) => sum + line.value, 0);
  const canSave = isReadable && total.isWhole && (isDirty(draft) || portfolio.saved === null);
  return {
    rows: entered.map((each, row) => ({
      name: each.line.name,
      target: each.target,
      band: each.band,
      value: each.line.value,
      weight: held > 0 ? each.line.value / held : null,
      ...rowFigures(isLineReadable(each) ? (judgement?.review ?? null) : null, row),
    })),
    total,
    held,
    portfolioDrift: isJudged ? judgement.review.portfolioDrift : null,
    hasRules,
    decision: isJudged ? decisionOf(entered, judgement) : null,
    obstacle: isJudged ? null : obstacleOf(isReadable, hasRules || hasProblems, total, judgement),
    preview: isJudged && canSave ? previewOf(entered, draft) : null,
    span: judgement?.review ? spanOf(judgement.review) : 0,
    isDirty: isDirty(draft),
    canSave,
    lines: entered.map(lineToSave),
    differing: entered.filter(({ line }) => line.differs).map(({ line }) => line.name),
  };
}

function isLineReadable({ target, band }: EnteredLine): boolean {
  return target.problem === null && band.problem === null;
}

function isTyped({ text }: Entry<unknown>): boolean {
  return text.trim() !== "";
}

function lineToSave({ line, target, band }: EnteredLine): TargetLine {
  return {
    name: line.name,
    target: isTyped(target) ? target.read : null,
    band: isTyped(band) ? band.reading : "",
  };
}

/** Rows are judged as far as they go: what is missing to the whole counts as a target that nothing meets yet. */
function judgementOf(
  entered: readonly EnteredLine[],
  { isWhole, missing }: TargetTotal,
): Judgement {
  const { values, targets } = typedBook(entered);
  const bands = entered.map(({ band }) => band.read ?? NO_TOLERANCE);
  if (isWhole || missing < 0) return judged({ values, targets }, bands);
  return judged(bookOf([...values, 0], [...targets, missing]), [...bands, NO_TOLERANCE]);
}

function typedBook(entered: readonly EnteredLine[]) {
  return bookOf(
    entered.map(({ line }) => line.value),
    entered.map(({ target }) => target.read ?? 0),
  );
}

function decisionOf(entered: readonly EnteredLine[], { review }: Judgement): Decision | null {
  if (review === null) return null;
  const reason = reviewReason(review, (row) => entered[row]?.line.name ?? "");
  const sentence = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
  return { word: review.decision.action, reason: sentence };
}

function obstacleOf(
  isReadable: boolean,
  isBegun: boolean,
  { isWhole }: TargetTotal,
  judgement: Judgement | null,
): string {
  if (!isBegun)
    return "Write what each name is to weigh under Target; the targets add up to 100 %.";
  if (!isReadable) return "Correct the entries marked in Targets.";
  if (judgement === null) return "Correct the cells named in Holdings.";
  return isWhole && judgement.problem !== null
    ? judgement.problem
    : "Make the targets add up to 100 %.";
}

/** Targets add up where the engine lets them: within a thousand-millionth. */
const TOLERANCE = 1e-9;

function totalOf(targets: readonly number[]): TargetTotal {
  const sum = Number(targets.reduce((total, target) => total + target, 0).toPrecision(13));
  const missing = Number((1 - sum).toFixed(13));
  const inWords = (fraction: number): string => percentText(fraction).replace("%", " %");
  if (Math.abs(missing) <= TOLERANCE) return { isWhole: true, missing: 0, text: "100 %" };
  const rest = missing > 0 ? `${inWords(missing)} to go` : `${inWords(-missing)} too much`;
  return { isWhole: false, missing, text: `${inWords(sum)}: ${rest}` };
}

function previewOf(entered: readonly EnteredLine[], draft: Draft): string {
  if (!isDirty(draft)) return "Saving keeps these targets and bands in the table KeelTargets.";
  const bands = entered.map(({ band }) => band.read ?? NO_TOLERANCE);
  return previewInWords(
    savedTrading(entered.map(({ line }) => line)),
    tradingOf(typedBook(entered), bands),
  );
}

/** What the rules in force trade; null where they aren't complete. */
function savedTrading(lines: readonly PortfolioLine[]): Trading | null {
  const book = bookOf(
    lines.map(({ value }) => value),
    lines.map(({ target }) => target ?? 0),
  );
  try {
    return tradingOf(
      book,
      lines.map(({ band }) => bandFromText(band, null)),
    );
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
