import type { DueDate, DueDay, DueSpan } from '../../blocks/language/index.ts';
import { addMonths, type CivilDay } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';
import type { DueReadings } from './readings.ts';
import { healthInsuranceAct, law, roadTrafficAct, socialSecurityBenefitsAct } from './statutes.ts';

const on = ({ from, to }: DueSpan, day: CivilDay | undefined): readonly DueDay[] =>
  day !== undefined && day >= from && day <= to ? [{ day }] : [];

const beforeAndBefore = ['month', 'week', 'day'] as const;

/** 운전면허 갱신. @law 도로교통법 제87조 */
const licence: DueDate<DueReadings> = {
  id: 'licence-renewal',
  words: words('운전면허 갱신', 'Renewal of the driving licence'),
  todo: words(
    '그날까지 안전운전 통합민원이나 운전면허시험장에서 갱신하세요. 늦으면 과태료를 낼 수 있습니다.',
    'Renew it by that day online or at a licence office. You may be fined if it is late.',
  ),
  law: roadTrafficAct('제87조제1항'),
  remind: beforeAndBefore,
  days: ({ licence: { renewalDue } }, span) => on(span, renewalDue),
};

/** 건강검진. @law 국민건강보험법 제52조 */
const checkUpDue: DueDate<DueReadings> = {
  id: 'check-up',
  words: words('건강검진', 'Health check-up'),
  todo: words(
    '가까운 검진 기관에 예약해 그날까지 받으세요. 비용은 건강보험이 냅니다.',
    'Book a check-up near you and have it by that day. Health insurance pays for it.',
  ),
  law: healthInsuranceAct('제52조'),
  remind: beforeAndBefore,
  days: ({ 'check-up': { dueOn } }, span) => on(span, dueOn),
};

/** 급여 재확인: a benefit that is paid until a day goes on only when it is confirmed anew. @law 사회보장급여법 제19조 */
const benefitEnds: DueDate<DueReadings> = {
  id: 'benefit-confirmation',
  words: words('받고 있는 복지급여 다시 확인', 'Confirming a benefit you receive'),
  todo: words(
    '그날 이후에도 받으려면 그전에 주소지 주민센터에 다시 신청하세요.',
    'To receive it after that day, apply again at your community centre before then.',
  ),
  law: socialSecurityBenefitsAct('제19조제2항'),
  remind: beforeAndBefore,
  days: ({ benefits }, span) => {
    const days = new Set(benefits.flatMap(row => (row.until === undefined ? [] : [row.until])));
    return [...days].flatMap(day => on(span, day));
  },
};

/** 계약갱신 요구: a tenant asks for renewal two months before the lease ends at the latest. @law 주택임대차보호법 제6조의3제1항 */
const leaseRenewal: DueDate<DueReadings> = {
  id: 'lease-renewal',
  words: words('임대차 계약 갱신 요구', 'Asking for renewal of the lease'),
  todo: words(
    '계속 살고 싶다면 그날까지 집주인에게 갱신을 요구하세요.',
    'If you want to stay, ask the landlord for renewal by that day.',
  ),
  law: law('주택임대차보호법', 'Housing Lease Protection Act')('제6조의3제1항'),
  remind: beforeAndBefore,
  days: ({ lease: { until } }, span) =>
    on(span, until && addMonths(until, -2)).map(due => ({
      ...due,
      ...(until && { opens: addMonths(until, -6) }),
    })),
};

export const fromRecords: readonly DueDate<DueReadings>[] = [licence, checkUpDue, benefitEnds, leaseRenewal];
