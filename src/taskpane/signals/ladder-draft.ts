import { inWords, isBlank, type Matrix } from "../../input/cells";
import { amountFromText } from "../../engine/numbers/amount-text";
import { fractionFromPercent } from "../../engine/numbers/percent-text";
import { percentText } from "../../engine/triggers/band-entry";

/** A knot of a ladder as it was typed; the number tells it from others. */
export interface KnotLine {
  readonly id: number;
  readonly from: string;
  readonly weight: string;
}

/** A ladder as it was typed. */
export interface LadderDraft {
  readonly knots: readonly KnotLine[];
  readonly nextId: number;
}

/** What happens to it. */
export type LadderEvent =
  | { readonly kind: "from" | "weight"; readonly id: number; readonly text: string }
  | { readonly kind: "added" }
  | { readonly kind: "removed"; readonly id: number }
  | { readonly kind: "sorted" }
  | { readonly kind: "read"; readonly cells: Matrix };

/** Two knots to be filled in. */
export const FIRST_LADDER: LadderDraft = {
  knots: [0, 1].map((id) => ({ id, from: "", weight: "" })),
  nextId: 2,
};

/** The ladder after something happened. */
export function ladderAfter(draft: LadderDraft, event: LadderEvent): LadderDraft {
  const { knots, nextId } = draft;
  switch (event.kind) {
    case "from":
    case "weight":
      return {
        ...draft,
        knots: knots.map((knot) =>
          knot.id === event.id ? { ...knot, [event.kind]: event.text } : knot,
        ),
      };
    case "added":
      return { knots: [...knots, { id: nextId, from: "", weight: "" }], nextId: nextId + 1 };
    case "removed":
      return { ...draft, knots: knots.filter(({ id }) => id !== event.id) };
    case "sorted":
      return { ...draft, knots: sorted(knots) };
    case "read": {
      const read = knotsIn(event.cells);
      return {
        knots: read.map((knot, at) => ({ ...knot, id: nextId + at })),
        nextId: nextId + read.length,
      };
    }
  }
}

/** Whether the knots stand in the order of their signals, as far as they can be read. */
export function isSorted({ knots }: LadderDraft): boolean {
  return sorted(knots).every(({ id }, at) => id === knots[at]?.id);
}

/** What can't be read stays at the end. */
function sorted(knots: readonly KnotLine[]): readonly KnotLine[] {
  const place = ({ from }: KnotLine): number => signalIn(from) ?? Infinity;
  return [...knots].sort((one, other) =>
    place(one) < place(other) ? -1 : Number(place(one) > place(other)),
  );
}

/** A signal as it was typed: a number, or a percent of one; null for anything else. */
export function signalIn(text: string): number | null {
  return amountFromText(text) ?? fractionFromPercent(text);
}

/** The first two columns of cells, without blank rows and a header. */
function knotsIn(cells: Matrix): readonly Omit<KnotLine, "id">[] {
  const rows = cells.filter((row) => row.slice(0, 2).some((cell) => !isBlank(cell)));
  return rows.flatMap(([from = null, weight = null], at) => {
    const isHeader = at === 0 && [from, weight].every((cell) => typeof cell === "string");
    if (isHeader && signalIn(inWords(from)) === null) return [];
    return [
      {
        from: inWords(from),
        weight: typeof weight === "number" ? percentText(weight) : inWords(weight),
      },
    ];
  });
}
