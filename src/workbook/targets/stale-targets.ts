import { TARGETS_TABLE } from "./saved-targets";

/** Somebody changed the saved targets since the pane read them. */
export class StaleTargetsError extends Error {
  constructor() {
    super(`${TARGETS_TABLE} was edited since the pane read it. Reload it, then save again.`);
    this.name = "StaleTargetsError";
  }
}
