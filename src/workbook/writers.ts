/* What the pane writes now and then: it isn't part of the first view, so that this stays small. */

export { freezeFormulas } from "./formulas/freeze-formulas";
export { insertBlock } from "./formulas/insert-block";
export { loadHoldingsTable } from "./holdings/imports/holdings-table";
export { writePositions } from "./holdings/imports/write-positions";
export { insertChart } from "./pictures/insert-chart";
