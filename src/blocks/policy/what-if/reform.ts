import { type CivilDay, day } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import { type Bracket, type DatedValue, exactly, multiply, type Rational, type Unit } from '../../language/index.ts';
import type { Amendments } from '../../rules/index.ts';
import type { ParameterUse, ValueShape } from '../parameter-use.ts';
import { valuesOf } from '../rule-book.ts';
import { numberIn, places } from '../typed-number.ts';

/** A reform as it was typed: by the id of a parameter, another value, or by how much a whole table or scale is multiplied. */
export interface Reform {
  readonly name: string;
  readonly changes: Readonly<Record<string, string>>;
  /** The whole rule as it would be, in JSON; without it only values change. */
  readonly draft?: string;
}

export interface ReformError {
  readonly parameter: string;
  readonly message: Words;
}

const wrong = {
  number: words('숫자를 적어 주세요. 예: 240000, 60%', 'Enter a number, such as 240000 or 60%.'),
  fine: words('소수점 아래 자릿수가 단위보다 많습니다.', 'It has more digits after the point than its unit.'),
  factor: words(
    '0%보다 크고 1000% 이하인 비율을 적어 주세요. 예: 105%',
    'Enter a share above 0% up to 1000%, such as 105%.',
  ),
  day: words('날짜를 2026-01-31처럼 적어 주세요.', 'Enter a date like 2026-01-31.'),
  none: words('이 날의 값이 없어 바꿀 수 없습니다.', 'There is no value on this day to change.'),
} satisfies Record<string, Words>;

/** Parameters whose values are changed as a whole: a table, a scale. */
export const isScaled = ({ kind }: ValueShape): boolean => kind === 'rows' || kind === 'codes' || kind === 'brackets';

/** To so many decimals, a half upward. */
function rounded({ n, d }: Rational, decimals: number): number | string {
  const scale = 10n ** BigInt(decimals);
  const twice = 2n * n * scale + d;
  const whole = twice / (2n * d) - (twice % (2n * d) < 0n ? 1n : 0n);
  if (decimals === 0) return Number(whole);
  const text = String(whole < 0n ? -whole : whole).padStart(decimals + 1, '0');
  return `${whole < 0n ? '-' : ''}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

const isPlain = (value: unknown): value is number | string => typeof value === 'number' || typeof value === 'string';

const times = (value: unknown, factor: Rational, { decimals }: Pick<Unit, 'decimals'>): unknown =>
  isPlain(value) ? rounded(multiply(exactly(value), factor), decimals) : value;

/** A whole table or scale by a factor; the ends of brackets stay. */
function scaled(shape: ValueShape, value: unknown, factor: Rational): unknown {
  if (shape.kind === 'rows' && Array.isArray(value)) return value.map((one: unknown) => times(one, factor, shape.unit));
  if (shape.kind === 'codes')
    return Object.fromEntries(Object.entries(value ?? {}).map(([code, one]) => [code, times(one, factor, shape.unit)]));
  if (shape.kind !== 'brackets' || !Array.isArray(value)) return value;
  return value.map((one: Bracket) => ({
    ...one,
    ...(one.rate !== undefined && { rate: String(times(one.rate, factor, { decimals: 6 })) }),
    ...(one.plus !== undefined && { plus: times(one.plus, factor, shape.unit) }),
  }));
}

interface Changed {
  readonly value?: unknown;
  readonly error?: Words;
}

/** The value that a typed change makes of the one that applies. */
function changed(shape: ValueShape, current: unknown, typed: string): Changed {
  if (shape.kind === 'day') return /^\d{4}-\d\d-\d\d$/.test(typed) ? { value: typed } : { error: wrong.day };
  const number = numberIn(typed);
  if (number === undefined) return { error: isScaled(shape) ? wrong.factor : wrong.number };
  if (isScaled(shape)) {
    const factor = exactly(number);
    if (factor.n <= 0n || factor.n > 10n * factor.d) return { error: wrong.factor };
    return { value: scaled(shape, current, factor) };
  }
  if (shape.kind === 'number' && places(number) > shape.unit.decimals) return { error: wrong.fine };
  return { value: places(number) === 0 ? Number(number) : number };
}

export interface Drafted {
  readonly amended: Amendments;
  readonly errors: readonly ReformError[];
}

/** The value of a parameter on a day, as it is known on another. */
export function valueOn(
  use: Pick<ParameterUse, 'parameter'>,
  amended: Amendments,
  on: CivilDay,
  knownOn: CivilDay,
): DatedValue<unknown> | undefined {
  const applies = valuesOf(use, amended).filter(
    one => one.from <= on && (one.to === undefined || on <= one.to) && (!one.published || one.published <= knownOn),
  );
  return applies.reduce<DatedValue<unknown> | undefined>(
    (last, one) => (last && (last.published ?? last.from) >= (one.published ?? one.from) ? last : one),
    undefined,
  );
}

/** A reform as amendments for one day of law. A draft counts as published on the day of knowledge, and stands before all others. */
export function drafted(
  uses: ReadonlyMap<string, Pick<ParameterUse, 'parameter' | 'shape'>>,
  { changes }: Reform,
  { amended, on, knownOn }: { readonly amended: Amendments; readonly on: CivilDay; readonly knownOn: CivilDay },
): Drafted {
  const errors: ReformError[] = [];
  const found = new Map<string, readonly DatedValue<unknown>[]>(amended);
  for (const [parameter, typed] of Object.entries(changes)) {
    const use = uses.get(parameter);
    if (!use || typed.trim() === '') continue;
    const current = valueOn(use, amended, on, knownOn);
    const { value, error } = current ? changed(use.shape, current.value, typed.trim()) : { error: wrong.none };
    if (error) errors.push({ parameter, message: error });
    else {
      // Values known later, and those that would count as published later than the draft, are not of this trial.
      const others = valuesOf(use, amended).filter(one => (one.published ?? one.from) <= knownOn);
      found.set(parameter, [
        { from: on, to: on, value, source: 'draft', verified: false, published: day(knownOn) },
        ...others,
      ]);
    }
  }
  return { amended: found, errors };
}
