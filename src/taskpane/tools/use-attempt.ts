import { useState } from "react";
import type { Notice } from "../app/pane-state";
import { wordsOf } from "../app/use-pane";

/** What a view says of its last doing, and how it does something that may fail. */
export interface Attempts {
  readonly notice: Notice | null;
  /** Does something in the workbook; what it gives, or what went wrong, is said. */
  readonly attempt: (action: () => Promise<Notice | null>) => void;
}

/** The doings of a view over a tab, each with its notice. */
export function useAttempt(): Attempts {
  const [notice, setNotice] = useState<Notice | null>(null);
  const attempt = (action: () => Promise<Notice | null>): void => {
    setNotice(null);
    action().then(setNotice, (error: unknown) =>
      setNotice({ kind: "problem", text: wordsOf(error) }),
    );
  };
  return { notice, attempt };
}
