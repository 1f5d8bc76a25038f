import { finderOfBenefits } from '../../blocks/language/index.ts';
import { age } from '../facts/index.ts';
import { minorChildren } from '../registers/index.ts';
import { benefitRules } from '../rules/index.ts';
import { gov24Criteria } from './criteria.ts';
import { koreanDerivations } from './derivations.ts';
import { childrenOfPerson, municipality, province } from './facts.ts';
import { finderProfile } from './profile.ts';
import { koreanQuestions } from './questions.ts';
import { koreanWhatIfs } from './what-ifs.ts';

/** How many days unemployment benefit is paid is part of that benefit, not one of its own. */
const parts: ReadonlySet<string> = new Set(['unemployment-benefit-days']);

/** Korea's finder of benefits. */
export const koreanFinder = finderOfBenefits({
  rules: benefitRules.filter(({ id }) => !parts.has(id)),
  questions: koreanQuestions,
  derivations: koreanDerivations,
  criteria: gov24Criteria,
  age,
  areas: [province, municipality],
  whatIfs: koreanWhatIfs,
  dependants: {
    group: childrenOfPerson,
    relation: minorChildren,
    rules: ['parental-benefit', 'first-meeting-voucher', 'child-allowance', 'home-care-allowance'],
    shared: [
      'province',
      'longAbroad',
      'korean',
      'populationArea',
      'municipality',
      'householdSize',
      'householdIncome',
      'incomeBand',
      'singleParent',
      'multicultural',
      'defector',
      'manyChildren',
      'withoutHome',
      'newcomer',
      'extendedFamily',
      'livesAlone',
    ],
    given: {
      expecting: false,
      pregnant: false,
      newborn: false,
      farmer: false,
      fisher: false,
      stockFarmer: false,
      forester: false,
      student: false,
      employee: false,
      jobSeeker: false,
      businessStarting: false,
      businessRunning: false,
      businessClosing: false,
      businessFood: false,
      businessFactory: false,
      businessOther: false,
    },
    order: { fact: 'birthOrder', by: 'birthDate' },
  },
  profile: finderProfile,
});
