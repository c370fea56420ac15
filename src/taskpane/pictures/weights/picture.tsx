import type { ReactElement } from "react";
import type { WeightsRow } from "../../../workbook/pictures/weights-row";
import { Disclosure } from "../../shared/disclosure";
import { WeightsFigure, type WeightsFigureProps } from "./weights-figure";

/** What the picture needs. */
interface PictureProps extends Omit<WeightsFigureProps, "rows"> {
  /** By what it is told from the picture of another tab. */
  readonly name: string;
  /** Called only while the picture is shown. */
  readonly rows: () => readonly WeightsRow[];
}

/** Weights against targets, drawn where it is unfolded. */
export function Picture({ name, rows, ...others }: PictureProps): ReactElement {
  return (
    <Disclosure name={name} title="Picture">
      {() => <WeightsFigure rows={rows()} {...others} />}
    </Disclosure>
  );
}
