/** The element of the page with an id. Throws where the page has none. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found) return found;
  throw new Error(`The page has no element with the id ${id}.`);
}
