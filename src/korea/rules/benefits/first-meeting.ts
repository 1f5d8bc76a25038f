import { choose, dated, datedDay, KRW, months, rule, when } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfWelfare } from '../../agencies/index.ts';
import { ageInMonths, birthDate, birthOrder } from '../../facts/index.ts';
import { recalled, reported } from '../provenance.ts';
import { born } from './born.ts';
import { lowBirthRateAct, publicAdministrationAct } from './statutes.ts';

const article = lowBirthRateAct('제10조');

const since = datedDay({
  id: 'first-meeting.since',
  words: words('첫만남이용권 대상 첫 출생일', 'the first day of birth it is given for'),
  values: [recalled(article, '2022-04-01', '2022-01-01')],
});
const moreSince = datedDay({
  id: 'first-meeting.more-since',
  words: words('다자녀 인상 첫 출생일', 'the first day of birth with more for further children'),
  values: [recalled(article, '2024-01-01', '2024-01-01')],
});
const within = dated(months, {
  id: 'first-meeting.within',
  words: words('첫만남이용권 사용 기간', 'the time within which it can be used'),
  values: [recalled(article, '2024-01-01', 24)],
});
const firstChild = dated(KRW, {
  id: 'first-meeting.first',
  words: words('첫째 첫만남이용권', 'the voucher for a first child'),
  values: [reported(article, '2022-04-01', 2_000_000)],
});
const laterChild = dated(KRW, {
  id: 'first-meeting.later',
  words: words('둘째 이상 첫만남이용권', 'the voucher for further children'),
  values: [reported(article, '2024-01-01', 3_000_000)],
});

/** Asked about the child. */
export const firstMeetingRule = rule({
  id: 'first-meeting-voucher',
  version: 1,
  words: words('첫만남이용권', 'First-meeting voucher'),
  purpose: words('아이가 태어나면 양육에 쓸 수 있는 이용권을 드립니다.', 'Gives a voucher when a child is born.'),
  law: article,
  owner: ministryOfWelfare,
  from: '2024-01-01',
  eligible: born.and(birthDate.onOrAfter(since).by(article), ageInMonths.lessThan(within).by(article)),
  amount: choose(when(birthOrder.atLeast(2).and(birthDate.onOrAfter(moreSince)), laterChild), firstChild).by(article),
  automatic: publicAdministrationAct('제20조'),
  examples: [
    {
      words: words('첫째', 'A first child'),
      given: { birthDate: '2026-02-01', birthOrder: 1 },
      on: '2026-03-01',
      expect: { outcome: 'yes', amount: 2_000_000 },
    },
    {
      words: words('둘째', 'A second child'),
      given: { birthDate: '2026-02-01', birthOrder: 2 },
      on: '2026-03-01',
      expect: { outcome: 'yes', amount: 3_000_000 },
    },
    {
      words: words('2023년에 태어난 둘째는 200만원', 'A second child born in 2023: still two million'),
      given: { birthDate: '2023-12-31', birthOrder: 2 },
      on: '2024-03-01',
      expect: { outcome: 'yes', amount: 2_000_000 },
    },
    {
      words: words('2년이 지남', 'Two years later'),
      given: { birthDate: '2024-02-01', birthOrder: 1 },
      on: '2026-02-01',
      expect: { outcome: 'no' },
    },
  ],
});
