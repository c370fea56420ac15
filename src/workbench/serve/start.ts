import { portFrom } from "./listen";
import { serveWorkbook } from "./serve-workbook";

/** `npm start`: builds the add-in where needed and serves it with its workbook on localhost. */
try {
  const { url } = await serveWorkbook(portFrom(process.env["PORT"]));
  console.log(`A workbook with Keel in it, without Excel. Open the address; Ctrl+C ends it.`);
  console.log(url);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
