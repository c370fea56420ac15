import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { fileAt } from "./static-files";

/** Pages that aren't files, by their path. */
export type MadePages = Readonly<Record<string, string>>;

/** Answers GET and HEAD with the pages made here and the files of `folder`; nothing else, and nothing kept. */
export function respond(folder: string, pages: MadePages): RequestListener {
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      send(response, 405, "text/plain; charset=utf-8", "Only GET is answered here.\n");
      return;
    }
    void answer(request, response, folder, pages);
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  pages: MadePages,
): Promise<void> {
  const path = (request.url ?? "/").replace(/[?#].*$/, "");
  const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
  if (page !== undefined) {
    send(response, 200, "text/html; charset=utf-8", page);
    return;
  }
  const file = await fileAt(folder, path);
  if (file) {
    send(response, 200, file.type, file.body);
    return;
  }
  send(response, 404, "text/plain; charset=utf-8", "There is nothing here.\n");
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, {
    "content-type": type,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(body);
}
