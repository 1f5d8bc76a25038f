import { benefits } from './benefits.ts';
import { business } from './business.ts';
import { checkUp } from './check-up.ts';
import { disability } from './disability.ts';
import { drivingLicence } from './driving-licence.ts';
import { employment } from './employment.ts';
import { healthInsurance } from './health-insurance.ts';
import { houses } from './houses.ts';
import { income } from './income.ts';
import { lease } from './lease.ts';
import { military } from './military.ts';
import { pregnancy } from './pregnancy.ts';
import { property } from './property.ts';
import { ruralWork } from './rural-work.ts';
import { school } from './school.ts';
import { vehicles } from './vehicles.ts';
import { veterans } from './veterans.ts';

/**
 * What rules ask about a person's circumstances. Each register is complete: nobody without a record is disabled, owns a
 * house, is employed …, so that nothing recorded means none and not unknown.
 */
export const circumstances = [
  income,
  employment,
  business,
  ruralWork,
  healthInsurance,
  benefits,
  property,
  houses,
  lease,
  vehicles,
  school,
  military,
  disability,
  veterans,
  pregnancy,
  checkUp,
  drivingLicence,
];
