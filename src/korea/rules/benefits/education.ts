import { choose, dated, named, rule, when } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfEducation } from '../../agencies/index.ts';
import { schoolLevel, wonAYear } from '../../facts/index.ts';
import { during, recalled, reported } from '../provenance.ts';
import { cutOff, medianShare } from './median-income.ts';
import { nothingOwned, recognisedIncome } from './recognised-income.ts';
import { educationBenefitNotice, livelihoodSecurityAct } from './statutes.ts';

const article = livelihoodSecurityAct('제12조');
const notice = educationBenefitNotice('제2조');

const share = medianShare('education.share', words('교육급여 선정기준 비율', 'share for the education benefit'), [
  reported(article, '2021-01-01', '0.5'),
]);

/** 교육급여 선정기준: half the median income, also the line of 차상위계층. */
export const educationCutOff = cutOff(
  'education.cut-off',
  words('교육급여 선정기준', 'the education line'),
  share,
  article,
);

const activities = (level: string, ko: string, en: string, of: readonly [number, number, number]) =>
  dated(wonAYear, {
    id: `education.activities-${level}`,
    words: words(`${ko} 교육활동지원비`, `the support for ${en} pupils`),
    values: of.map((value, i) => recalled(notice, during(2024 + i), value)),
  });
const elementary = activities('elementary', '초등학교', 'elementary', [461_000, 487_000, 502_000]);
const middle = activities('middle', '중학교', 'middle school', [654_000, 679_000, 699_000]);
const high = activities('high', '고등학교', 'high school', [727_000, 768_000, 860_000]);

const pupil = { ...nothingOwned, householdSize: 3, schoolLevel: 'middle' };

/** Asked about the pupil. */
export const educationRule = rule({
  id: 'education-benefit',
  version: 1,
  words: words('교육급여', 'Education benefit'),
  purpose: words(
    '소득이 낮은 가구의 학생에게 배우는 데 드는 돈을 해마다 드립니다.',
    'Pays pupils of poor households each year.',
  ),
  law: article,
  owner: ministryOfEducation,
  from: '2024-01-01',
  eligible: recognisedIncome
    .atMost(educationCutOff)
    .by(article)
    .and(schoolLevel.oneOf('elementary', 'middle', 'high').by(notice)),
  amount: named(
    'education.activities',
    words('교육활동지원비', 'the support for school activities'),
    choose(
      when(schoolLevel.is('elementary'), elementary),
      when(schoolLevel.is('middle'), middle),
      when(schoolLevel.is('high'), high),
    ),
    notice,
  ),
  examples: [
    {
      words: words('2026년 3인 가구의 중학생', 'A pupil of a middle school, three people, 2026'),
      given: { ...pupil, householdOtherIncome: 2_679_518 },
      on: '2026-04-01',
      expect: { outcome: 'yes', amount: 699_000 },
    },
    {
      words: words('선정기준을 1원 넘음', 'One won above the line'),
      given: { ...pupil, householdOtherIncome: 2_679_519 },
      on: '2026-04-01',
      expect: { outcome: 'no' },
    },
    {
      words: words('대학생은 아님', 'Not for university students'),
      given: { ...pupil, schoolLevel: 'university' },
      on: '2026-04-01',
      expect: { outcome: 'no' },
    },
  ],
});
