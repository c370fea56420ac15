const adviceByCode: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    "A cell is being edited. Finish with Enter or Esc, then try again.",
  AccessDenied: "The workbook doesn't allow changes. Remove its protection, then try again.",
  ActivityLimitReached: "Excel is busy. Wait a moment, then try again.",
  InvalidOrTimedOutSession: "The connection to the workbook has ended. Reload the workbook.",
};

/** Says in one sentence or two why Excel refused something, and what to do next where we know it. */
export function describeProblem(error: unknown): string {
  if (!(error instanceof Error)) {
    return `Excel refused: ${String(error)}`;
  }
  const code = "code" in error ? String(error.code) : "";
  return adviceByCode[code] ?? `Excel refused: ${error.message}`;
}
