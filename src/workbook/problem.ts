const adviceByCode: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    "A cell is being edited. Finish with Enter or Esc, then try again.",
  AccessDenied: "The workbook doesn't allow changes. Remove its protection, then try again.",
  ActivityLimitReached: "Excel is busy. Wait a moment, then try again.",
  InvalidOrTimedOutSession: "The connection to the workbook has ended. Reload the workbook.",
};

/** Says in one sentence or two why something failed: in our own words, or why Excel refused it and what to do next. */
export function describeProblem(error: unknown): string {
  if (!(error instanceof Error)) {
    return `Excel refused: ${String(error)}`;
  }
  if (!("code" in error)) return error.message;
  return adviceByCode[String(error.code)] ?? `Excel refused: ${error.message}`;
}
