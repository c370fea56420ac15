import { createServer, type Server } from "node:http";
import { ensureBuilt } from "../build/build";
import { listen } from "./listen";
import { respond } from "./respond";
import { workbookPage } from "./workbook-page";
import { workbookSite } from "./workbook-site";

/** The port where nobody asks for another. */
const USUAL_PORT = 3000;

/** A server of the workbook's page with the add-in in it. */
export interface WorkbookServer {
  /** Its address, ending in a slash. */
  readonly url: string;
  readonly server: Server;
}

/**
 * Builds the add-in where needed and serves it with its workbook on localhost, on the port `wanted`,
 * or the usual one, or any free one (0). Rejects where the build fails or the port is taken.
 */
export async function serveWorkbook(wanted: number | undefined): Promise<WorkbookServer> {
  const [dist, page] = await Promise.all([ensureBuilt(), workbookPage()]);
  const server = createServer();
  const port = await listen(server, wanted, USUAL_PORT);
  const url = `http://localhost:${port}/`;
  server.on("request", respond(workbookSite(page, dist, url)));
  return { url, server };
}
