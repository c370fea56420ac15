import { textArgument } from "../richapi/arguments";
import { invalidArgument } from "../richapi/errors";

/** A colour as "#RRGGBB"; names such as "red" are not modelled. Throws InvalidArgument for others. */
export function colorArgument(value: unknown, location: string): string {
  const color = textArgument(value, location);
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toUpperCase();
  throw invalidArgument(location, `"${color}" is no colour of the form #RRGGBB.`);
}
