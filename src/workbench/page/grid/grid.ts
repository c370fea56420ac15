import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  EDITOR_ACTIVATED,
  type ICommandInfo,
  ICommandService,
  IContextService,
  type IStyleData,
  LifecycleService,
  LifecycleStages,
  IUndoRedoService,
  IUniverInstanceService,
  type Univer,
} from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  IEditorBridgeService,
  IEditorService,
  ILayoutService,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import type { Area } from "../../host/store/area";
import type { WorkbookEvent } from "../../host/store/events";
import { type History, restore } from "../../host/store/history";
import type { CellObserver } from "../../host/store/observed-cells";
import type { Sheet } from "../../host/store/sheet";
import type { Workbook } from "../../host/store/workbook";
import type { Injector } from "./injector";
import { isTakenIn, takeIn } from "./edits";
import { refuseUnkept } from "./refusals";
import { ShownWorkbook } from "./shown-workbook";
import { restoreMutation, undoItem, WORKBOOK_UNIT } from "./workbook-undo";
import { plainText, TYPED, typedText } from "./written-cells";

/** The editor that opens in a cell when one types. */
const CELL_EDITOR = DOCS_NORMAL_EDITOR_UNIT_ID_KEY;

/** Above all of Univer's own readings of what is typed. */
const FIRST = 1000;

/**
 * Shows a workbook in Univer and takes in what people do there. The workbook is the truth: whatever
 * Univer makes of an edit is replaced by what the workbook makes of it, before it is drawn.
 */
export class Grid {
  private readonly injector: Injector;
  private readonly shown: ShownWorkbook;
  private readonly done: ICommandInfo[] = [];
  private isTakingIn = false;
  private takenIn = 0;

  constructor(
    univer: Univer,
    private readonly workbook: Workbook,
    private readonly history: History,
    /** Hears what the workbook can't do, and why. */
    say: (sentence: string) => void,
  ) {
    this.injector = univer.__getInjector();
    this.shown = new ShownWorkbook(univer, workbook);
    this.keepTypedTexts();
    const commands = this.injector.get(ICommandService);
    commands.registerCommand(restoreMutation((step, end) => restore(workbook, step, end)));
    commands.beforeCommandExecuted((command) => {
      if (!this.shown.isShowing) refuseUnkept(command, say);
    });
    commands.onCommandExecuted((command, options) => {
      // What Univer's own reading of formulas adds to an edit is no edit.
      if (options?.["fromFormula"] !== true) this.hear(command);
    });
    workbook.events.subscribe((event) => this.follow(event));
  }

  /** Hears of every cell that changes, to show it. */
  get cellObserver(): CellObserver {
    return this.shown;
  }

  /** Runs what changes the workbook, so that it is undone as one step. */
  step(action: () => void): void {
    const step = this.history.record(this.workbook, action);
    if (step) this.injector.get(IUndoRedoService).pushUndoRedo(undoItem(step));
  }

  /** Selects cells, scrolls to them and lets keys go there. */
  select(sheet: Sheet, area: Area): void {
    this.workbook.select(sheet, area);
    this.focus();
  }

  /** Lets keys go to the selected cell. */
  focus(): void {
    this.injector.get(IUniverInstanceService).focusUnit(WORKBOOK_UNIT);
    this.injector.get(ILayoutService).focus();
    this.injector.get(IEditorService).focus(CELL_EDITOR);
    // Univer takes an editor that keys go to for one in use, whose own typing is then undone.
    if (this.editedText === null)
      this.injector.get(IContextService).setContextValue(EDITOR_ACTIVATED, false);
  }

  /** Runs one of Univer's commands as its menus do; false where it is refused. */
  runCommand(id: string, params?: object): Promise<boolean> {
    return this.injector.get(ICommandService).executeCommand(id, params);
  }

  /** The cells of a sheet, as row and column, where Univer holds something else than the workbook. */
  divergingCells(sheet: Sheet): (readonly [row: number, column: number])[] {
    return this.shown.divergingCells(sheet);
  }

  /** How Univer draws a cell. */
  shownStyle({ id }: Sheet, row: number, column: number): IStyleData | null {
    const { unit } = this.shown;
    const cell = unit.getSheetBySheetId(id)?.getCell(row, column);
    return unit.getStyles().getStyleByCell(cell) ?? null;
  }

  /** Resolves when all that belongs to Univer has begun. */
  async takesKeys(): Promise<void> {
    await this.injector.get(LifecycleService).onStage(LifecycleStages.Steady);
  }

  /** What the cell that is being edited holds so far; `null` where none is. */
  get editedText(): string | null {
    if (!this.injector.get(IEditorBridgeService).isVisible().visible) return null;
    const body = this.injector.get(IEditorService).getEditor(CELL_EDITOR)?.getDocumentData().body;
    return body ? plainText(body.dataStream) : "";
  }

  /** How many edits of cells the workbook has taken in. */
  get editsTakenIn(): number {
    return this.takenIn;
  }

  /** Whether a cell is being edited, or what was typed isn't in the workbook yet. */
  get isEditing(): boolean {
    return this.editedText !== null || this.done.length > 0;
  }

  /** Univer reads "5%" or "5/25" in its own way; the workbook reads what was typed. */
  private keepTypedTexts(): void {
    this.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: FIRST,
      handler: (cell) => {
        const text = cell && typedText(cell);
        return text === null || text === undefined
          ? cell
          : { ...cell, custom: { ...cell?.custom, [TYPED]: text } };
      },
    });
  }

  /** Notes what a person did; the workbook gets it when the whole command is through. */
  private hear(command: ICommandInfo): void {
    if (this.shown.isShowing || !isTakenIn(command)) return;
    if (this.done.length === 0) queueMicrotask(() => this.takeInAll());
    this.done.push(command);
  }

  private takeInAll(): void {
    const commands = this.done.splice(0);
    this.isTakingIn = true;
    try {
      this.step(() => commands.forEach((command) => takeIn(this.workbook, this.shown, command)));
    } finally {
      this.isTakingIn = false;
    }
    if (commands.some(({ id }) => id === SetRangeValuesMutation.id)) this.takenIn++;
    this.shown.show();
  }

  private follow(event: WorkbookEvent): void {
    const showsElsewhere = ["sheetAdded", "sheetDeleted", "sheetActivated"];
    if (showsElsewhere.includes(event.kind)) this.shown.showSoon();
    if (event.kind === "selected" && !this.isTakingIn)
      this.shown.showSelection(event.sheet, event.area);
  }
}
