import type { Cell } from "../../reference";
import { classesBelow, classTree, rowsIn, type ClassNode } from "../../reference/class-tree";
import { Fraction, sum } from "../../reference/fraction";
import { type BookCells, drawBand, parts } from "./books";
import type { Draw } from "./draw";

/** What a table says of a class itself. */
export interface ClassRow {
  readonly path: string;
  readonly target: Cell;
  readonly band: Cell;
}

/** The classes of a book's rows, with the targets and bands that rows then have. */
export interface DrawnClasses {
  readonly book: BookCells;
  /** One a row, null for a row in none. */
  readonly paths: readonly Cell[];
  readonly classRows: readonly ClassRow[];
}

/** How the classes of a table are read, the same for all its portfolios. */
export interface ClassReading {
  readonly targets: "of portfolio" | "of parent";
  readonly judge: "portfolio" | "parent";
}

const SHALLOW = ["Equity", "Debt", "Equity", "Gold", null];

const DEEP = [
  "Equity > Large",
  "Equity > Small",
  "Debt",
  "equity > Large > US",
  "Equity",
  "Equity > large > World",
  "Debt > Short",
  null,
];

function fractionOf(cell: Cell): Fraction {
  return typeof cell === "number" ? Fraction.ofCell(cell) : Fraction.zero;
}

function cellOf(fraction: Fraction): number {
  return Number(fraction.toNumber().toPrecision(15));
}

/** Targets as shares of what each row and class is part of, and the classes' own. */
function drawSharesOfParents(draw: Draw, root: ClassNode, rows: number) {
  const targets: Cell[] = Array.from({ length: rows }, () => null);
  const ofClasses = new Map<ClassNode, number>();
  const inPercent = draw.chance(50);
  const visit = (node: ClassNode) => {
    const count = node.parts.length + node.rows.length;
    if (count === 0) return;
    const shares = parts(draw, count, 1000, draw.pick([1, 1, 0])).map((part) =>
      Number(`${part}e${inPercent ? -1 : -3}`),
    );
    node.parts.forEach((part, at) => ofClasses.set(part, shares[at] ?? 0));
    node.rows.forEach((row, at) => {
      targets[row] = shares[node.parts.length + at] ?? null;
    });
    node.parts.forEach(visit);
  };
  visit(root);
  return { targets, ofClasses };
}

/** A tolerance that is as wide as a part is off its target in a whole, or a last digit beside that. */
function drawEdge(draw: Draw, off: Fraction): Cell {
  const nudge = draw.pick([0, 0, 0, 1e-14, -1e-14, 1e-6, -1e-6]);
  const width = Number((off.absolute().toNumber() * (1 + nudge)).toPrecision(15));
  return width < 1 ? width : "none";
}

/** How far rows are off what they are to be, as a share of a whole that they are part of; null where that is nothing. */
function offIn(book: BookCells, rows: readonly number[], whole: readonly number[]) {
  const of = (cells: readonly Cell[], some: readonly number[]) =>
    sum(some.map((row) => fractionOf(cells[row] ?? null)));
  const [held, wanted] = [of(book.values, whole), of(book.targets, whole)];
  if (held.sign() <= 0 || wanted.isZero()) return null;
  return of(book.values, rows).over(held).minus(of(book.targets, rows).over(wanted));
}

/** The class that holds each row or class directly. */
function parentsIn(root: ClassNode): ReadonlyMap<ClassNode | number, ClassNode> {
  const parents = new Map<ClassNode | number, ClassNode>();
  for (const node of [root, ...classesBelow(root)]) {
    for (const part of node.parts) parents.set(part, node);
    for (const row of node.rows) parents.set(row, node);
  }
  return parents;
}

/** Bands of rows and classes, many of which lie just on their edges in what they are judged in. */
function drawBands(draw: Draw, book: BookCells, root: ClassNode, { judge }: ClassReading) {
  const parents = parentsIn(root);
  const bandOf = (part: ClassNode | number): Cell => {
    const whole = judge === "parent" ? (parents.get(part) ?? root) : root;
    const off = offIn(book, typeof part === "number" ? [part] : rowsIn(part), rowsIn(whole));
    if (off !== null && draw.chance(40)) return drawEdge(draw, off);
    return draw.chance(30) ? null : drawBand(draw);
  };
  const ofRows = book.bands.map((cells, row) => (draw.chance(60) ? [bandOf(row)] : cells));
  return { ofRows, ofClass: bandOf };
}

/** Takes the targets of some rows away; the target of their class is then for them. */
function drawServed(draw: Draw, book: BookCells, root: ClassNode) {
  const targets = [...book.targets];
  const served = new Set<ClassNode>();
  for (const node of classesBelow(root)) {
    if (node.rows.length === 0 || !draw.chance(40)) continue;
    const open = node.rows.filter(() => draw.chance(60));
    if (open.length === 0) continue;
    for (const row of open) targets[row] = null;
    served.add(node);
  }
  return { targets, served };
}

/** Values of which nothing is short, at a size at which cells hold the decimals of their sums. */
function inCents(cells: readonly Cell[]): Cell[] {
  const sizes = cells.map((cell) => (typeof cell === "number" ? Math.abs(cell) : 0));
  const digits = Math.ceil(Math.log10(Math.max(...sizes, 1)));
  const scale = digits > 5 ? Number(`1e${5 - digits}`) : 1;
  return cells.map((cell, at) =>
    typeof cell === "number" ? Number(((sizes[at] ?? 0) * scale).toPrecision(15)) : cell,
  );
}

/** The classes of a book. */
export function drawClasses(draw: Draw, drawn: BookCells, reading: ClassReading): DrawnClasses {
  const values = inCents(drawn.values);
  const pool = draw.pick([SHALLOW, DEEP]);
  const paths = values.map(() => draw.pick(pool));
  const root = classTree(paths.map((path) => path ?? ""));
  const nodes = classesBelow(root);
  if (reading.targets === "of parent") {
    const { targets, ofClasses } = drawSharesOfParents(draw, root, values.length);
    const book = { ...drawn, values, targets };
    // The bands are drawn beside what the rows are off by in their classes, which these targets are shares of.
    const { ofRows, ofClass } = drawBands(draw, book, root, reading);
    const classRows = nodes.map((node) => ({
      path: node.path,
      target: ofClasses.get(node) || draw.pick([0, null]),
      band: ofClass(node),
    }));
    return { book: { ...book, bands: ofRows }, paths, classRows };
  }
  const book = { ...drawn, values };
  const { ofRows, ofClass } = drawBands(draw, book, root, reading);
  const { targets, served } = draw.chance(30)
    ? drawServed(draw, book, root)
    : { targets: book.targets, served: new Set<ClassNode>() };
  const totalOf = (node: ClassNode) =>
    sum(rowsIn(node).map((row) => fractionOf(book.targets[row] ?? null)));
  const hasOwn = (node: ClassNode): boolean => served.has(node) || node.parts.some(hasOwn);
  const classRows = nodes
    .filter((node) => hasOwn(node) || draw.chance(60))
    .map((node) => ({
      path: node.path,
      target: hasOwn(node) || draw.chance(20) ? cellOf(totalOf(node)) : null,
      band: ofClass(node),
    }));
  return { book: { values, targets, bands: ofRows }, paths, classRows };
}

/** How a table with classes is read, and traded. */
export function drawClassOptions(draw: Draw): { reading: ClassReading; entries: [string, Cell][] } {
  const reading: ClassReading = {
    targets: draw.chance(30) ? "of parent" : "of portfolio",
    judge: draw.chance(40) ? "parent" : "portfolio",
  };
  const within = draw.pick<Cell>([null, "to target", "Pro rata", "own drift"]);
  const split = draw.pick<Cell>([null, "holdings", "equally", "rank", "fewest trades"]);
  const given: [string, Cell][] = [
    ["targets", reading.targets],
    ["judge", reading.judge],
    ["within", within],
    ["split", split],
  ];
  return { reading, entries: given.filter(([, cell]) => cell !== null) };
}
