import { isOmitted, textArgument } from "../richapi/arguments";
import { type HostObject, readOnly, writable } from "../richapi/host-object";
import { boundingArea } from "../store/area";
import type { Chart } from "../store/chart";
import type { Sheet } from "../store/sheet";
import type { ExcelModel } from "./model";
import { rangeArgument } from "./range";

/** Excel's Chart, as far as it is kept: its name, its title and the cells that it covers. */
export function chartObject(model: ExcelModel, sheet: Sheet, chart: Chart): HostObject {
  return {
    type: "Chart",
    id: () => chart.id,
    properties: {
      Id: readOnly(() => chart.id),
      Name: writable(
        () => chart.name,
        (value) => {
          chart.name = textArgument(value, "Chart.name");
        },
      ),
      ChartType: readOnly(() => chart.type),
    },
    links: { Title: () => chartTitleObject(chart) },
    methods: {
      SetPosition: (start, end) => {
        const location = "Chart.setPosition";
        const first = rangeArgument(model, sheet, start, location).area;
        const last = isOmitted(end) ? first : rangeArgument(model, sheet, end, location).area;
        chart.place = boundingArea(first, last);
      },
      Delete: () => {
        sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      },
    },
  };
}

/** Excel's ChartTitle. */
export function chartTitleObject(chart: Chart): HostObject {
  return {
    type: "ChartTitle",
    properties: {
      Text: writable(
        () => chart.title ?? "Chart Title",
        (value) => {
          chart.title = textArgument(value, "ChartTitle.text");
        },
      ),
    },
  };
}
