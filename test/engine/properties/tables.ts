import type { Cell, Range } from "../../reference";
import type { Draw } from "../differential/draw";

/** Money in cents, or a share of what is invested. */
type Limit = { readonly cents: number } | { readonly share: number };

/** A holding in cents and basis points, with all that a table may say of it. */
export interface Holding {
  readonly portfolio: string;
  readonly name: string;
  /** "" for none; money may move between all of them. */
  readonly account: string;
  readonly path: string;
  readonly cents: number;
  readonly points: number;
  /** How far the weight may lie off the target, in basis points; null for no band. */
  readonly tolerance: number | null;
  readonly flag: "any" | "buy only" | "sell only" | "hold";
  readonly least: Limit | null;
  readonly most: Limit | null;
  readonly costRate: number;
}

/** A class with a band of its own. */
interface ClassBand {
  readonly portfolio: string;
  readonly path: string;
  readonly tolerance: number;
}

/** Options in cents, and the others as cells. */
export interface Policy {
  readonly money: Readonly<Record<string, number>>;
  readonly others: Readonly<Record<string, Cell>>;
}

/** A table of holdings, and what its portfolios are planned by. */
export interface Table {
  readonly holdings: readonly Holding[];
  readonly classBands: readonly ClassBand[];
  readonly policy: Policy;
}

/** What may be drawn beside values, targets and bands; all of it unless it is left out. */
export interface Features {
  readonly limits?: boolean;
  readonly costs?: boolean;
  readonly classes?: boolean;
}

const PATHS = ["Equity > Large", "Equity > Small", "Debt", "Debt"];
const ACCOUNTS = ["Joint", "IRA", ""];
const CLASSES = ["Equity", "Equity > Large", "Debt"];

function drawLimit(draw: Draw, cents: number): Limit | null {
  if (draw.chance(70)) return null;
  if (draw.chance(50)) return { share: draw.whole(1, 99) / 100 };
  return { cents: Math.max(101, Math.floor(cents * draw.pick([0.5, 0.9, 1, 1.1, 2])) + 1) };
}

/** Least and Most in order, where they are in one unit. */
function drawLimits(draw: Draw, cents: number): Pick<Holding, "least" | "most"> {
  const [one, other] = [drawLimit(draw, cents), drawLimit(draw, cents)];
  if (one === null || other === null) return { least: one, most: other };
  const size = (limit: Limit) => ("share" in limit ? limit.share : limit.cents);
  const inOrder = "share" in one !== "share" in other || size(one) <= size(other);
  return inOrder ? { least: one, most: other } : { least: other, most: one };
}

/** Whole parts, none 0, that add up to 10,000. */
function drawTargets(draw: Draw, rows: number): number[] {
  const parts = Array.from({ length: rows }, () => draw.whole(1, 1000));
  const total = parts.reduce((sum, part) => sum + part, 0);
  const points = parts.map((part) => Math.max(1, Math.floor((part * 10_000) / total)));
  const rest = 10_000 - points.reduce((sum, part) => sum + part, 0);
  return points.map((part, row) =>
    row === points.indexOf(Math.max(...points)) ? part + rest : part,
  );
}

function drawPortfolio(
  draw: Draw,
  portfolio: string,
  features: Required<Omit<Features, "classes">>,
): Holding[] {
  const targets = drawTargets(draw, draw.whole(2, 6));
  return targets.map((points, row): Holding => {
    const cents = draw.whole(0, 9_999_999) * draw.pick([1, 1, 1, 0]);
    const free = { flag: "any", least: null, most: null } as const;
    return {
      portfolio,
      name: `Fund ${row + 1}`,
      account: draw.pick(ACCOUNTS),
      path: PATHS[row % PATHS.length] ?? "",
      cents: row === 0 ? cents + 1_000_000 : cents,
      points,
      tolerance: draw.chance(10) ? null : draw.whole(0, 800),
      ...(features.limits
        ? {
            flag: draw.pick(["any", "any", "any", "buy only", "sell only", "hold"] as const),
            ...drawLimits(draw, cents),
          }
        : free),
      costRate: features.costs ? draw.pick([0, 0, 0.001, 0.0025]) : 0,
    };
  });
}

function drawClassBands(draw: Draw, holdings: readonly Holding[]): ClassBand[] {
  return CLASSES.flatMap((path) => {
    const inside = holdings.filter((row) => row.path.startsWith(path));
    const portfolios = [...new Set(inside.map(({ portfolio }) => portfolio))];
    return portfolios
      .filter(() => draw.chance(50))
      .map((portfolio) => ({ portfolio, path, tolerance: draw.whole(0, 1200) }));
  });
}

/** A table of one to three portfolios with classes, limits and costs, unless these are left out. */
export function drawTable(
  draw: Draw,
  { limits = true, costs = true, classes = true }: Features = {},
): Table {
  const names = ["Meyer", "Okoye", "Sato"].slice(0, draw.whole(1, 3));
  const holdings = names.flatMap((name) => drawPortfolio(draw, name, { limits, costs }));
  const hasClasses = classes && draw.chance(50);
  const others: Record<string, Cell> = {
    accounts: "together",
    to: draw.pick(["target", "half", "edge"]),
    trade: draw.pick(["all", "outside"]),
    "cash rule": draw.pick(["lowest first", "shortfall"]),
    ...(hasClasses && { within: draw.pick(["to target", "pro rata", "own drift"]) }),
  };
  return {
    holdings: hasClasses ? holdings : holdings.map((row) => ({ ...row, path: "" })),
    classBands: hasClasses ? drawClassBands(draw, holdings) : [],
    policy: {
      money: draw.chance(50) ? {} : { cash: draw.whole(-100_000, 1_000_000) },
      others,
    },
  };
}

/** How a table is written into cells. */
export interface Writing {
  /** Cents in the unit that money is written in: 100, or 1 for money in cents. */
  readonly unit: number;
}

const IN_MONEY: Writing = { unit: 100 };

function limitCell(limit: Limit | null, { unit }: Writing): Cell {
  if (limit === null) return null;
  return "share" in limit ? limit.share : limit.cents / unit;
}

function bandCell(tolerance: number | null): Cell {
  return tolerance === null ? "none" : `${tolerance / 100}%`;
}

/** The cells of a table's classes, and then of its holdings. */
export function holdingsCells(
  { holdings, classBands }: Pick<Table, "holdings" | "classBands">,
  writing: Writing = IN_MONEY,
): Range {
  const headers = [
    "Portfolio",
    "Name",
    "Account",
    "Class",
    "Value",
    "Target",
    "Band",
    "Trade",
    "Least",
    "Most",
  ];
  return [
    [...headers, "Cost rate"],
    ...classBands.map(({ portfolio, path, tolerance }) => [
      ...[portfolio, null, null, path, null, null, bandCell(tolerance), null, null, null, null],
    ]),
    ...holdings.map((row) => [
      row.portfolio,
      row.name,
      row.account,
      row.path,
      row.cents / writing.unit,
      row.points / 10_000,
      bandCell(row.tolerance),
      row.flag,
      limitCell(row.least, writing),
      limitCell(row.most, writing),
      row.costRate,
    ]),
  ];
}

export function policyCells(
  { money, others }: Policy,
  { unit }: Writing = IN_MONEY,
  show = "detail",
): Range {
  return [
    ...Object.entries(money).map(([name, cents]) => [name, cents / unit]),
    ...Object.entries(others),
    ["show", show],
    ...(unit === 1 ? [["decimals", 0]] : []),
  ];
}
