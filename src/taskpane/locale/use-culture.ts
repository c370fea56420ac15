import { useEffect, useMemo, useState } from "react";
import type { Culture } from "../../workbook/culture";
import type { KeelWorkbook } from "../../workbook/keel-workbook";
import { numberLocale } from "./number-locale";
import { type Writing, writingIn } from "./writing";

/** How the person's Excel writes numbers: by Office's language until Excel has told, and where it doesn't tell. */
export function useCulture(workbook: KeelWorkbook, officeLanguage: string): Writing {
  const [culture, setCulture] = useState<Culture>({ tag: officeLanguage, separators: null });
  useEffect(() => {
    let isOver = false;
    workbook.culture().then(
      (told) => {
        if (!isOver) setCulture(told);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [workbook]);
  return useMemo(() => writingIn(numberLocale(culture.tag, culture.separators)), [culture]);
}
