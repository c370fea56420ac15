/** How the person's Excel writes numbers. */
export interface Culture {
  /** A language tag, such as "de-CH". */
  readonly tag: string;
  /** What stands before decimals and between groups in the workbook; null where Excel doesn't tell. */
  readonly separators: { readonly decimal: string; readonly group: string } | null;
}

/**
 * How the person's Excel writes numbers: the culture and the separators that Excel goes by, which may differ from the
 * language's; where an older Excel doesn't tell them, the language of the document.
 */
export async function readCulture(): Promise<Culture> {
  const language = officeLanguage();
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.11")) {
    return { tag: language, separators: null };
  }
  return Excel.run(async (context) => {
    const { application } = context.workbook;
    application.load("decimalSeparator,thousandsSeparator");
    application.cultureInfo.load("name");
    await context.sync();
    const { decimalSeparator: decimal, thousandsSeparator: group, cultureInfo } = application;
    return {
      tag: cultureInfo.name === "" ? language : cultureInfo.name,
      separators: { decimal, group },
    };
  });
}

/** The language that a document is edited in, as Office knows it without asking Excel. */
export function officeLanguage(): string {
  return Office.context.contentLanguage;
}
