import { invalidArgument } from "./errors";

/** A text argument. Throws InvalidArgument for anything else. */
export function textArgument(value: unknown, location: string): string {
  if (typeof value === "string") return value;
  throw invalidArgument(location, `A text was expected, not ${describe(value)}.`);
}

/** A number that counts something, from 0. Throws InvalidArgument for anything else. */
export function indexArgument(value: unknown, location: string): number {
  const index = integerArgument(value, location);
  if (index >= 0) return index;
  throw invalidArgument(location, `A number from 0 was expected, not ${index}.`);
}

/** A whole number. Throws InvalidArgument for anything else. */
export function integerArgument(value: unknown, location: string): number {
  if (typeof value === "number" && Number.isInteger(value)) return value;
  throw invalidArgument(location, `A whole number was expected, not ${describe(value)}.`);
}

/** A number. Throws InvalidArgument for anything else. */
export function numberArgument(value: unknown, location: string): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw invalidArgument(location, `A number was expected, not ${describe(value)}.`);
}

/** TRUE or FALSE. Throws InvalidArgument for anything else. */
export function flagArgument(value: unknown, location: string): boolean {
  if (typeof value === "boolean") return value;
  throw invalidArgument(location, `true or false was expected, not ${describe(value)}.`);
}

/** One of the texts given. Throws InvalidArgument for anything else. */
export function choiceArgument<T extends string>(
  value: unknown,
  choices: readonly T[],
  location: string,
): T {
  const choice = choices.find((each) => each === value);
  if (choice !== undefined) return choice;
  throw invalidArgument(location, `${describe(value)} is none of ${choices.join(", ")}.`);
}

/** Whether an optional argument was left out. */
export function isOmitted(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function describe(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
