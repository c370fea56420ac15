import { flagArgument } from "../richapi/arguments";
import { type HostObject, writable } from "../richapi/host-object";
import type { ExcelModel } from "./model";

/** Excel's Runtime: switches events on and off for the add-in. */
export function runtimeObject({ events }: ExcelModel): HostObject {
  return {
    type: "Runtime",
    properties: {
      EnableEvents: writable(
        () => events.enabled,
        (value) => {
          events.enabled = flagArgument(value, "Runtime.enableEvents");
        },
      ),
    },
  };
}
