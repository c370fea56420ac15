import { indexArgument } from "../richapi/arguments";
import { invalidArgument, notImplemented } from "../richapi/errors";
import type { HostObject } from "../richapi/host-object";
import { type Area, intersection } from "../store/area";
import type { ConditionalFormat } from "../store/conditional-format";
import type { Sheet } from "../store/sheet";
import { conditionalFormatObject } from "./conditional-format";

/** Excel's ConditionalFormatCollection: the conditional formats that touch a range. */
export function conditionalFormatCollectionObject(sheet: Sheet, area: Area): HostObject {
  const here = (): ConditionalFormat[] =>
    sheet.conditionalFormats.filter((each) => intersection(each.area, area) !== null);
  return {
    type: "ConditionalFormatCollection",
    items: () => here().map(conditionalFormatObject),
    methods: {
      Add: (type) => {
        if (type !== "ContainsText")
          throw notImplemented(`ConditionalFormatCollection.add (${String(type)})`);
        return conditionalFormatObject(added(sheet, area));
      },
      ClearAll: () => {
        const cleared = here();
        const kept = sheet.conditionalFormats.filter((each) => !cleared.includes(each));
        sheet.conditionalFormats.splice(0, Infinity, ...kept);
      },
      GetCount: () => here().length,
      GetItemAt: (index) => {
        const location = "ConditionalFormatCollection.getItemAt";
        const format = here()[indexArgument(index, location)];
        if (format) return conditionalFormatObject(format);
        throw invalidArgument(location, `There is no conditional format ${String(index)}.`);
      },
    },
  };
}

/** A new format comes before those that are there. */
function added(sheet: Sheet, area: Area): ConditionalFormat {
  const taken = sheet.conditionalFormats.map(({ id }) => Number(id));
  const id = String(Math.max(0, ...taken) + 1);
  const format = { id, area, rule: null, fontColor: null, fillColor: null, bold: false };
  sheet.conditionalFormats.unshift(format);
  return format;
}
