import type { BenefitAmount, BenefitContent, IncomingBenefit } from '../../../blocks/benefits/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Flags } from '../flags.ts';
import { benefitOf, type Gov24Record } from '../record.ts';
import { fields, supports } from '../vocabulary.ts';
import { Chance } from './chance.ts';
import { inventedFlags } from './invented-flags.ts';
import { inventedText } from './invented-text.ts';
import { type Plan, plans } from './plan.ts';

/** How many benefits Gov24 listed in 2026. */
export const gov24Size = 10_978;

export interface GenerateOptions {
  /** How many; `gov24` is as many as Gov24 has. */
  readonly size: number | 'gov24';
  readonly seed: number;
  /** The year in which applications close; 2026 unless told. */
  readonly year?: number;
}

/** An invented benefit, with the rows in which Gov24 would have told of it. */
export interface GeneratedBenefit extends IncomingBenefit {
  readonly record: Gov24Record;
  readonly flags: Flags;
  readonly plan: Plan;
}

const invented = words('시연용으로 지어낸 자료', 'Invented for the demonstration');
const supportNames: Readonly<Record<string, string>> = {
  reduction: '현금(감면)',
  loan: '현금(융자)',
  insurance: '현금(보험)',
  scholarship: '현금(장학금)',
};

function amountOf(chance: Chance, { thing }: Plan): BenefitAmount | undefined {
  if (thing.thousands === undefined) return undefined;
  const measure = chance.pick([0.5, 0.8, 1, 1, 1.2, 1.5]);
  const step = thing.thousands >= 100 ? 10 : 1;
  const thousands = Math.max(1, Math.round((thing.thousands * measure) / step) * step);
  return { amount: thousands * 1000, currency: 'KRW', per: thing.per ?? 'once' };
}

const agencyKind = ({ giver }: Plan): string => (giver.level === 'municipality' ? '시군구' : giver.kind);

const userOf = ({ thing: { audience }, household }: Plan): string =>
  audience.business ? (audience.ko === '중소기업' ? '법인/시설/단체' : '소상공인') : household ? '가구' : '개인';

function one(chance: Chance, plan: Plan, id: string, year: number): GeneratedBenefit {
  const amount = amountOf(chance, plan);
  const { ko, en } = inventedText(chance, plan, amount?.amount, year);
  const flags = inventedFlags(chance, plan.thing.audience, plan);
  const { thing } = plan;
  const record: Gov24Record = {
    list: {
      서비스ID: id,
      서비스명: ko.name,
      서비스목적요약: ko.purpose ?? '',
      지원대상: ko.who ?? '',
      선정기준: ko.criteria ?? '',
      지원내용: ko.gives ?? '',
      신청방법: ko.how ?? '',
      신청기한: ko.until ?? '',
      소관기관명: ko.agency ?? '',
      소관기관유형: agencyKind(plan),
      서비스분야: fields[thing.field].ko,
      지원유형: supportNames[thing.support] ?? supports[thing.support].ko,
      사용자구분: userOf(plan),
      전화문의: ko.contact ?? '',
    },
    detail: { 서비스ID: id, 서비스명: ko.name, 서비스목적: ko.purpose ?? '', 구비서류: ko.documents ?? '' },
    conditions: { 서비스ID: id, 서비스명: ko.name, ...flags } as Gov24Record['list'],
  };
  const read = benefitOf(record);
  const content: BenefitContent = {
    ...read,
    words: { ...read.words, en },
    source: { words: invented },
    ...(amount !== undefined && { amount }),
  };
  return { id, content, record, flags, plan };
}

/** The same one after the other, for whoever must not hold up others while all are made. */
export function* eachBenefit({
  size,
  seed,
  year = 2026,
}: GenerateOptions): Generator<GeneratedBenefit, void, undefined> {
  const chance = new Chance(seed);
  let number = 0;
  for (const plan of plans(chance, size === 'gov24' ? gov24Size : size))
    yield one(chance, plan, `demo-${String(++number).padStart(6, '0')}`, year);
}

/**
 * An invented catalogue of benefits: names, texts and conditions like those of Gov24, read by the same reader as real rows.
 * The same seed gives the same catalogue. No real programme, office or person is meant.
 *
 * @example
 * generateBenefits({ size: 'gov24', seed: 1 }).length // 10978
 */
export const generateBenefits = (options: GenerateOptions): readonly GeneratedBenefit[] => [...eachBenefit(options)];
