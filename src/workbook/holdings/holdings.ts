import type { HoldingsField } from "../../engine/portfolio/holdings-headers";
import type { RowKind } from "../../engine/portfolio/holdings-rows";
import type { Area } from "../addresses";
import type { HeldRow } from "./held-rows";

/** Where holdings are: a table of the workbook, or a range. */
export interface HoldingsPlace {
  /** All cells with the headers and whatever stands above them. */
  readonly area: Area;
  readonly table: string | null;
}

/** A column of the holdings. */
interface HoldingsColumn {
  readonly header: string;
  /** What it holds; null where it isn't used. */
  readonly field: HoldingsField | null;
}

/** What is held of one name, in all rows that have it. */
export interface Position {
  readonly name: string;
  /** Its class as the holdings say: "Equity > Large cap"; "" where they say none. */
  readonly path: string;
  /** Money of the portfolio's currency, but where values aren't converted. */
  readonly value: number;
  /** The holdings' own target, a fraction; null where they give none. */
  readonly target: number | null;
  /** The holdings' own band as it is written; null where they give none. */
  readonly band: string | null;
  /** Its rows, counted from 0 within the area. */
  readonly rows: readonly number[];
}

/** What the holdings say of a class itself, in a row with a class and neither a name nor what is held; also where it is nothing. */
export interface HoldingsClass {
  readonly path: string;
  /** A fraction; null where none is given. */
  readonly target: number | null;
  /** As it is written; null where none is given. */
  readonly band: string | null;
  /** Its row, counted from 0 within the area. */
  readonly row: number;
}

/** A row that isn't counted. */
export interface LeftOutRow {
  /** Its number on the worksheet. */
  readonly row: number;
  readonly name: string;
  /** Money; null where it has none. */
  readonly value: number | null;
  readonly kind: Exclude<RowKind, "position" | "class" | "blank">;
}

/** Holdings as they were read. */
export interface Holdings {
  readonly place: HoldingsPlace;
  /** The cells of the area as Excel gives values, row by row. */
  readonly cells: readonly (readonly unknown[])[];
  /** The row of the headers, counted from 0 within the area. */
  readonly headerRow: number;
  readonly columns: readonly HoldingsColumn[];
  /** What columns are missing before anything can be read, in words; null where none is. */
  readonly missing: string | null;
  readonly positions: readonly Position[];
  /** The rows that the positions are made of, in their order on the worksheet. */
  readonly held: readonly HeldRow[];
  readonly classes: readonly HoldingsClass[];
  readonly leftOut: readonly LeftOutRow[];
  /** What is wrong in single cells. */
  readonly problems: readonly string[];
  /** What targets that are numbers are divided by: 100 where they are percents. */
  readonly targetScale: 1 | 100;
  /** Why values of several currencies aren't added up, in words; null where they are in one, or converted. */
  readonly unconverted: string | null;
  /** How many values are numbers kept as text, which Excel's own formulas don't count. */
  readonly valuesAsText: number;
}
