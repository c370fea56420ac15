import type { ExcelHost } from "./excel-host";
import type { Manifest } from "./office/manifest";

/**
 * Waits until an add-in has started. Rejects with its own error, or once `timeout` milliseconds have
 * passed.
 */
export async function started(ready: Promise<unknown>, timeout: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `The add-in did not start within ${timeout / 1000} seconds.`;
    timer = setTimeout(() => reject(new Error(message)), timeout);
  });
  await Promise.race([ready, late]).finally(() => clearTimeout(timer));
}

/**
 * Presses the ribbon button with an id and waits until its function is completed. Rejects where the
 * manifest has no such button, or where it runs no function.
 */
export async function runCommand(
  { office }: ExcelHost,
  { commands }: Manifest,
  id: string,
): Promise<void> {
  const command = commands.find((each) => each.id === id);
  if (!command) throw new Error(`The manifest has no command "${id}".`);
  if (command.functionName === null) throw new Error(`The command "${id}" runs no function.`);
  await office.invokeCommand(command.functionName, id);
}
