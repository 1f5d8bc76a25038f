import { askedDay, days, not, Quantity, rule } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfInterior } from '../../agencies/index.ts';
import { movedOn, moveReported } from '../../facts/index.ts';
import { moveInReportDays } from '../../law/index.ts';
import { residentRegistrationAct } from './statutes.ts';

const article = residentRegistrationAct('제16조제1항', { verified: true });

/** The parameter that the service for reporting a move uses too. */
const within = new Quantity<'days'>({ op: 'parameter', unit: days, parameter: moveInReportDays });

/** 전입신고 의무: yes while a move is to be reported; the amount is how many days are left, the day of the move not counted. */
export const moveInDutyRule = rule({
  id: 'move-in-duty',
  version: 1,
  words: words('전입신고 의무', 'Duty to report a move'),
  purpose: words(
    '이사한 사람이 며칠 안에 전입신고를 해야 하는지 알려 줍니다.',
    'Tells in how many days a move must be reported.',
  ),
  law: article,
  owner: ministryOfInterior,
  from: '1994-01-01',
  eligible: movedOn.onOrBefore(askedDay).and(not(moveReported)).by(article),
  amount: within.minus(movedOn.daysUntil()).atLeastZero().by(article),
  examples: [
    {
      words: words('이사한 날', 'On the day of the move'),
      given: { movedOn: '2026-03-02', moveReported: false },
      on: '2026-03-02',
      expect: { outcome: 'yes', amount: 14 },
    },
    {
      words: words('열나흘째: 오늘까지', 'The fourteenth day: today at the latest'),
      given: { movedOn: '2026-03-02', moveReported: false },
      on: '2026-03-16',
      expect: { outcome: 'yes', amount: 0 },
    },
    {
      words: words('이미 신고함', 'Already reported'),
      given: { movedOn: '2026-03-02', moveReported: true },
      on: '2026-03-05',
      expect: { outcome: 'no' },
    },
    {
      words: words('아직 이사하지 않음', 'Not moved yet'),
      given: { movedOn: '2026-04-01', moveReported: false },
      on: '2026-03-05',
      expect: { outcome: 'no' },
    },
  ],
});
