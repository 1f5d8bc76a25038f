import { type Words, words } from '../../../kernel/words/index.ts';
import { exactly, type Rational, rational, type Unit } from '../../language/index.ts';
import { filled } from './phrase.ts';

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** Digits after the point of an exact decimal; nothing when it never ends. */
function places(d: bigint): number | undefined {
  let [rest, twos, fives] = [d, 0, 0];
  while (rest % 2n === 0n) [rest, twos] = [rest / 2n, twos + 1];
  while (rest % 5n === 0n) [rest, fives] = [rest / 5n, fives + 1];
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function decimal(n: bigint, d: bigint, digits: number): string {
  const scaled = (n * 10n ** BigInt(digits)) / d;
  const text = String(scaled < 0n ? -scaled : scaled).padStart(digits + 1, '0');
  const part = digits === 0 ? '' : text.slice(-digits).replace(/0+$/, '');
  const whole = grouped(digits === 0 ? text : text.slice(0, -digits));
  return `${n < 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
}

/**
 * An exact number as it is written: `1,538,542`, `0.03595`. What no decimal can hold is written as a fraction while that is short
 * (`1/3`), else to six places and marked as near (`약`, `about`).
 */
export function figure({ n, d }: Rational): Words {
  const digits = places(d);
  if (digits !== undefined && digits <= 12) return words(decimal(n, d, digits), decimal(n, d, digits));
  if (d < 10_000n && n < 10_000n && n > -10_000n)
    return words(`${grouped(String(n))}/${d}`, `${grouped(String(n))}/${d}`);
  return words(`약 ${decimal(n, d, 6)}`, `about ${decimal(n, d, 6)}`);
}

const one = (text: string): string =>
  text.replace(/\bpeople\b/, 'person').replace(/\b(year|quarter|month|week|day|hour)s\b/, '$1');

/** A share as a percentage, exactly: `60%`, `3.595%`. */
function percentage(value: Rational): Words {
  const { ko, en } = figure(rational(value.n * 100n, value.d));
  return ko.includes('/') || ko.startsWith('약') ? figure(value) : words(`${ko}%`, `${en}%`);
}

/** An exact value with its unit: `월 1,538,542원`, `KRW 1,538,542 a month`, `만 19세`, `60%`. */
export function measured(value: Rational, unit: Unit): Words {
  if (unit.dimension === 'ratio') return percentage(value);
  const { ko, en } = figure(value);
  // A unit that counts (`{n:one item|# items}`) needs the number itself.
  const n = /\{n:[^}]*\|/.test(unit.words.ko + unit.words.en) ? Number(value.n) / Number(value.d) : words(ko, en);
  const said = filled(unit.words, { n });
  return value.n === 1n && value.d === 1n ? words(said.ko, one(said.en)) : said;
}

/** A value as declarations write it. */
export const declared = (value: number | string, unit: Unit): Words => measured(exactly(value), unit);

/** The unit without its period: a step of rounding is `10원`, not `월 10원`. */
export const withoutPeriod = (unit: Unit): Unit => ({
  ...unit,
  words: words(
    unit.words.ko.replace(/^(?:시간당|하루|주|월|분기|연) /u, ''),
    unit.words.en.replace(/ an? (?:hour|day|week|month|quarter|year)$/u, ''),
  ),
});
