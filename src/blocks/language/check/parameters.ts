import { addDays, isDay } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { DatedValue, Parameter } from '../parameter.ts';
import { articlesOf, parametersOf } from './declared.ts';
import { at, type Check, type Finding, rule } from './finding.ts';

const noSource = rule(
  'value-without-source',
  'error',
  words('근거 조문이나 출처를 적으세요.', 'Name the article or the source.'),
);
const badDays = rule(
  'value-days',
  'error',
  words(
    '값이 적용되는 날을 빈틈없이, 겹치지 않게 이으세요.',
    'Let each value begin on the day after the one before it ends.',
  ),
);
const unverified = rule(
  'not-verified',
  'warning',
  words(
    '시행 중인 법령 원문과 맞춰 보고 verified를 true로 바꾸세요.',
    'Compare it with the text in force, then set verified to true.',
  ),
);

const badFee = rule(
  'fee-unusable',
  'error',
  words('수수료는 0 이상의 정수(원)로 적으세요.', 'Give the fee as a whole amount, 0 or more.'),
);
const unnamed = rule('article-unnamed', 'error', words('조문 번호를 적으세요.', 'Give the number of the article.'));

const hasSource = ({ source }: DatedValue<unknown>): boolean =>
  typeof source === 'string' ? source.trim() !== '' : source.number.trim() !== '' && source.law.ko.trim() !== '';

/** What is wrong with the days of a value, seen after the one before it. */
function daysOf(
  value: DatedValue<unknown>,
  before: DatedValue<unknown> | undefined,
): readonly [ko: string, en: string] | undefined {
  const { from, to } = value;
  if (!isDay(from) || (to !== undefined && !isDay(to))) return ['날짜가 아닙니다', 'These are not days'];
  if (to !== undefined && to < from) return ['끝나는 날이 시작보다 앞섭니다', 'It ends before it begins'];
  if (!before) return undefined;
  const end = before.to;
  // What was published later may hold for days that had another value until then.
  if (value.published !== undefined) return undefined;
  if (end === undefined || end >= from) return ['앞의 값과 날이 겹칩니다', 'It overlaps the value before it'];
  if (isDay(end) && addDays(end, 1) < from)
    return ['앞의 값과 사이에 빈 날이 있습니다', 'There are days without a value before it'];
  return undefined;
}

function ofParameter(parameter: Parameter<unknown>): readonly Finding[] {
  const where = `parameter ${parameter.id}`;
  if (parameter.values.length === 0) return [badDays(where, words('값이 없습니다.', 'It has no value.'))];
  const values = parameter.values.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return values.flatMap((value, i) => {
    const place = at(where, `from ${value.from}`);
    const wrong = daysOf(value, values[i - 1]);
    return [
      ...(hasSource(value) ? [] : [noSource(place, words('근거가 없습니다.', 'It has no source.'))]),
      ...(wrong ? [badDays(place, words(`${wrong[0]}.`, `${wrong[1]}.`))] : []),
      ...(value.verified
        ? []
        : [unverified(place, words('원문과 맞춰 보지 않은 값입니다.', 'The value has not been checked.'))]),
    ];
  });
}

/** Values without a source, and days that overlap, are missing or do not exist; values nobody checked are warned of. */
export const checkParameters: Check = jurisdiction => parametersOf(jurisdiction).flatMap(ofParameter);

/** Fees that cannot be charged. */
export const checkFees: Check = ({ services }) =>
  services.flatMap(({ id, fee }) =>
    fee.values
      .filter(({ value }) => !Number.isSafeInteger(value) || value < 0)
      .map(({ from, value }) =>
        badFee(
          at(`service ${id}`, `fee from ${from}`),
          words(`받을 수 없는 금액입니다: ${value}`, `This cannot be charged: ${value}`),
        ),
      ),
  );

/** Articles without a number, and those that were nowhere checked against the text in force, each once. */
export const checkArticles: Check = jurisdiction => [
  ...articlesOf(jurisdiction)
    .filter(({ number }) => number.trim() === '')
    .map(({ law }) => unnamed(`law ${law.ko}`, words('어느 조문인지 없습니다.', 'It does not say which article.'))),
  ...[...Map.groupBy(articlesOf(jurisdiction), article => `${article.law.ko} ${article.number}`)]
    .filter(([, cited]) => !cited.some(article => article.verified))
    .map(([name]) =>
      unverified(`law ${name}`, words('원문과 맞춰 보지 않은 조문입니다.', 'The article has not been checked.')),
    ),
];
