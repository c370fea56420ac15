import { flagArgument, numberArgument } from "../richapi/arguments";
import type { HostObject } from "../richapi/host-object";
import type { Area } from "../store/area";
import type { Sheet } from "../store/sheet";
import { formatProperty } from "./cell-format";
import { colorArgument } from "./color";

/** Excel's RangeFont; sizes in points. */
export function rangeFontObject(sheet: Sheet, area: Area): HostObject {
  const cells = { sheet, area };
  return {
    type: "RangeFont",
    properties: {
      Bold: formatProperty({
        ...cells,
        key: "bold",
        location: "RangeFont.bold",
        parse: (value) => flagArgument(value, "RangeFont.bold"),
      }),
      Italic: formatProperty({
        ...cells,
        key: "italic",
        location: "RangeFont.italic",
        parse: (value) => flagArgument(value, "RangeFont.italic"),
      }),
      Size: formatProperty({
        ...cells,
        key: "fontSize",
        location: "RangeFont.size",
        parse: (value) => numberArgument(value, "RangeFont.size"),
      }),
      Color: formatProperty({
        ...cells,
        key: "fontColor",
        location: "RangeFont.color",
        parse: (value) => colorArgument(value, "RangeFont.color"),
        show: (color) => color ?? "#000000",
      }),
    },
  };
}
