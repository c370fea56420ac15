import { UnreadableFile } from "../unreadable-file";

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** How files begin that hold no text, and what to do with them. */
const OTHER_FILES: readonly (readonly [start: string, advice: string])[] = [
  ["PK", "This is an Excel or zip file. Open it and save the positions as CSV."],
  ["%PDF", "This is a PDF. Download the positions from your broker as CSV."],
  ["\u00d0\u00cf\u0011\u00e0", "This is an old Excel file. Open it and save it as CSV."],
];

/**
 * Text from the bytes of a file: UTF-8, UTF-16 with or without a mark, or else Windows-1252, which every byte fits.
 *
 * @throws UnreadableFile where the bytes are no text
 */
export function textOf(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  const other = OTHER_FILES.find(([beginning]) => start.startsWith(beginning));
  if (other) throw new UnreadableFile(other[1]);
  const encoding = encodingOf(bytes);
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function encodingOf(bytes: Uint8Array): string | null {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  return marked ? marked[0] : unmarkedUtf16(bytes);
}

/** Text in Latin letters has a zero in every other byte of UTF-16, and none in other encodings. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const zeros = [...bytes.subarray(0, 1000).entries()].filter(([, byte]) => byte === 0);
  const odd = zeros.filter(([at]) => at % 2 === 1).length;
  const even = zeros.length - odd;
  if (zeros.length === 0) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}
