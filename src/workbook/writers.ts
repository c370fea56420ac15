export { freezeFormulas } from "./formulas/freeze-formulas";
export { insertBlock } from "./formulas/insert-block";
export { loadHoldingsTable } from "./holdings/imports/holdings-table";
export { writePositions } from "./holdings/imports/write-positions";
export { insertChart } from "./pictures/insert-chart";
