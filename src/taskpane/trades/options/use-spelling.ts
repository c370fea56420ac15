import { useMemo } from "react";
import { inPlainSpelling } from "../../locale/read-number";
import { useWriting } from "../../locale/writing";
import type { Spelling } from "./option-entries";

/** How the person's Excel spells the numbers of options. */
export function useSpelling(): Spelling {
  const { locale, text } = useWriting();
  return useMemo(
    () => ({ read: (typed) => inPlainSpelling(typed, locale), write: text }),
    [locale, text],
  );
}
