import { civilDay, code, numberField, register, text } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { ministryOfEmployment } from '../agencies/index.ts';
import { employmentInsuranceAct } from '../law/index.ts';

/** 고용보험 이력: each job that was insured; one without a last day goes on. @law 고용보험법 제15조 */
export const employment = register({
  id: 'employment',
  words: words('고용보험 이력', 'Employment insurance periods'),
  keeper: ministryOfEmployment,
  subject: 'person',
  entries: 'many',
  law: employmentInsuranceAct('제15조'),
  fields: {
    employer: text(words('사업장(사업자등록번호)', 'Employer (business number)')),
    startedOn: civilDay(words('취득일', 'First day')),
    endedOn: civilDay(words('상실일', 'Last day')),
    monthlyPay: numberField(words('월 보수(원)', 'Pay a month (won)')),
    hoursADay: numberField(words('하루 근로시간', 'Hours a day')),
    leavingReason: code(words('이직 사유', 'Reason for leaving'), {
      personal: words('개인 사정', 'Own reasons'),
      redundancy: words('경영상 필요', 'Redundancy'),
      closure: words('폐업ㆍ도산', 'Employer closed'),
      'contract-end': words('계약 만료', 'End of contract'),
      'retirement-age': words('정년', 'Retirement age'),
      fault: words('근로자의 귀책 사유', 'Own fault'),
    }),
  },
});
