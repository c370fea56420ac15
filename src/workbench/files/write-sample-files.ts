import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../build/build";
import { openBuiltAddIn } from "../calc/add-in";
import { SAMPLE_FILES, sampleFile } from "./sample-files";

/* `npm run samples`: writes the sample sheets that are files of their own into assets/. */
const addIn = await openBuiltAddIn();
try {
  for (const [name, sample] of Object.entries(SAMPLE_FILES)) {
    await writeFile(join(root, "assets", name), await sampleFile(sample, addIn.caller));
    console.log(`assets/${name}`);
  }
} finally {
  addIn.close();
}
