import { type HoldingCalls, holdingFinder } from "../../input/holding-finder";
import { textOfCell } from "../cells";
import type { Holdings } from "../holdings/holdings";

/** What a row of the targets is for by the name that the pane knows it by; "" for a row of a class. */
export type HeldNaming = (called: { readonly name: string; readonly symbol: string }) => string;

/** Names rows of the targets as the holdings do, found as KEEL.PLAN finds them; what isn't held as it is written. */
export function heldNaming({ held, cells, columns }: Holdings): HeldNaming {
  const nameColumn = columns.findIndex(({ field }) => field === "Name");
  const calls: HoldingCalls = {
    symbols: held.map(({ symbol }) => symbol),
    names: held.map(({ name }) => name),
    written: held.map(({ row }) => textOfCell(cells[row]?.[nameColumn])),
  };
  const find = holdingFinder(held.keys(), calls);
  return (called) => {
    const [row] = find(called);
    const own = row === undefined ? undefined : held[row];
    return own?.name ?? (called.name === "" ? called.symbol : called.name);
  };
}
