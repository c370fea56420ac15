/** How long a burst of changes may last before it is told of, milliseconds. */
const PAUSE = 200;

/**
 * Calls back after cells, worksheets or tables changed, whoever changed them, once a burst of changes.
 *
 * @returns a function that ends it
 */
export async function watchWorkbook(onChange: () => void): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(onChange, PAUSE);
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
      clearTimeout(timer);
      await Excel.run(context, async () => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      });
    };
  });
}
