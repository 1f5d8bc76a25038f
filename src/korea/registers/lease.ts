import { civilDay, numberField, register } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { ministryOfLand } from '../agencies/index.ts';
import { leaseReportAct } from '../law/index.ts';

/** 주택 임대차: the lease of the home, under the name of the tenant; without rent it is a jeonse. @law 부동산거래신고법 제6조의2 */
export const lease = register({
  id: 'lease',
  words: words('주택 임대차', 'Lease of the home'),
  keeper: ministryOfLand,
  subject: 'person',
  law: leaseReportAct('제6조의2'),
  fields: {
    deposit: numberField(words('보증금(원)', 'Deposit (won)')),
    monthlyRent: numberField(words('월세(원)', 'Rent a month (won)')),
    since: civilDay(words('임대차 시작일', 'From')),
    until: civilDay(words('임대차 종료일', 'Until')),
  },
});
