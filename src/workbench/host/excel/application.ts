import { choiceArgument } from "../richapi/arguments";
import { type HostObject, readOnly, writable } from "../richapi/host-object";
import { CALCULATION_MODES } from "../store/workbook";
import type { ExcelModel } from "./model";

const CALCULATION_TYPES = ["Recalculate", "Full", "FullRebuild"] as const;

/** Cells are entered and shown as in American English. */
const CULTURE = "en-US";
const DECIMAL_SEPARATOR = ".";
const GROUP_SEPARATOR = ",";

/** Excel's CultureInfo. */
export function cultureInfoObject(): HostObject {
  return { type: "CultureInfo", properties: { Name: readOnly(() => CULTURE) } };
}

/** Excel's Application; calculation is left to whatever calculates the workbook. */
export function applicationObject({ workbook }: ExcelModel): HostObject {
  return {
    type: "Application",
    properties: {
      CalculationMode: writable(
        () => workbook.calculationMode,
        (value) => {
          workbook.calculationMode = choiceArgument(
            value,
            CALCULATION_MODES,
            "Application.calculationMode",
          );
        },
      ),
      CalculationState: readOnly(() => "Done"),
      DecimalSeparator: readOnly(() => DECIMAL_SEPARATOR),
      ThousandsSeparator: readOnly(() => GROUP_SEPARATOR),
    },
    links: { CultureInfo: cultureInfoObject },
    methods: {
      Calculate: (type) => {
        choiceArgument(type, CALCULATION_TYPES, "Application.calculate");
        workbook.events.emit({ kind: "calculationRequested" });
      },
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
    },
  };
}
