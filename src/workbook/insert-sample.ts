import { freeName } from "./free-name";
import {
  bands,
  boldRanges,
  columnWidths,
  formulas,
  heading,
  hint,
  holdings,
  numberFormats,
  rightAlignedRanges,
  type SampleBlock,
  sampleName,
} from "./sample";

/**
 * Adds a worksheet with a small portfolio and live formulas beside it, and shows it.
 * A worksheet of that name stays as it is: the new one takes the next free name.
 * Gives the name of the new worksheet; rejects with Excel's error where Excel refuses.
 */
export async function insertSample(): Promise<string> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const name = freeName(
      sampleName,
      worksheets.items.map((sheet) => sheet.name),
    );
    const sheet = worksheets.add(name);
    writeCells(sheet);
    format(sheet);
    sheet.activate();
    await context.sync();
    return name;
  });
}

function writeCells(sheet: Excel.Worksheet): void {
  for (const block of [heading, holdings, hint]) {
    sheet.getRange(block.address).values = cellsOf(block);
  }
  writeText(sheet.getRange(bands.address), cellsOf(bands));
  for (const block of formulas) {
    sheet.getRange(block.address).formulas = cellsOf(block);
  }
}

/** Writes texts that Excel would otherwise read as dates, percentages or formulas. */
function writeText(range: Excel.Range, texts: (string | number)[][]): void {
  range.numberFormat = texts.map((row) => row.map(() => "@"));
  range.values = texts;
}

function format(sheet: Excel.Worksheet): void {
  for (const [address, numberFormat] of Object.entries(numberFormats)) {
    sheet.getRange(address).numberFormat = [[numberFormat]];
  }
  for (const address of boldRanges) {
    sheet.getRange(address).format.font.bold = true;
  }
  for (const address of rightAlignedRanges) {
    sheet.getRange(address).format.horizontalAlignment = "Right";
  }
  for (const [columns, width] of Object.entries(columnWidths)) {
    sheet.getRange(columns).format.columnWidth = width;
  }
}

/** Office.js types its arrays as writable. */
function cellsOf(block: SampleBlock): (string | number)[][] {
  return block.cells.map((row) => [...row]);
}
