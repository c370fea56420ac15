import type { HostObject } from "../richapi/host-object";
import type { Area } from "../store/area";
import type { Sheet } from "../store/sheet";
import { type FormatAspect, formatProperty, setFormat } from "./cell-format";
import { colorArgument } from "./color";

/** Excel's RangeFill; cells without a fill read as white. */
export function rangeFillObject(sheet: Sheet, area: Area): HostObject {
  const color: FormatAspect<"fillColor"> = {
    sheet,
    area,
    key: "fillColor",
    location: "RangeFill.color",
    parse: (value) => colorArgument(value, "RangeFill.color"),
    show: (kept) => kept ?? "#FFFFFF",
  };
  return {
    type: "RangeFill",
    properties: { Color: formatProperty(color) },
    methods: { Clear: () => setFormat(color, null) },
  };
}
