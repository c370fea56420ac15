import type { ReactElement } from "react";
import type { WeightsRow } from "../../workbook/pictures/weights-row";
import { Disclosure } from "../shared/disclosure";
import { WeightsFigure, type WeightsFigureProps } from "./weights-figure";

/** What the picture needs. */
interface PictureProps extends Omit<WeightsFigureProps, "rows"> {
  /** Called only while the picture is shown. */
  readonly rows: () => readonly WeightsRow[];
}

/** Weights against targets, drawn where it is unfolded. */
export function Picture({ rows, ...others }: PictureProps): ReactElement {
  return (
    <Disclosure title="Picture">{() => <WeightsFigure rows={rows()} {...others} />}</Disclosure>
  );
}
