const STRING = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\n\r]*/y;

/**
 * Finds the first place where a text is no JSON, as its offset; the text's length where something is
 * missing at its end. Only for texts that `JSON.parse` refuses: Node says where only in some cases.
 */
export function findJsonFault(text: string): number {
  return new JsonReader(text).fault();
}

class JsonReader {
  private place = 0;

  constructor(private readonly text: string) {}

  /** Reads one value and the end of the text; the place where that fails is the fault. */
  fault(): number {
    if (this.value()) this.skip(SPACE);
    return this.place;
  }

  private value(): boolean {
    this.skip(SPACE);
    if (this.text[this.place] === "{") return this.list("}", () => this.member());
    if (this.text[this.place] === "[") return this.list("]", () => this.value());
    return this.skip(STRING) || this.skip(NUMBER) || this.skip(WORD);
  }

  private list(end: string, item: () => boolean): boolean {
    this.place++;
    if (this.take(end)) return true;
    do {
      if (!item()) return false;
    } while (this.take(","));
    return this.take(end);
  }

  private member(): boolean {
    this.skip(SPACE);
    return this.skip(STRING) && this.take(":") && this.value();
  }

  private take(character: string): boolean {
    this.skip(SPACE);
    if (this.text[this.place] !== character) return false;
    this.place++;
    return true;
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.place;
    const match = pattern.exec(this.text);
    this.place += match?.[0].length ?? 0;
    return match !== null;
  }
}
