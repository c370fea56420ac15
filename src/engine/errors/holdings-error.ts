import { holdingsCatalogue } from "./holdings-catalogue";
import { errorsFrom } from "./input-error";

/** Makes the error for a code of this catalogue. */
export const holdingsError = errorsFrom(holdingsCatalogue);
