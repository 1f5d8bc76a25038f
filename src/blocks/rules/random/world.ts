import { words } from '../../../kernel/words/index.ts';
import {
  type Code,
  type Day,
  dated,
  datedByCode,
  datedDay,
  datedTable,
  fact,
  group,
  KRW,
  law,
  type Quantity,
  type RuleFact,
  squareMetres,
  type Truth,
} from '../../language/index.ts';

/** The facts and parameters that random rules are made of: every kind of fact, of the subject and of members around it. */
export const article = law('시험법', 'Trial Act')('제1조', { verified: true });

const trillion = 10_000_000_000_000;
const regions = {
  seoul: words('서울특별시', 'Seoul'),
  busan: words('부산광역시', 'Busan'),
  jeju: words('제주특별자치도', 'Jeju'),
  gyeongnam: words('경상남도', 'Gyeongnam'),
};
const jobs = {
  worker: words('근로자', 'worker'),
  seeker: words('구직자', 'job seeker'),
  none: words('무직', 'no work'),
};

const members = group('members', words('세대원', 'household members'), words('세대원', 'household member'));

/** What can be asked in one place: of the subject, or of a member (who can be asked what the subject can, too). */
export interface Askable {
  readonly money: readonly [Quantity<'KRW'>, ...Quantity<'KRW'>[]];
  readonly counts: readonly [Quantity<'count'>, ...Quantity<'count'>[]];
  readonly years: readonly [Quantity<'years'>, ...Quantity<'years'>[]];
  readonly areas: readonly [Quantity<'m2'>, ...Quantity<'m2'>[]];
  readonly flags: readonly [Truth, ...Truth[]];
  readonly codes: readonly [Code, ...Code[]];
  readonly days: readonly [Day, ...Day[]];
}

const asks = (of: typeof fact, whose: string, en: string): Askable => ({
  money: [
    of.number('income', KRW, { words: words(`${whose}소득`, `${en}income`), most: trillion }),
    of.number('gain', KRW, { words: words(`${whose}손익`, `${en}gain or loss`), least: -trillion, most: trillion }),
  ],
  counts: [of.persons('size', { words: words(`${whose}가구원 수`, `${en}household size`), least: 0, most: 20 })],
  years: [of.age('age', { words: words(`${whose}만 나이`, `${en}age`) })],
  areas: [of.number('area', squareMetres, { words: words(`${whose}면적`, `${en}floor area`), most: 10_000 })],
  flags: [
    of.flag('disabled', { words: words(`${whose}장애인`, `${en}disabled`) }),
    of.flag('receives', { words: words(`${whose}급여를 받고 있음`, `receives ${en}benefit`) }),
  ],
  codes: [
    of.code('region', regions, { words: words(`${whose}지역`, `${en}region`) }),
    of.code('job', jobs, { words: words(`${whose}일`, `${en}work`) }),
  ],
  days: [
    of.day('birth', { words: words(`${whose}출생일`, `${en}date of birth`) }),
    of.day('moved', { words: words(`${whose}전입일`, `${en}date of moving in`) }),
  ],
});

const own = asks(fact, '', '');
const theirs = asks(members.fact, '세대원 ', 'own ');

const both = <T>(a: readonly [T, ...T[]], b: readonly [T, ...T[]]): readonly [T, ...T[]] => [...a, ...b];
const inside: Askable = {
  money: both(theirs.money, own.money),
  counts: both(theirs.counts, own.counts),
  years: both(theirs.years, own.years),
  areas: both(theirs.areas, own.areas),
  flags: both(theirs.flags, own.flags),
  codes: both(theirs.codes, own.codes),
  days: both(theirs.days, own.days),
};

const held = <T>(value: T, next: T) => [
  { from: '2020-01-01', to: '2025-12-31', value, source: article, verified: true },
  // Of the year after, two readings: what was known first, and a correction published later.
  { from: '2026-01-01', value, source: article, verified: true, published: '2025-12-01' },
  { from: '2026-01-01', value: next, source: article, verified: false, published: '2026-06-01' },
];

const said = (id: string, ko: string, en: string) => ({ id, words: words(ko, en) });

export const world = {
  members,
  own,
  inside,
  parameters: [
    dated(KRW, { ...said('limit', '한도액', 'limit'), values: held(1_000_000, 2_500_000) }),
    dated(KRW, { ...said('ceiling', '상한액', 'ceiling'), values: held(9_000_000_000_000, 9_100_000_000_001) }),
  ] as const,
  tables: (['extend', 'last', 'none'] as const).map(beyond =>
    datedTable(KRW, {
      ...said(`median-${beyond}`, '기준액', 'standard amount'),
      by: own.counts[0],
      rows: 4,
      beyond,
      values: held([2_564_238, 4_199_292, 5_359_036, 6_494_738], [2_736_042, 4_480_645, 5_718_091]),
    }),
  ),
  byCode: datedByCode(KRW, {
    ...said('deduction', '기본공제액', 'basic deduction'),
    by: own.codes[0],
    values: held<Record<string, number>>(
      { seoul: 99_000_000, busan: 80_000_000, jeju: 53_000_000, gyeongnam: 53_000_000 },
      { seoul: 99_000_001, busan: 80_000_001, jeju: 53_000_001, gyeongnam: 53_000_001 },
    ),
  }),
  deadline: datedDay({ ...said('deadline', '마감일', 'deadline'), values: held('2026-04-30', '2026-05-31') }),
};

const declaredIn = (of: Askable): readonly RuleFact[] => {
  const nodes = [...of.money, ...of.counts, ...of.years, ...of.areas, ...of.flags, ...of.codes, ...of.days].map(
    one => one.node,
  );
  return nodes.flatMap(node => ('fact' in node ? [node.fact] : []));
};

/** Every fact of this world: those of the subject, and those of a member. */
export const worldFacts = { own: declaredIn(own), members: declaredIn(theirs) };
