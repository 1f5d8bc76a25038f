import { dueDates, type Proactive, parameter } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import type { Known } from '../profile/index.ts';
import { minorChildren } from '../registers/index.ts';
import { benefitRules } from '../rules/index.ts';
import { fromRecords } from './from-records.ts';
import { fromTaxes } from './from-taxes.ts';
import { dueReadings } from './readings.ts';
import { personalInformationAct } from './statutes.ts';

/** No statute sets these; the portal does. */
const ownSetting = '마당 운영 기준 (a setting of the portal)';

export const consentYears = parameter({
  id: 'proactive.consent-years',
  words: words('미리 알림 동의 기간', 'Years that consent to being told in time lasts'),
  unit: 'years',
  values: [{ from: '2026-01-01', value: 2, source: ownSetting, verified: true }],
});

export const noticesAWeek = parameter({
  id: 'proactive.notices-a-week',
  words: words('일주일에 보내는 미리 알림', 'Notices in time, a week'),
  unit: 'notices',
  values: [{ from: '2026-01-01', value: 3, source: ownSetting, verified: true }],
});

/** The benefit that the register of benefits received keeps for a rule's. */
const receivedAs: Readonly<Record<string, string>> = {
  'livelihood-benefit': 'livelihood',
  'medical-aid': 'medical-aid',
  'housing-benefit-rent': 'housing',
  'education-benefit': 'education',
  'basic-pension': 'basic-pension',
  'child-allowance': 'child-allowance',
  'parental-benefit': 'parental-benefit',
  'home-care-allowance': 'home-care-allowance',
  'disability-pension': 'disability-pension',
  'disability-allowance': 'disability-allowance',
  'unemployment-benefit': 'unemployment',
};

/** What Korea tells people before they ask. */
export const koreanProactive: Proactive = {
  entitlements: benefitRules,
  alsoFor: [minorChildren],
  calendar: dueDates(dueReadings, ...fromRecords, ...fromTaxes),
  receives(known, rule, day) {
    // The readings are the profile's own, under their own keys.
    const { benefits = [] } = known as Known;
    return benefits.some(
      ({ benefit, startedOn, until }) =>
        benefit !== undefined &&
        benefit === receivedAs[rule] &&
        startedOn !== undefined &&
        startedOn <= day &&
        (until === undefined || day <= until),
    );
  },
  consent: personalInformationAct('제15조제1항제1호'),
  consentYears,
  noticesAWeek,
};
