import type { CellValue } from "../cells";
import { cellName, columnLetters } from "../calc/addresses";
import { cellText } from "./cell-text";
import { escapeHtml } from "./html";
import type { ShownCell, ShownSheet } from "./shown-sheet";

/** The page that `npm start` shows: the sheets as tables and what they stand for. */
export function startPage(sheets: readonly ShownSheet[]): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Keel: the sample workbook</title>
    <link rel="icon" href="/assets/icon-32.png" />
    <link rel="stylesheet" href="/keel.css" />
  </head>
  <body>
    <main class="help">
      <h1>Keel: the sample workbook</h1>
      <p class="note">This page stands in for Excel. The add-in's own button “Insert sample” wrote the cells, and the add-in's own functions calculated them, on Microsoft's office.js; what Excel itself would do around them is our model of it. To use Keel in Excel, run <code>npm run sideload</code> or follow README.md.</p>
${sheets.map(sheetSection).join("\n")}
      <h2>More</h2>
      <ul>
        <li><a href="/taskpane.html">The add-in's pane</a>, without a workbook behind it (this page loads office.js from Microsoft)</li>
        <li><a href="/docs/support.html">Help and support</a></li>
      </ul>
    </main>
  </body>
</html>
`;
}

function sheetSection({ name, rows }: ShownSheet): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const letters = Array.from({ length: columns }, (_, column) => columnLetters(column));
  const headers = letters.map((letter) => `<th scope="col">${letter}</th>`).join("");
  const body = rows
    .map((row, index) => `<tr><th scope="row">${index + 1}</th>${rowCells(row, columns)}</tr>`)
    .join("\n");
  return `      <section>
      <h2>${escapeHtml(name)}</h2>
      <p>Point at a cell to see its formula.</p>
      <table class="sheet">
<thead><tr><th><span class="unseen">Row</span></th>${headers}</tr></thead>
<tbody>
${body}
</tbody>
      </table>
      <h3>Formulas</h3>
      <ul>${formulaItems(rows)}</ul>
      </section>`;
}

function rowCells(row: readonly ShownCell[], columns: number): string {
  const last = row.findLastIndex(({ value }) => value !== null);
  const blanks = columns - last - 1;
  const [end] = row.slice(last);
  const runsOn = last >= 0 && typeof end?.value === "string";
  return [
    ...row.slice(0, runsOn ? last : last + 1).map((cell) => tableCell(cell, 1)),
    ...(runsOn ? [tableCell(end, 1 + blanks)] : Array.from({ length: blanks }, () => "<td></td>")),
  ].join("");
}

/** A cell over one or more columns: as in Excel, a text runs on over blank cells. */
function tableCell(cell: ShownCell, columns: number): string {
  const { value, formula, numberFormat, bold, rightAligned } = cell;
  const classes = [rightAligned ? "right" : "", bold ? "bold" : ""].filter(Boolean);
  const attributes = [
    columns > 1 ? ` colspan="${columns}"` : "",
    classes.length > 0 ? ` class="${classes.join(" ")}"` : "",
    formula === null ? "" : ` title="${escapeHtml(formula)}"`,
  ];
  const text = escapeHtml(cellText(value, numberFormat));
  return `<td${attributes.join("")}>${text}${messageBelow(value)}</td>`;
}

/** Excel shows an error's message beside the cell on demand; a table has room for it. */
function messageBelow(value: CellValue): string {
  return typeof value === "object" && value?.message
    ? `<br /><small>${escapeHtml(value.message)}</small>`
    : "";
}

/** Every formula once, at the first cell that shows it. */
function formulaItems(rows: readonly (readonly ShownCell[])[]): string {
  const places = new Map<string, string>();
  rows.forEach((row, rowIndex) =>
    row.forEach(({ formula }, column) => {
      if (formula !== null && !places.has(formula)) {
        places.set(formula, cellName(rowIndex, column));
      }
    }),
  );
  return [...places]
    .map(([formula, place]) => `<li>${place} <code>${escapeHtml(formula)}</code></li>`)
    .join("");
}
