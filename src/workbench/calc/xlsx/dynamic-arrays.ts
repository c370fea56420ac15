import { posix } from "node:path";
import { relationshipsPath, type XlsxPackage } from "./package";
import { attribute, elements, withAttribute } from "./xml";

/** What Excel itself writes to mark a formula whose result spills. */
const METADATA_TYPE =
  '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1"' +
  ' merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1"' +
  ' coerce="1" cellMeta="1"/>';
const FUTURE_METADATA =
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst>' +
  '<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
  '<xda:dynamicArrayProperties xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"' +
  ' fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>';
const EMPTY_METADATA =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></metadata>';
const CONTENT_TYPE =
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const RELATIONSHIP_TYPE =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata";

/**
 * Sees to it that the workbook can mark formulas that spill. Gives the number for their cells'
 * `cm` attribute.
 */
export async function dynamicArrayMark(file: XlsxPackage): Promise<string> {
  const relationships = await file.relationships(file.workbookPath);
  const part = relationships.find(({ type }) => type === "sheetMetadata");
  const path = part?.path ?? posix.join(posix.dirname(file.workbookPath), "metadata.xml");
  const xml = (part && (await file.text(path))) ?? EMPTY_METADATA;
  const known = findMark(xml);
  if (known !== undefined) return known;
  file.write(path, addMark(xml));
  if (!part) await register(file, path);
  return findMark(addMark(xml)) ?? "1";
}

/** The number, from 1, of the cell metadata that says "dynamic array". */
function findMark(xml: string): string | undefined {
  const types = elements(elements(xml, "metadataTypes")[0]?.content ?? "", "metadataType");
  const type = types.findIndex(({ attributes }) => attribute(attributes, "name") === "XLDAPR") + 1;
  const blocks = elements(elements(xml, "cellMetadata")[0]?.content ?? "", "bk");
  const mark = blocks.findIndex(({ content }) =>
    elements(content, "rc").some(({ attributes }) => attribute(attributes, "t") === String(type)),
  );
  return type > 0 && mark >= 0 ? String(mark + 1) : undefined;
}

function addMark(xml: string): string {
  const withType = append(xml, "metadataTypes", METADATA_TYPE, ["metadataStrings", "mdxMetadata"]);
  const types = elements(elements(withType, "metadataTypes")[0]?.content ?? "", "metadataType");
  const withFuture = insertBefore(withType, FUTURE_METADATA, ["cellMetadata", "valueMetadata"]);
  const block = `<bk><rc t="${types.length}" v="0"/></bk>`;
  return append(withFuture, "cellMetadata", block, ["valueMetadata"]);
}

/** Adds a child to a list that counts its children, and the list itself where it is missing. */
function append(xml: string, list: string, child: string, before: readonly string[]): string {
  const pattern = new RegExp(`<${list}([^>]*)>([\\s\\S]*?)</${list}>`);
  const match = pattern.exec(xml);
  if (!match) return insertBefore(xml, `<${list} count="1">${child}</${list}>`, [...before]);
  const count = Number(attribute(match[1] ?? "", "count") ?? "0") + 1;
  const attributes = withAttribute(match[1] ?? "", "count", String(count));
  return xml.replace(pattern, () => `<${list}${attributes}>${match[2]}${child}</${list}>`);
}

/** Inserts an element before the first of those named, or at the end. */
function insertBefore(xml: string, element: string, names: readonly string[]): string {
  const later = [...names, "futureMetadata", "cellMetadata", "valueMetadata", "extLst"];
  const order = element.startsWith("<metadataTypes") ? later : [...names, "extLst"];
  const places = order
    .map((name) => xml.search(new RegExp(`<${name}[\\s>]`)))
    .filter((i) => i >= 0);
  const at = Math.min(...places, xml.lastIndexOf("</metadata>"));
  return xml.slice(0, at) + element + xml.slice(at);
}

async function register(file: XlsxPackage, path: string): Promise<void> {
  const types = (await file.text("[Content_Types].xml")) ?? "";
  const override = `<Override PartName="/${path}" ContentType="${CONTENT_TYPE}"/>`;
  file.write(
    "[Content_Types].xml",
    types.replace("</Types>", () => `${override}</Types>`),
  );
  const relationshipsFile = relationshipsPath(file.workbookPath);
  const relationships = (await file.text(relationshipsFile)) ?? "";
  const target = posix.relative(posix.dirname(file.workbookPath), path);
  const relationship = `<Relationship Id="rIdDynamicArrays" Type="${RELATIONSHIP_TYPE}" Target="${target}"/>`;
  file.write(
    relationshipsFile,
    relationships.replace("</Relationships>", () => `${relationship}</Relationships>`),
  );
}
