import { type RunResult, Throttle } from "./throttle";

/** How long the pane rests between two updates, milliseconds: prices that tick update it a few times a second. */
const REST = 250;

/**
 * Calls back after cells, worksheets or tables changed or were calculated, whoever changed them: at once after the
 * first change, and a few times a second while they go on.
 *
 * @returns a function that ends it
 */
export async function watchWorkbook(
  onChange: () => Promise<RunResult>,
): Promise<() => Promise<void>> {
  const throttle = new Throttle(onChange, REST);
  const changed = (): Promise<void> => {
    throttle.ask();
    return Promise.resolve();
  };
  return Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const handlers = [
      worksheets.onChanged.add(changed),
      worksheets.onCalculated.add(changed),
      worksheets.onActivated.add(changed),
      worksheets.onDeleted.add(changed),
      tables.onAdded.add(changed),
      tables.onDeleted.add(changed),
    ];
    await context.sync();
    return async () => {
      throttle.end();
      await Excel.run(context, async () => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      });
    };
  });
}
