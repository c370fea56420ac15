import { itemNotFound } from "../richapi/errors";
import type { HostObject } from "../richapi/host-object";
import type { Table } from "../store/table";
import type { ExcelModel } from "./model";
import { tableObject } from "./table";

/** Excel's TableScopedCollection: the tables that a range touches. */
export function tableScopedCollectionObject(
  model: ExcelModel,
  tables: () => readonly Table[],
): HostObject {
  return {
    type: "TableScopedCollection",
    items: () => tables().map((table) => tableObject(model, table)),
    methods: {
      GetCount: () => tables().length,
      GetFirst: () => {
        const [first] = tables();
        if (first) return tableObject(model, first);
        throw itemNotFound("TableScopedCollection.getFirst");
      },
    },
  };
}
