import type { Cell, Range } from "../../reference";
import type { Draw } from "../differential/draw";
import { drawTable, type Holding, holdingsCells, type Policy } from "./tables";

/** A holding that may be in whole units and in a currency of its own. */
export interface TradedHolding extends Holding {
  /** Money of its currency for one unit; null where it trades in money. */
  readonly price: number | null;
  /** Units that trade together; null for one. */
  readonly lot: number | null;
  readonly currency: keyof typeof RATES;
}

/** A table of holdings that may ask for every way to trade at once. */
export interface EveryTable {
  readonly holdings: readonly TradedHolding[];
  readonly cells: Range;
  readonly policy: Policy;
}

/** Money of the portfolio for one unit of a currency. */
export const RATES = { USD: 1, EUR: 1.08, JPY: 0.0067 };

function drawTraded(draw: Draw, holding: Holding, kinds: Kinds): TradedHolding {
  const isPriced = kinds.hasPrices && draw.chance(80);
  const isShort = kinds.hasShorts && holding.cents < 1_000_000 && draw.chance(50);
  return {
    ...holding,
    cents: isShort ? -Math.floor(holding.cents / 20) : holding.cents,
    price: isPriced ? draw.whole(100, 50_000) / 100 : null,
    lot: isPriced && draw.chance(25) ? draw.pick([10, 100, 0.001, 0.5]) : null,
    currency: kinds.hasCurrencies ? draw.pick(["USD", "EUR", "JPY"] as const) : "USD",
  };
}

interface Kinds {
  readonly hasPrices: boolean;
  readonly hasCurrencies: boolean;
  readonly hasShorts: boolean;
}

function drawMoney(draw: Draw): Record<string, number> {
  const money: Record<string, number> = {};
  if (draw.chance(40)) money["cash"] = draw.whole(-300_000, 1_000_000);
  if (draw.chance(15)) money["keep cash"] = draw.whole(0, 50_000);
  if (draw.chance(25)) money["minimum trade"] = draw.whole(100, 50_000);
  if (draw.chance(20)) money["fee per order"] = draw.pick([100, 500, 999]);
  return money;
}

function drawOptions(draw: Draw): Record<string, Cell> {
  return {
    accounts: draw.pick(["walls", "walls", "together"]),
    to: draw.pick(["target", "half", "edge", 0.25]),
    use: draw.pick(["cash then trades", "cash then trades", "cash only"]),
    ...(draw.chance(15) && { "minimum percent": draw.whole(1, 50) / 1000 }),
    ...(draw.chance(20) && { "maximum trades": draw.whole(1, 4) }),
    ...(draw.chance(20) && {
      "turnover cap": draw.whole(1, 2000) / 10_000,
      "cap rule": draw.pick(["scaled", "largest first"]),
    }),
  };
}

/** One portfolio with all that a table and a policy may say. */
export function drawEveryWay(draw: Draw): EveryTable {
  const table = drawTable(draw);
  const kinds = {
    hasPrices: draw.chance(50),
    hasCurrencies: draw.chance(30),
    hasShorts: draw.chance(10),
  };
  const [first] = table.holdings;
  const holdings = table.holdings
    .filter(({ portfolio }) => portfolio === first?.portfolio)
    .map((holding) => drawTraded(draw, holding, kinds));
  const classBands = table.classBands.filter(({ portfolio }) => portfolio === first?.portfolio);
  const policy = {
    money: drawMoney(draw),
    others: {
      ...table.policy.others,
      ...drawOptions(draw),
      "rate EUR": RATES.EUR,
      "rate JPY": RATES.JPY,
    },
  };
  return { holdings, cells: everyCell(holdings, classBands), policy };
}

function everyCell(
  holdings: readonly TradedHolding[],
  classBands: Parameters<typeof holdingsCells>[0]["classBands"],
): Range {
  const [headers = [], ...rows] = holdingsCells({ holdings, classBands });
  const further = [
    ...classBands.map((): Cell[] => [null, null, null]),
    ...holdings.map(({ price, lot, currency }): Cell[] => [price, lot, currency]),
  ];
  return [
    [...headers, "Price", "Lot", "Currency"],
    ...rows.map((row, at) => [...row, ...(further[at] ?? [])]),
  ];
}
