import { type HostObject, readOnly, writable } from "../richapi/host-object";
import type { ExcelModel } from "./model";

/** Excel's Setting: a key with any JSON value. */
export function settingObject({ workbook }: ExcelModel, key: string): HostObject {
  return {
    type: "Setting",
    id: () => key,
    properties: {
      Key: readOnly(() => key),
      Value: writable(
        () => workbook.settings.get(key),
        (value) => workbook.changeSetting(key, value),
      ),
    },
    methods: { Delete: () => workbook.deleteSetting(key) },
  };
}
