import {
  choose,
  dated,
  datedDay,
  named,
  perUnit,
  quantity,
  ratio,
  type Truth,
  when,
  years,
} from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { vehicleRegisteredOn } from '../../facts/index.ts';
import { recalled } from '../provenance.ts';
import { localTaxAct } from './statutes.ts';
import { yearsSince } from './years-since.ts';

const ageLaw = localTaxAct('제127조제1항제2호의2');
const since = '2011-12-02';

/** The two tax periods of each year; the age of the car is that of the period. */
const halves = Array.from({ length: 16 }, (_, i) => 2020 + i).flatMap(year => [
  recalled<string>(localTaxAct('제128조제1항'), [`${year}-01-01`, `${year}-06-30`], `${year}-06-30`),
  recalled<string>(localTaxAct('제128조제1항'), [`${year}-07-01`, `${year}-12-31`], `${year}-12-31`),
]);
const periodEnd = datedDay({
  id: 'tax.vehicle.period-end',
  words: words('자동차세 과세기간의 마지막 날', 'last day of the tax period'),
  values: halves,
});

/**
 * 차령: a car registered in the first half of a year is a year old in that half; one of the second half, in the second half. So it is
 * one more than the full years up to the end of the tax period.
 */
const vehicleAge = named(
  'vehicleAge',
  words('차령', 'age of the car'),
  yearsSince(vehicleRegisteredOn, periodEnd).plus(1),
  ageLaw,
);

const spared = dated(years, {
  id: 'tax.vehicle.age.spared',
  words: words('경감이 없는 차령', 'age without reduction'),
  values: [recalled(ageLaw, since, 2)],
});
const eachYear = dated(perUnit(ratio, years), {
  id: 'tax.vehicle.age.each-year',
  words: words('차령 1년마다의 경감률', 'reduction for each year of age'),
  values: [recalled(ageLaw, since, '0.05')],
});
const mostReduction = dated(ratio, {
  id: 'tax.vehicle.age.most',
  words: words('차령 경감률의 상한', 'limit of the reduction for age'),
  values: [recalled(ageLaw, since, '0.5')],
});

/** 차령 경감률: 5 % from the third year on, at most half, for the cars to which it is given. */
export const ageReduction = (given: Truth) =>
  named(
    'vehicleAgeReduction',
    words('차령 경감률', 'reduction for age'),
    choose(when(given, vehicleAge.excessOver(spared).times(eachYear).butAtMost(mostReduction)), quantity(ratio, 0)),
    ageLaw,
  );
