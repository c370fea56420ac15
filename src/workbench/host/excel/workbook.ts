import type { HostObject } from "../richapi/host-object";
import type { RichApiEventEntry } from "../office/messages";
import type { Workbook } from "../store/workbook";

/** Excel's Workbook over a workbook of the store. */
export function workbookObject(
  workbook: Workbook,
  _send: (entry: RichApiEventEntry) => void,
): HostObject {
  return { type: "Workbook", properties: { Name: { get: () => workbook.name } } };
}
