const CODES = new Set(
  "AED AUD BGN BRL CAD CHF CLP CNH CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KES KRW KWD MAD MXN MYR NGN NOK NZD PEN PHP PKR PLN QAR RON RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR".split(
    " ",
  ),
);

/** The currency at the end of a header: "Value in EUR", "Price (USD)", "Kurswert CHF". "" where there is none. */
export function currencyOfHeader(header: string): string {
  const code = /[\s(]([A-Z]{3})\)?$/.exec(header)?.[1] ?? "";
  return CODES.has(code) ? code : "";
}
