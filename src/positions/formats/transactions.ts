const CERTAIN =
  /^(?:run|process|transaction|activity) date$|^(?:transaction|activity|transaktion|buchung)|^(?:action|principal amount|net amount)$/;
const DEALT = /^(?:trade|settlement) date$/;
const DATED = /^(?:date|datum)$/;
const OF_DEALS = /^(?:side|buy\/sell|b\/s|proceeds|commissions?|fees?)$/;
const OF_HOLDINGS = /(?:market|current|total|cur) val|^mkt val|^value|wert/;

/**
 * Whether headers are those of transactions, which name what positions do and days and kinds of deals beside it. Lots of
 * what is held have days of trades, too, but are worth something.
 *
 * @param headers in lower case
 */
export function areTransactions(headers: readonly string[]): boolean {
  const has = (words: RegExp): boolean => headers.some((header) => words.test(header));
  if (has(CERTAIN)) return true;
  if (has(OF_HOLDINGS)) return false;
  return has(DEALT) || (has(DATED) && (has(OF_DEALS) || has(/^(?:type|art)$/)));
}
