import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * Makes a server listen on localhost and gives its port: `wanted`, or the usual one, or, where that
 * is taken and nobody asked for it, any free one. Rejects where the wanted port is taken.
 */
export async function listen(
  server: Server,
  wanted: number | undefined,
  usual: number,
): Promise<number> {
  try {
    return await listenOn(server, wanted ?? usual);
  } catch (error) {
    if (wanted !== undefined || (error as NodeJS.ErrnoException).code !== "EADDRINUSE") {
      throw error;
    }
    return listenOn(server, 0);
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** The port in the environment variable PORT; `undefined` where it isn't set. Throws on anything else. */
export function portFrom(text: string | undefined): number | undefined {
  if (text === undefined || text === "") {
    return undefined;
  }
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT is "${text}". Make it a number from 0 to 65535.`);
  }
  return port;
}
