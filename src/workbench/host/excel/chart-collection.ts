import { choiceArgument, indexArgument, isOmitted, textArgument } from "../richapi/arguments";
import { invalidArgument, itemNotFound, notImplemented } from "../richapi/errors";
import { type HostObject, readOnly } from "../richapi/host-object";
import { type Chart, CHART_TYPES, SERIES_BY } from "../store/chart";
import type { Sheet } from "../store/sheet";
import { chartObject } from "./chart";
import type { ExcelModel } from "./model";
import { cellsOfRange } from "./range";

/** Excel's ChartCollection: the charts of a worksheet. */
export function chartCollectionObject(model: ExcelModel, sheet: Sheet): HostObject {
  const { charts } = sheet;
  const find = (key: unknown): HostObject | null => {
    const wanted = textArgument(key, "ChartCollection.getItem").toLowerCase();
    const found = charts.find(({ id, name }) => name.toLowerCase() === wanted || id === key);
    return found ? chartObject(model, sheet, found) : null;
  };
  return {
    type: "ChartCollection",
    properties: { Count: readOnly(() => charts.length) },
    items: () => charts.map((chart) => chartObject(model, sheet, chart)),
    methods: {
      Add: (type, source, seriesBy) => {
        const chart = newChart(sheet, type, source, seriesBy);
        charts.push(chart);
        model.workbook.events.emit({ kind: "chartAdded", sheet, chart });
        return chartObject(model, sheet, chart);
      },
      GetItem: (key) => {
        const found = find(key);
        if (found) return found;
        throw itemNotFound("ChartCollection.getItem");
      },
      GetItemOrNullObject: find,
      GetItemAt: (index) => {
        const chart = charts[indexArgument(index, "ChartCollection.getItemAt")];
        if (chart) return chartObject(model, sheet, chart);
        throw invalidArgument("ChartCollection.getItemAt", `There is no chart ${String(index)}.`);
      },
      GetCount: () => charts.length,
    },
  };
}

function newChart({ charts }: Sheet, type: unknown, source: unknown, seriesBy: unknown): Chart {
  const location = "ChartCollection.add";
  const kept = CHART_TYPES.find((each) => each === type);
  if (!kept) throw notImplemented(`${location} (${String(type)})`);
  const cells = cellsOfRange(source);
  if (!cells) throw invalidArgument(location, "A chart needs a range.");
  const number = Math.max(0, ...charts.map(({ id }) => Number(id.slice(ID.length)))) + 1;
  return {
    id: `${ID}${number}`,
    name: `Chart ${number}`,
    type: kept,
    source: cells,
    seriesBy: isOmitted(seriesBy) ? "Auto" : choiceArgument(seriesBy, SERIES_BY, location),
    title: null,
    place: null,
  };
}

const ID = "chart";
