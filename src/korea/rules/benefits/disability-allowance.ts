import { dated, rule, age as yearsOld } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfWelfare } from '../../agencies/index.ts';
import { age, disabilityDegree, welfareStanding, wonAMonth } from '../../facts/index.ts';
import { recalled } from '../provenance.ts';
import { disabilityWelfareAct, disabilityWelfareDecree } from './statutes.ts';

const article = disabilityWelfareAct('제49조');
const who = disabilityWelfareDecree('제30조');

const from = dated(yearsOld, {
  id: 'disability-allowance.from',
  words: words('장애수당 수급 나이', 'the age of the disability allowance'),
  values: [recalled(who, '2010-07-01', 18)],
});
const monthly = dated(wonAMonth, {
  id: 'disability-allowance.monthly',
  words: words('장애수당', 'the disability allowance'),
  values: [recalled(article, ['2015-01-01', '2022-12-31'], 40_000), recalled(article, '2023-01-01', 60_000)],
});

const person = { birthDate: '1985-06-01', disabilityDegree: 'mild', welfareStanding: 'near-poor' };

export const disabilityAllowanceRule = rule({
  id: 'disability-allowance',
  version: 1,
  words: words('장애수당 (재가)', 'Disability allowance (at home)'),
  purpose: words(
    '심하지 않은 장애가 있는 저소득 성인에게 매달 수당을 드립니다.',
    'Pays an allowance to adults with a low income and a disability that is not severe.',
  ),
  law: article,
  owner: ministryOfWelfare,
  from: '2015-01-01',
  eligible: age
    .atLeast(from)
    .by(who)
    .and(disabilityDegree.is('mild').by(article))
    .and(welfareStanding.oneOf('livelihood', 'near-poor').by(who)),
  amount: monthly.by(article),
  examples: [
    {
      words: words('차상위계층인 40세', 'At 40, near the poverty line'),
      given: person,
      on: '2026-07-01',
      expect: { outcome: 'yes', amount: 60_000 },
    },
    {
      words: words('2022년에는 4만원', 'It was 40,000 in 2022'),
      given: person,
      on: '2022-07-01',
      expect: { outcome: 'yes', amount: 40_000 },
    },
    {
      words: words('17세', 'At 17'),
      given: { ...person, birthDate: '2009-06-01' },
      on: '2026-05-31',
      expect: { outcome: 'no' },
    },
    {
      words: words('저소득이 아님', 'Not on a low income'),
      given: { ...person, welfareStanding: 'none' },
      on: '2026-07-01',
      expect: { outcome: 'no' },
    },
  ],
});
