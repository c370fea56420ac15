import { formatAddress } from "../host/store/address";
import type { Workbook } from "../host/store/workbook";

/** Says of each chart that is added what it is of, since none is drawn here. */
export function tellCharts({ events }: Workbook, say: (text: string) => void): void {
  events.subscribe((event) => {
    if (event.kind !== "chartAdded") return;
    const { sheet, area } = event.chart.source;
    say(`A chart of ${formatAddress(sheet.name, area)} is kept, not drawn: Excel draws it.`);
  });
}
