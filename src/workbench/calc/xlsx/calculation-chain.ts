import { relationshipsPath, type XlsxPackage } from "./package";
import { attribute, elementPattern } from "./xml";

/**
 * Takes away the order in which Excel last calculated. It lists the formula cells; Excel makes it
 * anew, and would call the file damaged if it named cells that are none.
 */
export async function removeCalculationChain(file: XlsxPackage): Promise<void> {
  const relationships = await file.relationships(file.workbookPath);
  const chain = relationships.find(({ type }) => type === "calcChain");
  if (!chain) return;
  file.remove(chain.path);
  await removeElement(file, "[Content_Types].xml", "Override", "PartName", `/${chain.path}`);
  await removeElement(file, relationshipsPath(file.workbookPath), "Relationship", "Id", chain.id);
}

async function removeElement(
  file: XlsxPackage,
  path: string,
  element: string,
  key: string,
  value: string,
): Promise<void> {
  const xml = (await file.text(path)) ?? "";
  const kept = xml.replace(
    elementPattern(element),
    (text: string, _prefix: string, attributes: string) =>
      attribute(attributes, key) === value ? "" : text,
  );
  file.write(path, kept);
}
