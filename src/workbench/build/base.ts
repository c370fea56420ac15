import { readFileSync } from "node:fs";
import { join } from "node:path";

interface PackageFile {
  readonly version: string;
  readonly homepage: string;
}

/** The add-in's version and its production address, both from package.json: the one place for each. */
export function readPackage(root: string): PackageFile {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as PackageFile;
}

/**
 * Replaces the production address by `base` in a text such as the manifest.
 * Both addresses end in a slash, so that `https://host/keel-other/` is left alone.
 */
export function withBase(text: string, productionBase: string, base: string): string {
  return text.replaceAll(productionBase, base);
}

/** The address of a function's help page below `base`; the same page lies in dist under this path. */
export function helpAddress(base: string, id: string): string {
  return `${base}docs/functions/${id}.html`;
}
