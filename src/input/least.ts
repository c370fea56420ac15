import { laterError } from "../engine/errors/later-error";
import { plain } from "../engine/wording/format";

/**
 * The number of an argument, refused below a least.
 *
 * @throws InputError `argumentRange`
 */
export function requireFrom(least: number, number: number, field: string): number {
  if (number >= least) return number;
  throw laterError("argumentRange", { field, number, range: `${plain(least)} or more` });
}
