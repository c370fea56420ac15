import { flagArgument, textArgument } from "../richapi/arguments";
import { invalidArgument } from "../richapi/errors";
import { type HostObject, readOnly, writable } from "../richapi/host-object";
import { parseAddress } from "../store/address";
import type { DefinedName } from "../store/name";
import type { ExcelModel, SheetArea } from "./model";
import { rangeObject } from "./range";

/** Excel's NamedItem; its value and type are modelled for names of ranges. */
export function namedItemObject(model: ExcelModel, name: DefinedName): HostObject {
  const range = (): HostObject | null => {
    const cells = cellsOfName(model, name);
    return cells && rangeObject(model, cells.sheet, cells.area);
  };
  return {
    type: "NamedItem",
    id: () => name.name,
    properties: {
      Name: readOnly(() => name.name),
      Formula: writable(
        () => name.formula,
        (value) => {
          name.formula = textArgument(value, "NamedItem.formula");
        },
      ),
      Comment: writable(
        () => name.comment,
        (value) => {
          name.comment = textArgument(value, "NamedItem.comment");
        },
      ),
      Visible: writable(
        () => name.visible,
        (value) => {
          name.visible = flagArgument(value, "NamedItem.visible");
        },
      ),
      Scope: readOnly(() => (name.sheet ? "Worksheet" : "Workbook")),
    },
    methods: {
      GetRange: () => {
        const cells = range();
        if (cells) return cells;
        throw invalidArgument("NamedItem.getRange", `${name.name} is not a range.`);
      },
      GetRangeOrNullObject: range,
      Delete: () => model.workbook.deleteName(name),
    },
  };
}

function cellsOfName({ workbook }: ExcelModel, { formula }: DefinedName): SheetArea | null {
  const address = parseAddress(formula.replace(/^=/, ""));
  const sheet = address?.sheet ? workbook.findSheet(address.sheet) : null;
  return address && sheet ? { sheet, area: address.area } : null;
}
