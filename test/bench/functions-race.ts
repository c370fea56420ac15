import { installCustomFunctions } from "../engine/differential/excel";
import { BOOKS } from "./books";
import { CONTESTS } from "./contests";
import { outcomeOf } from "./outcome";

/*
 * Holds all contests on all books, one after the other in this process, as a workbook with many models does: what other
 * books bring slows down code that was compiled for one. Prints each outcome as a line of JSON.
 */
installCustomFunctions();
for (const makeBook of BOOKS) {
  const book = makeBook();
  for (const contest of CONTESTS) console.log(JSON.stringify(await outcomeOf(contest, book)));
}
