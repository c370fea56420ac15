import { accountsOf } from "../engine/placement/household";
import { holdingNames } from "../engine/portfolio/holding-names";
import { type PortfolioRows, portfoliosOf } from "../engine/portfolio/holdings";
import type { ColumnFields, HoldingsField } from "../engine/portfolio/holdings-headers";
import { classKey } from "../engine/portfolio/tree";
import type { Matrix } from "./cells";
import { holdingFinder, rowsBy } from "./holding-finder";
import { HoldingsCells } from "./holdings-cells";

/** By what a row of another table names a holding or a class. */
interface Named {
  readonly name: string;
  readonly symbol: string;
  readonly path: string;
  /** Whether it speaks of the class itself. */
  readonly isOfClass: boolean;
}

/** The rows of a portfolio that go by a name. */
type Finder = (named: Named) => readonly number[];

/** The rows of holdings by what they are called. */
export interface HeldNames {
  /** How many rows there are below the headers, without blank ones at the end. */
  readonly filled: number;
  readonly portfolios: readonly PortfolioRows[];
  /** The accounts of a portfolio as the first of their rows call them; "" where there are none. */
  readonly accountsIn: (portfolio: PortfolioRows) => readonly string[];
  /** The class of each row; "" for none. */
  readonly classes: readonly string[];
  readonly finderIn: (portfolio: PortfolioRows) => Finder;
}

/** Reads what the rows of holdings are called. */
export function heldNames(matrix: Matrix, fields: ColumnFields): HeldNames {
  const cells = new HoldingsCells(matrix, fields, 1);
  const texts = (field: HoldingsField): readonly string[] =>
    cells.texts(field) ?? Array<string>(cells.rows).fill("");
  const [own, symbols, currencies] = [texts("Name"), texts("Symbol"), texts("Currency")];
  const written = own.map((name, row) => (name === "" ? (symbols[row] as string) : name));
  const names = holdingNames(
    written.map((name, row) => ({
      name,
      symbol: symbols[row] as string,
      currency: currencies[row] as string,
    })),
  );
  const classes = cells.classes() ?? Array<string>(cells.rows).fill("");
  const isOfClass = cells.classRows();
  const isBlank = cells.blankRows();
  const accounts = cells.texts("Account");
  return {
    filled: isBlank.findLastIndex((blank) => !blank) + 1,
    portfolios: portfoliosOf(cells.texts("Portfolio"), isBlank),
    accountsIn: ({ rows }) => {
      const held = Array.from(rows).filter((row) => !isOfClass[row]);
      const known = accounts && held.length > 0 ? held.map((row) => accounts[row] as string) : null;
      return accountsOf(known, held.length).names;
    },
    classes,
    finderIn: ({ rows }) => {
      const held = rows.filter((row) => !isOfClass[row]);
      const ofClasses = rows.filter((row) => isOfClass[row]);
      const byClass = rowsBy(ofClasses, classes, classKey);
      const find = holdingFinder(held, { symbols, names, written });
      return (named) => (named.isOfClass ? (byClass.get(classKey(named.path)) ?? []) : find(named));
    },
  };
}
