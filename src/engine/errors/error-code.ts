import type { catalogue } from "./catalogue";
import type { holdingsCatalogue } from "./holdings-catalogue";
import type { laterCatalogue } from "./later-catalogue";

/** The messages at hand, and those that load with the functions that give them. */
type Catalogues = typeof catalogue & typeof laterCatalogue & typeof holdingsCatalogue;

/** The codes of the messages. */
export type ErrorCode = keyof Catalogues;

/** What a message needs to know. */
export type ErrorData<Code extends ErrorCode> = Parameters<Catalogues[Code]>[0];
