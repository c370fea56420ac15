import { insertSample } from "../workbook/insert-sample";
import { describeProblem } from "../workbook/problem";

/**
 * The ribbon's "Insert sample". A ribbon button has no place for words of its own, so `showProblem`
 * gets what went wrong. Excel is always told that the command has ended.
 */
export async function runInsertSample(
  event: Pick<Office.AddinCommands.Event, "completed">,
  showProblem: (problem: string) => Promise<void>,
): Promise<void> {
  try {
    await insertSample();
  } catch (error) {
    await showProblem(`The sample wasn't inserted. ${describeProblem(error)}`);
  } finally {
    event.completed();
  }
}
