import { profile } from '../../blocks/language/index.ts';
import { personalInformationAct } from '../law/index.ts';
import { factsFrom } from './derivations.ts';
import { readings } from './readings.ts';

const {
  person,
  nationality,
  relatives,
  members,
  minors,
  income,
  childIncome,
  property,
  childProperty,
  vehicles,
  childVehicles,
  lease,
  houses,
  disability,
  childDisability,
  benefits,
  employment,
  school,
} = readings;

/** What rules may know of somebody before they apply: their own records, who lives with them, and those of their minor children. */
export const koreanProfile = profile({
  uses: {
    person,
    nationality,
    relatives,
    members,
    minors,
    income,
    childIncome,
    property,
    childProperty,
    vehicles,
    childVehicles,
    lease,
    houses,
    disability,
    childDisability,
    benefits,
    employment,
    school,
  },
  basis: personalInformationAct('제35조제1항'),
  given: (known, today) => factsFrom(known, today),
});
