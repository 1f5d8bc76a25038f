import { dated, months, not, rule } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfWelfare } from '../../agencies/index.ts';
import { ageInMonths, childCare, longAbroad, wonAMonth } from '../../facts/index.ts';
import { reported } from '../provenance.ts';
import { childcareAct, publicAdministrationAct } from './statutes.ts';

const article = childcareAct('제34조의2');

const inMonths = (id: string, ko: string, en: string, value: number) =>
  dated(months, { id, words: words(ko, en), values: [reported(article, '2023-01-01', value)] });
const from = inMonths('home-care.from', '양육수당 시작 개월 수', 'the months at which the allowance begins', 24);
const below = inMonths('home-care.below', '양육수당 종료 개월 수', 'the months at which it ends', 86);
const monthly = dated(wonAMonth, {
  id: 'home-care.monthly',
  words: words('가정양육수당', 'the home-care allowance'),
  values: [reported(article, '2023-01-01', 100_000)],
});

const child = { birthDate: '2023-03-10', childCare: 'home', longAbroad: false };

/** Asked about the child. */
export const homeCareRule = rule({
  id: 'home-care-allowance',
  version: 1,
  words: words('가정양육수당', 'Home-care allowance'),
  purpose: words(
    '어린이집이나 유치원에 다니지 않고 집에서 자라는 아이의 가정에 드립니다.',
    'Pays families whose child is at home and not in daycare or kindergarten.',
  ),
  law: article,
  owner: ministryOfWelfare,
  from: '2023-01-01',
  eligible: ageInMonths
    .atLeast(from)
    .by(article)
    .and(
      ageInMonths.lessThan(below).by(article),
      childCare.is('home').by(article),
      not(longAbroad).by(childcareAct('제34조의2제3항')),
    ),
  amount: monthly.by(article),
  automatic: publicAdministrationAct('제20조'),
  examples: [
    {
      words: words('집에서 자라는 세 살', 'At three, at home'),
      given: child,
      on: '2026-06-01',
      expect: { outcome: 'yes', amount: 100_000 },
    },
    {
      words: words('24개월이 되는 날부터', 'From the day it is 24 months old'),
      given: { ...child, birthDate: '2024-06-01' },
      on: '2026-06-01',
      expect: { outcome: 'yes', amount: 100_000 },
    },
    {
      words: words('24개월 전날', 'A day before that'),
      given: { ...child, birthDate: '2024-06-02' },
      on: '2026-06-01',
      expect: { outcome: 'no' },
    },
    {
      words: words('86개월이 되면 끝남', 'It ends at 86 months'),
      given: { ...child, birthDate: '2019-04-01' },
      on: '2026-06-01',
      expect: { outcome: 'no' },
    },
    {
      words: words('어린이집에 다님', 'In daycare'),
      given: { ...child, childCare: 'daycare' },
      on: '2026-06-01',
      expect: { outcome: 'no' },
    },
  ],
});
