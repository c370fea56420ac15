import { createRequire } from "node:module";
import path from "node:path";

/** The folder with Microsoft's library, installed by npm. */
export const OFFICE_LIBRARY = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);
