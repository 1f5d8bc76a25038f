import { type Words, words } from '../../../kernel/words/index.ts';

/**
 * What a quantity is measured in. `D` is its dimension, which types compare: won a month cannot be added to won a year.
 * `count` and `ratio` have no dimension. `words` holds `{n}` where the number goes.
 */
export interface Unit<D extends string = string> {
  readonly dimension: D;
  readonly words: Words;
  /** Digits after the point that a value of this unit may have: 0 for won, 2 for dollars or square metres. */
  readonly decimals: number;
}

/** @example unit('USD', words('{n}달러', 'USD {n}'), { decimals: 2 }) */
export const unit = <const D extends string>(dimension: D, said: Words, { decimals = 0 } = {}): Unit<D> => ({
  dimension,
  words: said,
  decimals,
});

export type Period = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

const each: Record<Period, (said: Words) => Words> = {
  hour: said => words(`시간당 ${said.ko}`, `${said.en} an hour`),
  day: said => words(`하루 ${said.ko}`, `${said.en} a day`),
  week: said => words(`주 ${said.ko}`, `${said.en} a week`),
  month: said => words(`월 ${said.ko}`, `${said.en} a month`),
  quarter: said => words(`분기 ${said.ko}`, `${said.en} a quarter`),
  year: said => words(`연 ${said.ko}`, `${said.en} a year`),
};

/** `per(KRW, 'month')`: won a month. */
export const per = <const D extends string, const P extends Period>(of: Unit<D>, period: P): Unit<`${D}/${P}`> => ({
  dimension: `${of.dimension}/${period}`,
  words: each[period](of.words),
  decimals: of.decimals,
});

/** `perUnit(KRW, cc)`: won for each cc; times cc it gives won. */
export const perUnit = <const D extends string, const E extends string>(
  of: Unit<D>,
  measure: Unit<E>,
): Unit<`${D}/${E}`> => ({
  dimension: `${of.dimension}/${measure.dimension}`,
  words: words(
    `${measure.words.ko.replace('{n}', '1')}당 ${of.words.ko}`,
    `${of.words.en} for each ${measure.words.en.replace('{n}', '').trim()}`,
  ),
  decimals: of.decimals,
});

export const KRW = unit('KRW', words('{n}원', 'KRW {n}'));
/** Full years of life. */
export const age = unit('years', words('만 {n}세', '{n} years old'));
/** A span of years. */
export const years = unit('years', words('{n}년', '{n} years'));
export const months = unit('months', words('{n}개월', '{n} months'));
export const weeks = unit('weeks', words('{n}주', '{n} weeks'));
export const days = unit('days', words('{n}일', '{n} days'));
export const hours = unit('hours', words('{n}시간', '{n} hours'));
export const count = unit('count', words('{n}', '{n}'));
export const persons = unit('count', words('{n}명', '{n} people'));
export const squareMetres = unit('m2', words('{n}㎡', '{n} m²'), { decimals: 2 });
export const cc = unit('cc', words('{n}cc', '{n} cc'));
/** A share: 1 is the whole; said as a percentage. */
export const ratio = unit('ratio', words('{n}', '{n}'), { decimals: 6 });

type Plain = 'count' | 'ratio';

/** `X` of `X/B`, where `KRW/month` times `months` is won too; else never. */
type Cancelled<A extends string, B extends string> = A extends `${infer X}/${B}`
  ? X
  : B extends `${infer One}s`
    ? A extends `${infer X}/${One}`
      ? X
      : never
    : never;

/** The dimension of a product: counts and ratios leave the other as it is, `KRW/cc` times `cc` is `KRW`. */
export type Product<A extends string, B extends string> = B extends Plain
  ? A extends Plain
    ? B extends 'ratio'
      ? 'ratio'
      : A
    : A
  : A extends Plain
    ? B
    : [Cancelled<A, B>] extends [never]
      ? [Cancelled<B, A>] extends [never]
        ? `${A}*${B}`
        : Cancelled<B, A>
      : Cancelled<A, B>;

/** The dimension of a quotient: alike is a ratio, `A*B` over `B` is `A`. */
export type Quotient<A extends string, B extends string> = A extends B
  ? 'ratio'
  : B extends Plain
    ? A
    : A extends `${infer X}*${B}`
      ? X
      : `${A}/${B}`;

const plain = (dimension: string): boolean => dimension === 'count' || dimension === 'ratio';

/** What `Product` says of types, for values. */
export function productOf(a: string, b: string): string {
  if (plain(b)) return plain(a) && b === 'ratio' ? 'ratio' : a;
  if (plain(a)) return b;
  return cancelled(a, b) ?? cancelled(b, a) ?? `${a}*${b}`;
}

function cancelled(a: string, b: string): string | undefined {
  if (a.endsWith(`/${b}`)) return a.slice(0, -b.length - 1);
  const one = b.endsWith('s') ? b.slice(0, -1) : undefined;
  return one !== undefined && a.endsWith(`/${one}`) ? a.slice(0, -one.length - 1) : undefined;
}

/** What `Quotient` says of types, for values. */
export function quotientOf(a: string, b: string): string {
  if (a === b) return 'ratio';
  if (plain(b)) return a;
  return a.endsWith(`*${b}`) ? a.slice(0, -b.length - 1) : `${a}/${b}`;
}
