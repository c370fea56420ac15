/** What can't be read, written or understood; the message says why in one line. */
export class Refusal extends Error {}
