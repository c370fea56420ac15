import { laterCatalogue } from "./later-catalogue";
import { errorsFrom } from "./input-error";

/** Makes the error for a code of this catalogue. */
export const laterError = errorsFrom(laterCatalogue);
