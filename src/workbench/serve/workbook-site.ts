import { OFFICE_LIBRARY } from "../host/office-library";
import { productionBase } from "../build/build";
import type { Site } from "./respond";
import { fileAt, type ServedFile } from "./static-files";

const LIBRARY_HOST = "https://appsforoffice.microsoft.com";
const LIBRARY_PATH = /^\/lib\/1\/hosted(\/.+)$/i;

/** Stricter than the add-in's own policy: here even Microsoft's library comes from this server. */
const ADD_IN_POLICY =
  "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

/**
 * The workbook's page, and beside it the add-in as Excel loads it: its own files unchanged, except
 * that addresses name this server. Microsoft's library lies under the path it has on Microsoft's.
 *
 * @param page the files of the workbook's page, by path
 * @param dist the folder with the built add-in
 * @param base this server's address, ending in a slash
 */
export function workbookSite(
  page: ReadonlyMap<string, ServedFile>,
  dist: string,
  base: string,
): Site {
  return async (path) => {
    const library = LIBRARY_PATH.exec(path)?.[1];
    if (library !== undefined) return fileAt(OFFICE_LIBRARY, library.toLowerCase());
    const file = page.get(path) ?? (await fileAt(dist, path));
    return file && addressedHere(path, file, base);
  };
}

/** The add-in's manifest, functions and page with this server's address in them. */
function addressedHere(path: string, file: ServedFile, base: string): ServedFile {
  const withText = (change: (text: string) => string): Buffer =>
    Buffer.from(change(file.body.toString("utf8")));
  switch (path) {
    case "/manifest.xml":
    case "/functions.json":
      return { ...file, body: withText((text) => text.replaceAll(productionBase, base)) };
    case "/taskpane.html":
      return {
        ...file,
        body: withText((text) => text.replace(`src="${LIBRARY_HOST}/`, `src="${base}`)),
        policy: ADD_IN_POLICY,
      };
    default:
      return file;
  }
}
