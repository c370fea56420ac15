/** A place in a picture: both from 0 to 1, across from the left and up from the bottom. */
export interface Place {
  readonly across: number;
  readonly up: number;
}

/** More places than these a line can't show in a pane. */
const PLACES_MOST = 800;

/** The path of a line through places, within a box of 100 × 100, its highs and lows kept where it has many. */
export function linePath(places: readonly Place[]): string {
  return thinned(places)
    .map(({ across, up }, at) => `${at === 0 ? "M" : "L"}${shown(across)} ${shown(1 - up)}`)
    .join("");
}

/** The highest and the lowest of each stretch, in their order, with the first and the last of all. */
function thinned(places: readonly Place[]): readonly Place[] {
  if (places.length <= PLACES_MOST) return places;
  const size = Math.ceil((2 * places.length) / PLACES_MOST);
  const kept: Place[] = [];
  for (let first = 0; first < places.length; first += size) {
    const part = places.slice(first, first + size);
    const byHeight = [...part].sort((one, other) => one.up - other.up);
    const ends = [byHeight[0] as Place, byHeight.at(-1) as Place];
    kept.push(...ends.sort((one, other) => one.across - other.across));
  }
  return [places[0] as Place, ...kept, places.at(-1) as Place];
}

function shown(share: number): string {
  return (share * 100).toFixed(2);
}

/**
 * Moves places along an axis as little as is needed for labels not to lie on one another.
 *
 * @param gap how far apart they must be
 */
export function keptApart(places: readonly number[], gap: number): readonly number[] {
  const order = places.map((_, at) => at).sort((one, other) => at(one) - at(other));
  const moved = [...places];
  function at(index: number): number {
    return places[index] as number;
  }
  for (let next = 1; next < order.length; next++) {
    const [before, now] = [order[next - 1] as number, order[next] as number];
    moved[now] = Math.max(at(now), (moved[before] as number) + gap);
  }
  let most = 1;
  for (const now of order.reverse()) {
    moved[now] = Math.min(moved[now] as number, most);
    most = moved[now] - gap;
  }
  return moved;
}
