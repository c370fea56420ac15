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

/** The address that manifest.xml is written for, as Office's tools expect it; the build puts in another. */
export const localBase = "https://localhost:3000/";

/** The manifest for an add-in that is served from `base`, an address ending in a slash. */
export function manifestFor(base: string, manifest: string): string {
  return manifest.replaceAll(localBase, base);
}

/** The address of a function's help page below `base`; the same page lies in dist under this path. */
export function helpAddress(base: string, id: string): string {
  return `${base}docs/functions/${id}.html`;
}
