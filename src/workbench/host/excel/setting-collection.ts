import { textArgument } from "../richapi/arguments";
import type { HostObject } from "../richapi/host-object";
import type { ExcelModel } from "./model";
import { settingObject } from "./setting";

/** Excel's SettingCollection: what the add-in stores with the workbook. */
export function settingCollectionObject(model: ExcelModel): HostObject {
  const { settings } = model.workbook;
  const find = (key: unknown): HostObject | null => {
    const name = textArgument(key, "SettingCollection.getItem");
    return settings.has(name) ? settingObject(model, name) : null;
  };
  return {
    type: "SettingCollection",
    items: () => [...settings.keys()].map((key) => settingObject(model, key)),
    item: find,
    methods: {
      Add: (key, value) => {
        const name = textArgument(key, "SettingCollection.add");
        model.workbook.changeSetting(name, value);
        return settingObject(model, name);
      },
      GetItemOrNullObject: find,
      GetCount: () => settings.size,
    },
  };
}
