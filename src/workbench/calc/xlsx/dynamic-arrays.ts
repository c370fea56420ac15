import { relationshipsPath, type XlsxPackage } from "./package";
import { folderOf, joinPath, pathFrom } from "./part-paths";
import { attribute, elementPattern, elements, withAttribute } from "./xml";

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
/** The parts of the metadata in the order in which the format wants them. */
const ORDER = [
  "metadataTypes",
  "metadataStrings",
  "mdxMetadata",
  "futureMetadata",
  "cellMetadata",
  "valueMetadata",
];
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
  const path = part?.path ?? joinPath(folderOf(file.workbookPath), "metadata.xml");
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
  const withType = append(xml, "metadataTypes", METADATA_TYPE);
  const types = elements(elements(withType, "metadataTypes")[0]?.content ?? "", "metadataType");
  const withFuture = insert(withType, "futureMetadata", FUTURE_METADATA);
  return append(withFuture, "cellMetadata", `<bk><rc t="${types.length}" v="0"/></bk>`);
}

/** Adds a child to a list that counts its children, and the list itself where it is missing. */
function append(xml: string, list: string, child: string): string {
  if (elements(xml, list).length === 0) {
    return insert(xml, list, `<${list} count="1">${child}</${list}>`);
  }
  return xml.replace(
    elementPattern(list),
    (_, prefix: string, attributes: string, content: string | undefined) => {
      const count = Number(attribute(attributes, "count") ?? "0") + 1;
      const counted = withAttribute(attributes, "count", String(count));
      return `<${prefix}${list}${counted}>${content ?? ""}${child}</${prefix}${list}>`;
    },
  );
}

/** Puts an element behind those that the format's order puts before it. */
function insert(xml: string, name: string, element: string): string {
  const earlier = ORDER.slice(0, ORDER.indexOf(name) + 1);
  const ends = earlier.flatMap((each) =>
    [...xml.matchAll(elementPattern(each))].map((match) => match.index + match[0].length),
  );
  const start = /<(?:\w+:)?metadata(?=[\s>])[^>]*>/.exec(xml);
  const at = Math.max(start ? start.index + start[0].length : 0, ...ends);
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
  const target = pathFrom(folderOf(file.workbookPath), path);
  const relationship = `<Relationship Id="rIdDynamicArrays" Type="${RELATIONSHIP_TYPE}" Target="${target}"/>`;
  file.write(
    relationshipsFile,
    relationships.replace("</Relationships>", () => `${relationship}</Relationships>`),
  );
}
