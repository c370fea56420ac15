import { readFile } from "node:fs/promises";
import { extname, resolve, sep } from "node:path";

/** A file with its media type. */
export interface ServedFile {
  readonly body: Buffer;
  readonly type: string;
  /** The Content-Security-Policy that it is sent with; none by default. */
  readonly policy?: string;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/** The media type of a file by its name; `undefined` where it is none that is served. */
export function mediaType(path: string): string | undefined {
  return types[extname(path)];
}

/** The file below `folder` that a URL's path names; `null` where there is none or the path leads out. */
export async function fileAt(folder: string, path: string): Promise<ServedFile | null> {
  const file = resolve(folder, `.${decodedPath(path)}`);
  const type = mediaType(file);
  if (!file.startsWith(folder + sep) || type === undefined) {
    return null;
  }
  try {
    return { body: await readFile(file), type };
  } catch {
    return null;
  }
}

/** A path that isn't valid percent-encoding names no file. */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "/";
  }
}
