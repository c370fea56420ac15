import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/workbench/build/build";

/** The folder of the docs' pictures. */
export const DOCS_IMAGES = join(root, "docs/images");

/** The pictures in the docs, each with the name under which the test of the whole way takes it. */
export const DOCS_PICTURES: Readonly<Record<string, string>> = {
  "import.png": "import-450-light",
  "classes.png": "classes-450-light",
  "targets.png": "targets-320-light",
  "targets-dark.png": "targets-320-dark",
  "targets-forced-colors.png": "targets-320-forced",
  "trades.png": "locked-450-light",
  "workbook.png": "workbook-written",
};

/** Renews the docs' pictures with those that were just taken, where `npm run pictures` asks for it. */
export function renewDocsPictures(folder: string): void {
  if (process.env["KEEL_PICTURES"] !== "1") return;
  for (const [file, taken] of Object.entries(DOCS_PICTURES)) {
    copyFileSync(join(folder, `${taken}.png`), join(DOCS_IMAGES, file));
  }
}
