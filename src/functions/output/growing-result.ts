import type { Cell } from "../../input/cells";
import { charactersIn, CHARACTERS_MOST, mostCharactersIn } from "./result-size";

/**
 * Watches a result as it grows, so that one that Excel won't take is given up before it is made. Numbers are counted at
 * their most until these would be too many, and only then are they written out to be counted.
 */
export class GrowingResult {
  private characters = 0;
  private uncounted: (readonly Cell[])[] = [];
  private atMost = 0;

  /** @param tooLarge makes the error for a result that Excel won't take */
  constructor(private readonly tooLarge: () => Error) {}

  /** Counts a row in. */
  add(row: readonly Cell[]): void {
    this.uncounted.push(row);
    this.atMost += mostCharactersIn(row);
    if (this.characters + this.atMost <= CHARACTERS_MOST) return;
    for (const each of this.uncounted) this.characters += charactersIn(each);
    this.uncounted = [];
    this.atMost = 0;
    if (this.characters > CHARACTERS_MOST) throw this.tooLarge();
  }
}
