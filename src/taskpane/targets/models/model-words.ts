import { levelsOf } from "../../../engine/portfolio/tree";
import { percentText } from "../../../engine/triggers/band-entry";
import { list } from "../../../engine/wording/format";
import type { Model } from "../../../workbook/models/model";

/** What a model's classes at the top are to weigh: "Equity 60% and Bonds 40%." */
export function modelInWords({ classes }: Model): string {
  const top = classes.filter(({ path }) => levelsOf(path).length === 1);
  const shown = (top.length > 0 ? top : classes).map(({ path, target }) => {
    return target === null ? path : `${path} ${percentText(target)}`;
  });
  return `${list(shown)}.`;
}
