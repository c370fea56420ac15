import type { KeelWorkbook } from "../../workbook/keel-workbook";
import type { Change } from "../../workbook/change";

/** What a view over a tab is given. */
export interface ToolProps {
  readonly workbook: KeelWorkbook;
  /** The portfolio's classes and names at the top, and what they are to weigh; null where a target can't be read. */
  readonly targets: readonly { readonly name: string; readonly target: number | null }[];
  /** Whether it is to be seen; a view that was left stays as it was. */
  readonly isShown: boolean;
  /** Is told of what the view has written into the workbook, and in words. */
  readonly onChanged: (change: Change, text: string) => void;
}
