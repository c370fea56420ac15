import { createServer } from "node:http";
import { ensureBuilt } from "../build/build";
import { listen, portFrom } from "./listen";
import { respond } from "./respond";
import { sampleWorkbook } from "./sample-workbook";
import { startPage } from "./start-page";

/** `npm start`: builds the add-in where needed and serves it with its sample workbook on localhost. */
try {
  const wanted = portFrom(process.env["PORT"]);
  const dist = await ensureBuilt();
  const page = startPage(await sampleWorkbook(dist));
  const port = await listen(createServer(respond(dist, { "/": page })), wanted, 3000);
  console.log(`Keel's sample workbook, calculated without Excel. Ctrl+C ends it.`);
  console.log(`http://localhost:${port}/`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
