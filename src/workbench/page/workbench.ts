import { type AddIn } from "../host/browser/open-add-in";
import { parseAddress } from "../host/store/address";
import type { Workbook } from "../host/store/workbook";
import type { LiveCalculation } from "../live/live-calculation";

/** The workbook on this page, for tests and for the browser's console: `keelWorkbench`. */
export class Workbench {
  constructor(
    readonly workbook: Workbook,
    readonly addIn: AddIn,
    private readonly calculation: LiveCalculation,
  ) {}

  /** Types into a cell, as a person does. Throws where the workbook has no such cell. */
  type(address: string, text: string): void {
    const parsed = parseAddress(address);
    const sheet = parsed?.sheet ? this.workbook.findSheet(parsed.sheet) : this.workbook.activeSheet;
    if (!parsed || !sheet) throw new Error(`The workbook has no cell ${address}.`);
    this.workbook.type(sheet, parsed.area.row, parsed.area.column, text);
  }

  /** Resolves when no ribbon command and no calculation is under way. */
  async settled(): Promise<void> {
    await this.addIn.idle();
    await this.calculation.settled();
  }
}
