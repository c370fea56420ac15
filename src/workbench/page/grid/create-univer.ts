import { IUndoRedoService, LocaleType, LogLevel, Univer } from "@univerjs/core";
import {
  CalculationMode,
  type IFunctionInfo,
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverRenderEnginePlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsFormulaUIPlugin,
  UniverSheetsNumfmtPlugin,
  UniverSheetsNumfmtUIPlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
} from "@univerjs/preset-sheets-core";
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import { HIDDEN_MENUS } from "./menus";
import { undoServiceDependency } from "./workbook-undo";

/** How to make a grid. */
export interface UniverOptions {
  readonly container: HTMLElement;
  readonly isDark: boolean;
  /** The add-in's functions, for the list that opens while a formula is typed. */
  readonly functions: readonly IFunctionInfo[];
}

/**
 * Univer as view and editor of cells. It calculates nothing, undoes nothing by itself and has no way
 * to the network.
 */
export function createUniver({ container, isDark, functions }: UniverOptions): Univer {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: enUS },
    logLevel: LogLevel.ERROR,
    darkMode: isDark,
    override: [[IUndoRedoService, undoServiceDependency]],
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    menu: HIDDEN_MENUS,
    ribbonType: "simple",
  });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsUIPlugin, { disableForceStringMark: true });
  univer.registerPlugin(UniverSheetsNumfmtPlugin, {
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
    description: [...functions],
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  return univer;
}
