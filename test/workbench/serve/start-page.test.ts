import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/workbench/cells";
import type { ShownCell } from "../../../src/workbench/serve/shown-sheet";
import { startPage } from "../../../src/workbench/serve/start-page";

function cell(value: CellValue, more: Partial<ShownCell> = {}): ShownCell {
  return {
    value,
    formula: null,
    numberFormat: "General",
    bold: false,
    rightAligned: false,
    ...more,
  };
}

function page(...rows: ShownCell[][]): Document {
  return new JSDOM(startPage([{ name: "<Sheet> & more", rows }])).window.document;
}

const cells = (document: Document) => [...document.querySelectorAll("td")];

describe("The start page", () => {
  it("shows values in their number formats under column letters and row numbers", () => {
    const document = page(
      [cell("Debt"), cell(-9000, { numberFormat: "+#,##0.00;-#,##0.00" })],
      [cell(true), cell(0.125, { numberFormat: "0.0%" })],
    );
    expect(cells(document).map(({ textContent }) => textContent)).toEqual([
      "Debt",
      "-9,000.00",
      "TRUE",
      "12.5%",
    ]);
    expect([...document.querySelectorAll("thead th")].map((th) => th.textContent)).toEqual([
      "Row",
      "A",
      "B",
    ]);
    expect([...document.querySelectorAll("tbody th")].map((th) => th.textContent)).toEqual([
      "1",
      "2",
    ]);
  });

  it("shows a cell's formula on hover and lists each formula once", () => {
    const formula = '=KEEL.TRIGGER_STATUS(B4:B8,{"show","detail"})';
    const document = page([cell("OK", { formula })], [cell("Above", { formula })]);
    expect(cells(document).map(({ title }) => title)).toEqual([formula, formula]);
    expect([...document.querySelectorAll("li code")].map((code) => code.textContent)).toEqual([
      formula,
    ]);
  });

  it("shows an error with its message", () => {
    const document = page([cell({ error: "#VALUE!", message: "Row 2: the value is text." })]);
    expect(cells(document)[0]?.textContent).toBe("#VALUE!Row 2: the value is text.");
  });

  it("fills short rows with blank cells", () => {
    expect(cells(page([cell(1)], [cell(2), cell(3)], []))).toHaveLength(6);
  });

  it("lets a text run on over the blank cells to its right, as Excel does", () => {
    const document = page([cell("A long heading"), cell(null)], [cell("Debt"), cell(1)]);
    expect(cells(document).map(({ colSpan }) => colSpan)).toEqual([2, 1, 1]);
  });

  it("shows cells and names literally, never as HTML", () => {
    const document = page([cell("<img src=x>", { formula: "=\"<b title='x'>\"" })]);
    expect(document.querySelector("td img, td b")).toBeNull();
    expect(cells(document)[0]?.title).toBe("=\"<b title='x'>\"");
    expect(document.querySelector("h2")?.textContent).toBe("<Sheet> & more");
  });

  it("says that it stands in for Excel", () => {
    expect(page([cell(1)]).querySelector(".note")?.textContent).toContain("stands in for Excel");
  });

  it("loads nothing from elsewhere", () => {
    const document = page([cell(1)]);
    const loaded = [...document.querySelectorAll("link, script, img")].map(
      (element) => element.getAttribute("href") ?? element.getAttribute("src"),
    );
    expect(loaded).toEqual(["/assets/icon-32.png", "/keel.css"]);
  });
});
