import { rule } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfWelfare } from '../../agencies/index.ts';
import { noSupport } from '../../facts/index.ts';
import { reported } from '../provenance.ts';
import { cutOff, medianShare } from './median-income.ts';
import { nothingOwned, recognisedIncome } from './recognised-income.ts';
import { livelihoodSecurityAct, medicalCareAct } from './statutes.ts';

const article = livelihoodSecurityAct('제12조의3');

const share = medianShare('medical.share', words('의료급여 선정기준 비율', 'share for medical aid'), [
  reported(article, '2021-01-01', '0.4'),
]);

/** 의료급여 선정기준. */
export const medicalCutOff = cutOff(
  'medical.cut-off',
  words('의료급여 선정기준', 'the medical aid line'),
  share,
  article,
);

const couple = { ...nothingOwned, householdSize: 2, noSupport: true };

export const medicalRule = rule({
  id: 'medical-aid',
  version: 1,
  words: words('의료급여', 'Medical aid'),
  purpose: words('치료비를 내기 어려운 가구의 진료비를 나라가 냅니다.', 'Pays for the treatment of those who cannot.'),
  law: article,
  owner: ministryOfWelfare,
  from: '2023-01-01',
  eligible: recognisedIncome
    .atMost(medicalCutOff)
    .by(article)
    .and(noSupport.by(medicalCareAct('제3조'))),
  examples: [
    {
      words: words('2026년 2인 가구, 소득인정액 1,679,717원', 'Two people in 2026 at 1,679,717'),
      given: { ...couple, householdOtherIncome: 1_679_717 },
      on: '2026-03-01',
      expect: { outcome: 'yes' },
    },
    {
      words: words('1원 넘음', 'One won above'),
      given: { ...couple, householdOtherIncome: 1_679_718 },
      on: '2026-03-01',
      expect: { outcome: 'no' },
    },
    {
      words: words('부양해 줄 자녀가 있음', 'Children who can support them'),
      given: { ...couple, noSupport: false },
      on: '2026-03-01',
      expect: { outcome: 'no' },
    },
  ],
});
