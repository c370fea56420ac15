/** When a signal that is off comes on. */
export interface Entry {
  /** How many observations in a row must ask for it, today's included; at least 1. */
  readonly confirmations: number;
  /** How many observations after an exit it stays off in any case. */
  readonly cooldown: number;
}

/**
 * The state of a signal along its observations: on once enough observations in a row ask to enter, off once one asks
 * to leave (domain: Market triggers). Confirmations count for the entry only and start again after an exit; those
 * within a cooldown count, too.
 *
 * @param entering 1 for observations beyond the entry level
 * @param leaving 1 for observations beyond the exit level; no observation has both
 * @returns 1 on, 0 off, one an observation
 */
export function statesAlong(entering: Uint8Array, leaving: Uint8Array, entry: Entry): Uint8Array {
  let isOn = false;
  let inARow = 0;
  let sinceExit = Infinity;
  return entering.map((enters, row) => {
    sinceExit++;
    if (isOn) {
      if (leaving[row]) {
        isOn = false;
        inARow = 0;
        sinceExit = 0;
      }
    } else {
      inARow = enters ? inARow + 1 : 0;
      isOn = inARow >= entry.confirmations && sinceExit > entry.cooldown;
    }
    return isOn ? 1 : 0;
  });
}
