import { attribute, elements } from "./xml";

/** The styles that cells without an element of their own take from their column. */
export class ColumnStyles {
  private readonly columns: readonly { first: number; last: number; style: string }[];

  /** Reads a worksheet's XML as far as its rows. */
  constructor(xmlBeforeRows: string) {
    this.columns = elements(xmlBeforeRows, "col").flatMap(({ attributes }) => {
      const style = attribute(attributes, "style");
      const first = Number(attribute(attributes, "min")) - 1;
      const last = Number(attribute(attributes, "max")) - 1;
      return style === undefined ? [] : [{ first, last, style }];
    });
  }

  /** The style of an absent cell: its row's, else its column's; undefined for the default. */
  styleOf(column: number, rowAttributes: string): string | undefined {
    const rowStyle = attribute(rowAttributes, "s");
    if (rowStyle !== undefined && attribute(rowAttributes, "customFormat") === "1") return rowStyle;
    return this.columns.find(({ first, last }) => first <= column && column <= last)?.style;
  }
}
