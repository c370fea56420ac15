import type { CellValue } from "../../cells";
import { type CellRange, cellName, parseRange, rangeName } from "../addresses";
import { type CalculatedSheet, type Formula, isFormula, type Sheet } from "../workbook";
import { filledCells } from "./array-ranges";
import { valueElement, withValueType } from "./cell-values";
import {
  alone,
  fillingFormula,
  findFormula,
  type FormulaElement,
  isShared,
  writeFormula,
} from "./formula-elements";
import { type CellElement, parseSheetData, type SheetData, writeSheetData } from "./sheet-data";
import { SheetRows } from "./sheet-rows";
import { attribute, elementPattern, withAttribute } from "./xml";

/** Whether a sheet has a result that the file must mark as one that spills. */
export function hasSpills({ spills, rows }: CalculatedSheet): boolean {
  return spills.length > 0 || rows.some((row) => row.some(isBlocked));
}

/**
 * Writes a sheet's calculated values into its XML. Formulas and the cells that their results cover
 * change; every other cell keeps its text to the letter. `dynamicMark` marks formulas that spill.
 */
export function writeSheetValues(
  xml: string,
  sheet: Sheet,
  calculated: CalculatedSheet,
  dynamicMark: string,
): string {
  const data = parseSheetData(xml);
  return data ? new SheetValues(data, sheet, calculated, dynamicMark).write() : xml;
}

class SheetValues {
  private readonly rows: SheetRows;
  private readonly spills: ReadonlyMap<string, CellRange>;

  constructor(
    private readonly data: SheetData,
    private readonly sheet: Sheet,
    private readonly calculated: CalculatedSheet,
    private readonly dynamicMark: string,
  ) {
    this.rows = new SheetRows(data);
    this.spills = new Map(
      calculated.spills.map(({ row, column, range }) => [cellName(row, column), range]),
    );
  }

  write(): string {
    this.clearFormerResults();
    this.separateSharedFormulas();
    this.sheet.rows.forEach((contents, row) => {
      contents.forEach((content, column) => {
        if (isFormula(content)) this.writeFormulaCell(row, column, content);
      });
    });
    for (const range of this.spills.values()) this.writeSpilledCells(range);
    const before = this.extendDimension();
    return writeSheetData({ ...this.data, before, rows: this.rows.inOrder() });
  }

  /** Takes away what array formulas showed beyond their own cells when the file was saved. */
  private clearFormerResults(): void {
    const cells = this.rows.all();
    const former = cells.flatMap(({ cell }) => {
      const formula = findFormula(cell.content);
      const ref = formula && !isShared(formula) && attribute(formula.attributes, "ref");
      return (ref && parseRange(ref)) || [];
    });
    const filled = filledCells(former);
    for (const { row, cell } of cells) {
      if (!filled.has(cellName(row, cell.column)) || this.sheet.rows[row]?.[cell.column]) continue;
      this.rows.put(row, { ...cell, attributes: plainAttributes(cell), content: "" });
    }
  }

  /** A formula that spills can't be shared with other cells: then each gets its own text. */
  private separateSharedFormulas(): void {
    const shared = this.rows.all().flatMap(({ row, cell }) => {
      const formula = findFormula(cell.content);
      return formula && isShared(formula) ? [{ row, cell, formula }] : [];
    });
    if (!shared.some(({ row, cell }) => this.spillOf(row, cell.column))) return;
    for (const { row, cell, formula } of shared) {
      const content = this.sheet.rows[row]?.[cell.column] ?? null;
      if (!isFormula(content)) continue;
      const own = writeFormula(alone(formula, content.formula.slice(1)), this.data.prefix);
      this.rows.put(row, {
        ...cell,
        content: cell.content.replace(elementPattern("f"), () => own),
      });
    }
  }

  private writeFormulaCell(row: number, column: number, { formula, fills }: Formula): void {
    const cell = this.rows.cell(row, column);
    const element = findFormula(cell.content) ?? { attributes: "", content: "" };
    const spill = fills ? undefined : this.spillOf(row, column);
    const written = spill
      ? fillingFormula(element, formula.slice(1), spill)
      : ownCellFormula(element, row, column, fills);
    const attributes = spill
      ? withAttribute(cell.attributes, "cm", this.dynamicMark)
      : cell.attributes;
    this.writeValue(row, { ...cell, attributes }, writeFormula(written, this.data.prefix));
  }

  private writeSpilledCells(range: CellRange): void {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        if (row === range.top && column === range.left) continue;
        this.writeValue(row, this.rows.cell(row, column), "");
      }
    }
  }

  private writeValue(row: number, cell: CellElement, formula: string): void {
    const element = valueElement(this.valueAt(row, cell.column), this.data.prefix);
    const attributes = withValueType(plainAttributes(cell), element);
    this.rows.put(row, { ...cell, attributes, content: formula + element.xml });
  }

  private valueAt(row: number, column: number): CellValue {
    return this.calculated.rows[row]?.[column] ?? null;
  }

  /** The cells of a result that spills, or would if it had room. */
  private spillOf(row: number, column: number): CellRange | undefined {
    const spill = this.spills.get(cellName(row, column));
    if (spill) return spill;
    const own = { top: row, left: column, bottom: row, right: column };
    return isBlocked(this.valueAt(row, column)) ? own : undefined;
  }

  /** The used range that the file states has to hold the spilled cells too. */
  private extendDimension(): string {
    const spills = [...this.spills.values()];
    return this.data.before.replace(
      elementPattern("dimension"),
      (text: string, _prefix: string, attributes: string) => {
        const ref = attribute(attributes, "ref") ?? "";
        const range = parseRange(ref);
        return range ? text.replace(ref, rangeName(spills.reduce(union, range))) : text;
      },
    );
  }
}

function isBlocked(value: CellValue): boolean {
  return typeof value === "object" && value?.error === "#SPILL!";
}

/** A dynamic array that covers its own cell alone keeps being one, of that cell. */
function ownCellFormula(
  element: FormulaElement,
  row: number,
  column: number,
  fills: CellRange | undefined,
): FormulaElement {
  if (fills || attribute(element.attributes, "t") !== "array") return element;
  return {
    ...element,
    attributes: withAttribute(element.attributes, "ref", cellName(row, column)),
  };
}

/** A cell's attributes without the type of its old value, and without what enriched it. */
function plainAttributes({ attributes }: CellElement): string {
  return withAttribute(withAttribute(attributes, "t", undefined), "vm", undefined);
}

function union(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
