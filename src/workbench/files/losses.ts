import type { XlsxPackage } from "../calc/xlsx/package";
import type { Workbook } from "../host/store/workbook";
import { elements } from "../calc/xlsx/xml";

/** Parts of a worksheet that this workbook doesn't keep, by the element that holds them. */
const SHEET_ELEMENTS: Readonly<Record<string, string>> = {
  mergeCells: "merged cells",
  conditionalFormatting: "conditional formats",
  dataValidations: "data validation",
  drawing: "charts and pictures",
  legacyDrawing: "comments",
  hyperlinks: "links",
  sheetProtection: "protection",
};

/** Parts of the whole file, by their path. */
const PACKAGE_PARTS: readonly (readonly [RegExp, string])[] = [
  [/vbaProject/, "macros"],
  [/^xl\/pivot/, "pivot tables"],
  [/^customXml\//, "data of other programs"],
  [/^xl\/externalLinks\//, "links to other workbooks"],
];

/** What a file holds that saving it from here won't keep, in words; an empty list where that is nothing. */
export async function lossesOf(file: XlsxPackage): Promise<string[]> {
  const losses = new Set<string>();
  for (const { path } of await file.worksheets()) {
    const xml = (await file.text(path)) ?? "";
    for (const [element, words] of Object.entries(SHEET_ELEMENTS))
      if (elements(xml, element).length > 0) losses.add(words);
  }
  for (const [pattern, words] of PACKAGE_PARTS)
    if (file.paths.some((path) => pattern.test(path))) losses.add(words);
  if (await hasBorders(file)) losses.add("borders");
  return [...losses];
}

async function hasBorders(file: XlsxPackage): Promise<boolean> {
  const parts = await file.relationships(file.workbookPath);
  const path = parts.find(({ type }) => type === "styles")?.path;
  const xml = (path && (await file.text(path))) ?? "";
  return elements(elements(xml, "borders")[0]?.content ?? "", "border").length > 1;
}

/** What of a workbook itself a file won't keep, in words. */
export function unsavedParts({ sheets, settings }: Workbook): string[] {
  const hasRules = sheets.some(({ conditionalFormats }) => conditionalFormats.length > 0);
  return [
    ...(hasRules ? ["conditional formats"] : []),
    ...(sheets.some(({ charts }) => charts.length > 0) ? ["charts"] : []),
    ...(settings.size > 0 ? ["the add-in's own settings"] : []),
  ];
}
