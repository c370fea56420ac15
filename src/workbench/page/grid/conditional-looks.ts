import { BooleanNumber, InterceptorEffectEnum, type IStyleData } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { type ConditionalLook, conditionalLook } from "../../host/store/conditional-look";
import type { Workbook } from "../../host/store/workbook";
import type { Injector } from "./injector";

/** Draws cells as the conditional formats of their sheet say. */
export function showConditionalLooks(injector: Injector, workbook: Workbook): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { workbook: unit, subUnitId, row, col }, next) => {
      const sheet = workbook.findSheet(subUnitId);
      const look = sheet && conditionalLook(sheet, row, col);
      if (!look) return next(cell);
      const own = unit.getStyles().getStyleByCell(cell);
      return next({ ...cell, s: { ...own, ...styleOf(look) } });
    },
  });
}

function styleOf({ fontColor, fillColor, bold }: ConditionalLook): IStyleData {
  return {
    ...(fontColor !== null && { cl: { rgb: fontColor } }),
    ...(fillColor !== null && { bg: { rgb: fillColor } }),
    ...(bold && { bl: BooleanNumber.TRUE }),
  };
}
