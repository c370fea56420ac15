import type { HostObject } from "../richapi/host-object";

/** The services beside the workbook that Microsoft's library calls when an add-in starts. */
export function officeServices(customFunctions: HostObject): Readonly<Record<string, HostObject>> {
  return {
    "Microsoft.ExcelServices.CustomFunctions": customFunctions,
    "Microsoft.InternalService.AddinInternalService": {
      type: "AddinInternalService",
      methods: { NotifyActionHandlerReady: () => null },
    },
  };
}
