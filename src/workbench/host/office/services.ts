import type { HostObject } from "../richapi/host-object";

/** The services beside the workbook that Microsoft's library calls for an add-in. */
export function officeServices(
  customFunctions: HostObject,
  taskPane: HostObject,
): Readonly<Record<string, HostObject>> {
  return {
    "Microsoft.AppRuntime.AppRuntimeService": taskPane,
    "Microsoft.ExcelServices.CustomFunctions": customFunctions,
    "Microsoft.InternalService.AddinInternalService": {
      type: "AddinInternalService",
      methods: { NotifyActionHandlerReady: () => null },
    },
  };
}
