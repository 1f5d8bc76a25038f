import { choose, dated, named, perUnit, quantity, ratio, when, years } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { houseOwnedSince, yearsLivedIn } from '../../facts/index.ts';
import { recalled } from '../provenance.ts';
import { incomeTaxAct } from './statutes.ts';
import { yearsSince } from './years-since.ts';

const longLaw = incomeTaxAct('제95조제2항');
const since = '2021-06-01';

const span = (id: string, ko: string, en: string, value: number) =>
  dated(years, { id: `tax.house-sale.${id}`, words: words(ko, en), values: [recalled(longLaw, since, value)] });
const share = (id: string, ko: string, en: string, value: string) =>
  dated(ratio, { id: `tax.house-sale.${id}`, words: words(ko, en), values: [recalled(longLaw, since, value)] });
const each = (id: string, ko: string, en: string, value: string) =>
  dated(perUnit(ratio, years), {
    id: `tax.house-sale.${id}`,
    words: words(ko, en),
    values: [recalled(longLaw, since, value)],
  });

/** 보유기간, full years on the day of the sale, which is the day asked about. */
export const yearsHeld = named(
  'yearsHeld',
  words('보유기간', 'years held'),
  yearsSince(houseOwnedSince),
  incomeTaxAct('제95조제4항'),
);

const longFrom = span('long-from', '장기보유특별공제가 시작되는 보유기간', 'years held for the long-term deduction', 3);
const longLived = span('long-lived', '1주택 공제율의 거주기간', 'years lived in for the higher deduction', 2);
const eachHeld = each('each-held', '1주택 보유 1년당 공제율', 'deduction for each year held', '0.04');
const eachLived = each('each-lived', '1주택 거주 1년당 공제율', 'deduction for each year lived in', '0.04');
const mostEach = share(
  'most-each',
  '1주택 보유ㆍ거주별 공제 한도',
  'limit for years held, and for years lived in',
  '0.4',
);
const eachOther = each('each-other', '보유 1년당 일반 공제율', 'general deduction for each year held', '0.02');
const mostOther = share('most-other', '일반 공제 한도', 'limit of the general deduction', '0.3');

/** 장기보유특별공제율: up to 80 % for an only house that was lived in, else up to 30 %. */
export const longTermShare = named(
  'longTermShare',
  words('장기보유특별공제율', 'share of the long-term deduction'),
  choose(
    when(yearsHeld.lessThan(longFrom), quantity(ratio, 0)),
    when(
      yearsLivedIn.atLeast(longLived),
      yearsHeld.times(eachHeld).butAtMost(mostEach).plus(yearsLivedIn.times(eachLived).butAtMost(mostEach)),
    ),
    yearsHeld.times(eachOther).butAtMost(mostOther),
  ),
  longLaw,
);
