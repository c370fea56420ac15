/** The width and height in pixels that a PNG file's header states. Throws on any other file. */
export function pngSize(file: Buffer): { width: number; height: number } {
  if (file.subarray(1, 4).toString("latin1") !== "PNG") {
    throw new Error("This isn't a PNG file.");
  }
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}
