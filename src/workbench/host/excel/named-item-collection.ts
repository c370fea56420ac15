import { isOmitted, textArgument } from "../richapi/arguments";
import { invalidArgument, itemAlreadyExists } from "../richapi/errors";
import type { HostObject } from "../richapi/host-object";
import { absoluteAddress } from "../store/address";
import type { DefinedName } from "../store/name";
import type { Sheet } from "../store/sheet";
import type { ExcelModel } from "./model";
import { namedItemObject } from "./named-item";
import { cellsOfRange } from "./range";

/** Excel's NamedItemCollection: the names of one sheet, or of the workbook where `sheet` is `null`. */
export function namedItemCollectionObject(model: ExcelModel, sheet: Sheet | null): HostObject {
  const { workbook } = model;
  const names = (): DefinedName[] => workbook.names.filter((each) => each.sheet === sheet);
  const find = (key: unknown): HostObject | null => {
    const wanted = textArgument(key, "NamedItemCollection.getItem").toLowerCase();
    const name = names().find((each) => each.name.toLowerCase() === wanted);
    return name ? namedItemObject(model, name) : null;
  };
  return {
    type: "NamedItemCollection",
    items: () => names().map((name) => namedItemObject(model, name)),
    item: find,
    methods: {
      Add: (name, reference, comment) => {
        const added: DefinedName = {
          name: nameArgument(name),
          formula: formulaArgument(reference),
          sheet,
          comment: isOmitted(comment) ? "" : textArgument(comment, "NamedItemCollection.add"),
          visible: true,
        };
        if (find(name)) throw itemAlreadyExists("NamedItemCollection.add");
        workbook.names.push(added);
        return namedItemObject(model, added);
      },
      GetItemOrNullObject: find,
      GetCount: () => names().length,
    },
  };
}

/** Excel wants a letter or underscore first, no spaces, and nothing that reads as a cell. */
function nameArgument(value: unknown): string {
  const name = textArgument(value, "NamedItemCollection.add");
  if (/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && !/^([A-Z]{1,3}\d+|R|C)$/i.test(name))
    return name;
  throw invalidArgument("NamedItemCollection.add", `"${name}" is no name.`);
}

function formulaArgument(reference: unknown): string {
  const cells = cellsOfRange(reference);
  if (cells) return `=${absoluteAddress(cells.sheet.name, cells.area)}`;
  const formula = textArgument(reference, "NamedItemCollection.add");
  return formula.startsWith("=") ? formula : `=${formula}`;
}
