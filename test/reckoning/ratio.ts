/** Exact ratios for the independent reckoning: a small class over bigint, unlike the product's own arithmetic on purpose. */
export class Ratio {
  static readonly nought = new Ratio(0n, 1n);
  static readonly unity = new Ratio(1n, 1n);

  /** Always with a positive bottom and in lowest terms. */
  private constructor(
    readonly top: bigint,
    readonly bottom: bigint,
  ) {}

  static of(top: bigint | number, bottom: bigint | number = 1n): Ratio {
    let [a, b] = [BigInt(top), BigInt(bottom)];
    if (b === 0n) throw new RangeError('a ratio over nothing');
    if (b < 0n) [a, b] = [-a, -b];
    let [x, y] = [a < 0n ? -a : a, b];
    while (y !== 0n) [x, y] = [y, x % y];
    return new Ratio(a / x, b / x);
  }

  /** `-12.5`, `8,5`, `1e-7`; anything else throws. */
  static parse(text: string): Ratio {
    const found = /^([+-]?)(\d*)(?:[.,](\d*))?(?:e([+-]?\d+))?$/i.exec(text.trim());
    const [, sign = '', whole = '', part = '', power = '0'] = found ?? [];
    if (found === null || whole + part === '') throw new SyntaxError(`not a number: ${text}`);
    const shift = Number(power) - part.length;
    const digits = BigInt(sign + whole + part);
    return shift < 0 ? Ratio.of(digits, 10n ** BigInt(-shift)) : Ratio.of(digits * 10n ** BigInt(shift));
  }

  plus(that: Ratio): Ratio {
    return Ratio.of(this.top * that.bottom + that.top * this.bottom, this.bottom * that.bottom);
  }

  minus(that: Ratio): Ratio {
    return this.plus(Ratio.of(-that.top, that.bottom));
  }

  times(that: Ratio): Ratio {
    return Ratio.of(this.top * that.top, this.bottom * that.bottom);
  }

  over(that: Ratio): Ratio {
    return Ratio.of(this.top * that.bottom, this.bottom * that.top);
  }

  /** Negative, zero or positive as this is less than, equal to or more than that. */
  against(that: Ratio): number {
    const difference = this.top * that.bottom - that.top * this.bottom;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** Half away from zero, to so many decimals. */
  rounded(decimals: number): Ratio {
    const scale = 10n ** BigInt(decimals);
    const size = this.top < 0n ? -this.top : this.top;
    const steps = (2n * size * scale + this.bottom) / (2n * this.bottom);
    return Ratio.of(this.top < 0n ? -steps : steps, scale);
  }

  /** The double that a decimal of at most a dozen places stands for. */
  asNumber(): number {
    const scaled = (this.top * 10n ** 12n) / this.bottom;
    return Number(`${scaled}e-12`);
  }

  static total(all: Iterable<Ratio>): Ratio {
    let sum = Ratio.nought;
    for (const one of all) sum = sum.plus(one);
    return sum;
  }
}
