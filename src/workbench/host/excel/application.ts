import { choiceArgument } from "../richapi/arguments";
import { type HostObject, readOnly, writable } from "../richapi/host-object";
import { CALCULATION_MODES } from "../store/workbook";
import type { ExcelModel } from "./model";

const CALCULATION_TYPES = ["Recalculate", "Full", "FullRebuild"] as const;

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
    },
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
