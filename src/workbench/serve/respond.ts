import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { ServedFile } from "./static-files";

/** What a server has at a path that begins with "/" and has no query; `null` for nothing. */
export type Site = (path: string) => Promise<ServedFile | null>;

/** Answers GET and HEAD with what a site has; nothing else, and nothing kept. */
export function respond(site: Site): RequestListener {
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      send(response, 405, plain("Only GET is answered here."));
      return;
    }
    void answer(request, response, site);
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
): Promise<void> {
  const path = (request.url ?? "/").replace(/[?#].*$/, "");
  const file = await site(path);
  if (file) {
    send(response, 200, file);
    return;
  }
  send(response, 404, plain("There is nothing here."));
}

function plain(text: string): ServedFile {
  return { type: "text/plain; charset=utf-8", body: Buffer.from(`${text}\n`) };
}

function send(response: ServerResponse, status: number, { type, body, policy }: ServedFile): void {
  response.writeHead(status, {
    "content-type": type,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...(policy !== undefined && { "content-security-policy": policy }),
  });
  response.end(body);
}
