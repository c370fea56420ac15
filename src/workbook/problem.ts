const adviceByCode: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    "A cell is being edited. Finish with Enter or Esc, then try again.",
  AccessDenied: "The workbook doesn't allow changes. Remove its protection, then try again.",
  ActivityLimitReached: "Excel is busy. Wait a moment, then try again.",
  InvalidOrTimedOutSession: "The connection to the workbook has ended. Reload the workbook.",
};

/** What Excel refuses with: office.js's own errors, which carry a code. */
interface Refusal {
  readonly code: unknown;
  readonly message: string;
}

/** Says in one sentence or two why something failed: in our own words, or why Excel refused it and what to do next. */
export function describeProblem(error: unknown): string {
  if (isRefusal(error)) {
    return adviceByCode[String(error.code)] ?? `Excel refused: ${error.message}`;
  }
  return error instanceof Error ? error.message : `Excel refused: ${String(error)}`;
}

/** Whether Excel refused because the person is typing into a cell: what waits until then may be tried again. */
export function isCellBeingEdited(error: unknown): boolean {
  if (isRefusal(error)) return error.code === "InvalidOperationInCellEditMode";
  return error instanceof Error && isCellBeingEdited(error.cause);
}

/** By its shape, since it may come from another frame. */
function isRefusal(error: unknown): error is Refusal {
  return typeof error === "object" && error !== null && "code" in error && "message" in error;
}
