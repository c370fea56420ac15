/**
 * What holdings have cost on average, and the losses carried forward.
 *
 * Sales realise their share of the gain; the tax is the rate times what gains exceed losses by, those of earlier
 * trades included. Gains aren't told apart by how long they were held.
 */
export class TaxBasis {
  private readonly basis: Float64Array;
  private losses = 0;

  /** @param holdings what is bought at the start, money */
  constructor(
    holdings: Float64Array,
    private readonly rate: number,
  ) {
    this.basis = holdings.slice();
  }

  /** The tax that trades from these holdings would bring about. */
  taxOn(holdings: Float64Array, trades: Float64Array): number {
    return this.rate * Math.max(this.gainOf(holdings, trades) - this.losses, 0);
  }

  /** Makes the trades. */
  trade(holdings: Float64Array, trades: Float64Array): void {
    const gain = this.gainOf(holdings, trades);
    this.losses = Math.max(this.losses - gain, 0);
    for (let asset = 0; asset < trades.length; asset++) {
      const trade = trades[asset] as number;
      const basis = this.basis[asset] as number;
      this.basis[asset] =
        trade >= 0 ? basis + trade : basis * (1 + trade / (holdings[asset] as number));
    }
  }

  private gainOf(holdings: Float64Array, trades: Float64Array): number {
    let gain = 0;
    for (let asset = 0; asset < trades.length; asset++) {
      const trade = trades[asset] as number;
      if (trade >= 0) continue;
      gain -= trade * (1 - (this.basis[asset] as number) / (holdings[asset] as number));
    }
    return gain;
  }
}
