import { installCustomFunctions } from "../engine/differential/excel";
import { BOOKS } from "./books";
import { CONTESTS } from "./contests";
import { outcomeOf } from "./race";

/*
 * Holds all contests on the books whose numbers it is called with, one after the other in this process, and
 * prints each outcome as a line of JSON.
 */
installCustomFunctions();
for (const number of process.argv.slice(2)) {
  const makeBook = BOOKS[Number(number)];
  if (!makeBook) throw new RangeError(`There is no book ${number}`);
  const book = makeBook();
  for (const contest of CONTESTS) console.log(JSON.stringify(await outcomeOf(contest, book)));
}
