/** The code of the Office error that a promise rejects with; "none" if it resolves. */
export async function errorCode(promise: Promise<unknown>): Promise<string> {
  const error = await officeError(promise);
  return error?.code ?? "none";
}

/** The Office error that a promise rejects with; `null` if it resolves. */
export async function officeError(
  promise: Promise<unknown>,
): Promise<OfficeExtension.Error | null> {
  try {
    await promise;
    return null;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
}
