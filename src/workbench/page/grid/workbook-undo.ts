import {
  CommandType,
  ICommandService,
  IContextService,
  type IMutation,
  type IUndoRedoItem,
  IUniverInstanceService,
  LocalUndoRedoService,
} from "@univerjs/core";
import type { Step, StepEnd } from "../../host/store/history";

/** The workbook among Univer's units; the others are the editors of cells. */
export const WORKBOOK_UNIT = "workbook";

const RESTORE = "keel.mutation.restore";

interface RestoreParams {
  readonly step: Step;
  readonly end: StepEnd;
}

/** Undo for the workbook takes its own steps; Univer's, which know nothing of it, are left out. */
class WorkbookUndo extends LocalUndoRedoService {
  override pushUndoRedo(item: IUndoRedoItem): void {
    const isOwn = item.undoMutations.every(({ id }) => id === RESTORE);
    if (item.unitID !== WORKBOOK_UNIT || isOwn) super.pushUndoRedo(item);
  }
}

/** How Univer makes its undo service. */
export const undoServiceDependency = {
  useFactory: (
    instances: IUniverInstanceService,
    commands: ICommandService,
    context: IContextService,
  ) => new WorkbookUndo(instances, commands, context),
  deps: [IUniverInstanceService, ICommandService, IContextService],
};

/** The mutation by which Univer's undo puts the workbook back. */
export function restoreMutation(
  restore: (step: Step, end: StepEnd) => void,
): IMutation<RestoreParams> {
  return {
    id: RESTORE,
    type: CommandType.MUTATION,
    handler: (_accessor, { step, end }) => {
      restore(step, end);
      return true;
    },
  };
}

/** A step of the workbook as an entry of Univer's undo. */
export function undoItem(step: Step): IUndoRedoItem {
  const mutation = (end: StepEnd) => ({ id: RESTORE, params: { step, end } });
  return {
    unitID: WORKBOOK_UNIT,
    undoMutations: [mutation("before")],
    redoMutations: [mutation("after")],
  };
}
