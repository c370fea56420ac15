const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Undoes the entities of a text or an attribute. */
function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (entity, name: string) => {
    if (name.startsWith("#x")) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    return ENTITIES[name] ?? entity;
  });
}

/** Makes a text fit to stand between tags or in a quoted attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** The value of an attribute in the inside of a tag, such as `r="A1" s="3"`. */
export function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : unescapeXml(value);
}

/** Sets an attribute, or takes it away where the value is undefined. */
export function withAttribute(attributes: string, name: string, value: string | undefined): string {
  const pattern = new RegExp(`(^|\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  if (value === undefined) return attributes.replace(pattern, "");
  const text = `${name}="${escapeXml(value)}"`;
  // A function, since "$" has a meaning in replacement texts.
  if (pattern.test(attributes))
    return attributes.replace(pattern, (_, space: string) => space + text);
  return `${attributes} ${text}`;
}

/** One element of a kind: the inside of its opening tag and what it contains. */
export interface Element {
  readonly attributes: string;
  readonly content: string;
}

/** All elements of a name, whatever its namespace prefix, that don't contain one another. */
export function elements(xml: string, name: string): Element[] {
  return [...xml.matchAll(elementPattern(name))].map((match) => ({
    attributes: match[2] ?? "",
    content: match[3] ?? "",
  }));
}

/** Matches an element: its prefix, the inside of its tag, and its content if it isn't empty. */
export function elementPattern(name: string): RegExp {
  return new RegExp(
    `<((?:\\w+:)?)${name}(?=[\\s/>])([^>]*?)(?:/>|>([\\s\\S]*?)</\\1${name}\\s*>)`,
    "g",
  );
}
