import type { TableColumn } from "../tables/new-table";
import { sideOf, type TradeLine } from "./trade-line";

/** A column of trades: how it looks, and what stands in it. */
export interface TradeColumn extends TableColumn {
  readonly cellOf: (line: TradeLine) => string | number;
}

const TEXT = { numberFormat: "@" } as const;
const RIGHT = { alignment: "Right" } as const;
const SHARE = { numberFormat: "0.0%", width: 60, ...RIGHT } as const;

/** A money format of so many decimals. */
export function moneyFormat(decimals: number): string {
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

/** A format of units. Excel ends whole numbers with a point where decimals are optional, so parts are as they are. */
export function unitsFormat(units: readonly unknown[]): string {
  const hasParts = units.some((each) => typeof each === "number" && !Number.isInteger(each));
  return hasParts ? "General" : "#,##0";
}

/**
 * The columns of trades that are written into cells; those that no trade has anything for are left out.
 *
 * @param decimals of money
 */
export function tradeColumns(lines: readonly TradeLine[], decimals: number): TradeColumn[] {
  const has = (cellOf: TradeColumn["cellOf"]): boolean => lines.some((line) => cellOf(line) !== "");
  const amounts = { numberFormat: moneyFormat(decimals), width: 90, ...RIGHT };
  const columns: readonly TradeColumn[] = [
    { header: "Portfolio", ...TEXT, width: 100, cellOf: ({ portfolio }) => portfolio },
    { header: "Account", ...TEXT, width: 90, cellOf: ({ account }) => account },
    { header: "Name", ...TEXT, width: 200, cellOf: ({ name }) => name },
    { header: "Symbol", ...TEXT, width: 70, cellOf: ({ symbol }) => symbol },
    { header: "Side", ...TEXT, width: 40, cellOf: sideOf },
    {
      header: "Units",
      numberFormat: unitsFormat(lines.map(({ units }) => units)),
      width: 70,
      ...RIGHT,
      cellOf: ({ units }) => units ?? "",
    },
    { header: "Trade", ...amounts, cellOf: ({ trade }) => trade },
    { header: "Cost", ...amounts, width: 70, cellOf: ({ cost }) => cost },
    { header: "Value before", ...amounts, cellOf: ({ value }) => value },
    { header: "Value after", ...amounts, cellOf: ({ after }) => after },
    { header: "Before", ...SHARE, cellOf: ({ weight }) => figure(weight) },
    { header: "After", ...SHARE, cellOf: ({ weightAfter }) => figure(weightAfter) },
    { header: "Target", ...SHARE, cellOf: ({ target }) => target },
    { header: "Reason", ...TEXT, width: 360, cellOf: ({ reason }) => reason },
  ];
  return columns.filter(({ cellOf }) => has(cellOf));
}

function figure(fraction: number): number | "" {
  return Number.isNaN(fraction) ? "" : fraction;
}
