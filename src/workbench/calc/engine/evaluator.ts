import type { SheetView } from "./sheet-view";
import { readLiteralsAsExcelDoes } from "./literals";
import { repairUniver } from "./repairs";
import { readReferencesThroughViews } from "./reference-reading";
import { core, type EvaluatedFormula, formulas } from "./univer";
import { errorValue } from "./values";

type CustomFunction = InstanceType<typeof formulas.BaseFunction>;

const WORKBOOK = "workbook";

/** Univer as an evaluator of single formulas: which formula comes when is not its affair. */
export class FormulaEvaluator {
  private readonly univer;
  private readonly injector;

  constructor(sheets: readonly SheetView[], functions: CustomFunction[]) {
    repairUniver();
    readReferencesThroughViews();
    this.univer = new core.Univer({
      locale: core.LocaleType.EN_US,
      locales: { [core.LocaleType.EN_US]: {} },
      logLevel: core.LogLevel.SILENT,
    });
    this.univer.registerPlugin(formulas.UniverFormulaEnginePlugin, {});
    this.injector = this.univer.__getInjector();
    this.createUnit(sheets);
    this.loadSheets(sheets);
    this.injector.get(formulas.IFunctionService).registerExecutors(...functions);
  }

  /** Evaluates one formula, with its leading "=", as it stands in a cell. */
  evaluate(formula: string, sheet: SheetView, row: number, column: number): EvaluatedFormula {
    const runtime = this.injector.get(formulas.IFormulaRuntimeService);
    runtime.setCurrent(row, column, sheet.rowCount, sheet.columnCount, sheet.id, WORKBOOK);
    // Univer keeps the trees that it reads, although using one changes it: LET would find old values.
    this.injector.get(formulas.LexerTreeBuilder).dispose();
    const tree = this.injector.get(formulas.Lexer).treeBuilder(formula);
    if (!(tree instanceof formulas.LexerNode)) return errorValue("#VALUE!");
    const node = this.injector.get(formulas.AstTreeBuilder).parse(tree);
    if (!node) return errorValue("#VALUE!");
    readLiteralsAsExcelDoes(node);
    return this.injector
      .get(formulas.Interpreter)
      .execute(formulas.generateExecuteAstNodeData(node));
  }

  dispose(): void {
    this.univer.dispose();
  }

  /** SHEET, SHEETS and CELL ask the workbook itself for its sheets. */
  private createUnit(sheets: readonly SheetView[]): void {
    this.univer.createUnit(core.UniverInstanceType.UNIVER_SHEET, {
      id: WORKBOOK,
      sheetOrder: sheets.map((sheet) => sheet.id),
      sheets: Object.fromEntries(sheets.map(({ id, name }) => [id, { id, name }])),
    });
  }

  private loadSheets(sheets: readonly SheetView[]): void {
    const config = this.injector.get(formulas.IFormulaCurrentConfigService);
    config.load({
      allUnitData: { [WORKBOOK]: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])) },
      unitStylesData: {},
      unitSheetNameMap: {
        [WORKBOOK]: Object.fromEntries(
          sheets.flatMap(({ id, name }) => [
            [id, id],
            [name, id],
          ]),
        ),
      },
      formulaData: {},
      arrayFormulaCellData: {},
      arrayFormulaRange: {},
      forceCalculate: false,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
    });
    config.setExecuteUnitId(WORKBOOK);
  }
}
