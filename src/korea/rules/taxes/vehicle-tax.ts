import {
  cc,
  choose,
  count,
  dated,
  datedScale,
  KRW,
  match,
  named,
  perUnit,
  quantity,
  ratio,
  rule,
  when,
} from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfInterior } from '../../agencies/index.ts';
import { engineSize, vehicleUse } from '../../facts/index.ts';
import { recalled } from '../provenance.ts';
import { comesTo, lacks } from './example.ts';
import { withoutOddWon } from './odd-won.ts';
import { localTaxAct } from './statutes.ts';
import { ageReduction } from './vehicle-age.ts';

const rateLaw = localTaxAct('제127조제1항제1호');
const otherLaw = localTaxAct('제127조제1항제2호');
const since = '2011-12-02';

const privateRates = datedScale(perUnit(KRW, cc), {
  id: 'tax.vehicle.private.rates',
  words: words('비영업용 승용자동차 세율', 'rates of private cars'),
  kind: 'single-amount',
  of: engineSize,
  values: [recalled(rateLaw, since, [{ upTo: 1000, plus: 80 }, { upTo: 1600, plus: 140 }, { plus: 200 }])],
});

const commercialRates = datedScale(perUnit(KRW, cc), {
  id: 'tax.vehicle.commercial.rates',
  words: words('영업용 승용자동차 세율', 'rates of commercial cars'),
  kind: 'single-amount',
  of: engineSize,
  values: [recalled(rateLaw, since, [{ upTo: 1600, plus: 18 }, { upTo: 2500, plus: 19 }, { plus: 24 }])],
});

const withoutEngine = (id: string, ko: string, en: string, value: number) =>
  dated(KRW, { id: `tax.vehicle.electric.${id}`, words: words(ko, en), values: [recalled(otherLaw, since, value)] });
const electricPrivate = withoutEngine('private', '비영업용 전기승용차 세액', 'private electric car', 100_000);
const electricCommercial = withoutEngine('commercial', '영업용 전기승용차 세액', 'commercial electric car', 20_000);

const hasEngine = engineSize.moreThan(0).by(rateLaw);

/** 연세액 before the reduction for age: the whole engine at the rate of its class; electric cars pay a fixed amount. */
const fullTax = named(
  'vehicleTaxFull',
  words('자동차세 연세액(차령 경감 전)', 'vehicle tax of a year before the reduction for age'),
  match(vehicleUse, {
    private: choose(when(hasEngine, engineSize.times(privateRates)), electricPrivate),
    commercial: choose(when(hasEngine, engineSize.times(commercialRates)), electricCommercial),
  }),
  rateLaw,
);

const periods = dated(count, {
  id: 'tax.vehicle.periods',
  words: words('한 해의 과세기간 수', 'tax periods in a year'),
  values: [recalled(localTaxAct('제128조제1항'), since, 2)],
});

/** 자동차세 of one period. */
export const vehicleTaxOfPeriod = named(
  'vehicleTaxOfPeriod',
  words('자동차세(반기분)', 'vehicle tax of the half-year'),
  withoutOddWon(
    fullTax
      .over(periods)
      .times(quantity(ratio, 1).minus(ageReduction(vehicleUse.is('private').and(hasEngine))))
      .by(localTaxAct('제128조제1항')),
  ),
  rateLaw,
);

const educationShare = dated(ratio, {
  id: 'tax.vehicle.education-share',
  words: words('자동차세에 대한 지방교육세의 비율', 'local education tax as a share of vehicle tax'),
  values: [recalled(localTaxAct('제151조제1항제7호'), since, '0.3')],
});

/** 지방교육세 of private cars. */
const educationTax = named(
  'vehicleEducationTax',
  words('지방교육세', 'local education tax'),
  choose(when(vehicleUse.is('private'), withoutOddWon(vehicleTaxOfPeriod.times(educationShare))), quantity(KRW, 0)),
  localTaxAct('제151조제1항제7호'),
);

const car = (engineSize: number, vehicleRegisteredOn: string, vehicleUse = 'private') => ({
  engineSize,
  vehicleRegisteredOn,
  vehicleUse,
});

export const vehicleTax = rule({
  id: 'vehicle-tax',
  version: 1,
  words: words('자동차세', 'Vehicle tax'),
  purpose: words(
    '승용자동차 소유자가 6월과 12월에 반년씩 내는 자동차세와 지방교육세를 구합니다. 과세기간의 하루를 기준일로 묻습니다.',
    'Finds what the owner of a car pays for half a year, in June and December, education tax included; ask about a day of the period.',
  ),
  law: rateLaw,
  owner: ministryOfInterior,
  from: '2020-01-01',
  amount: vehicleTaxOfPeriod.plus(educationTax),
  examples: [
    comesTo(259_740, '1,998cc 새 차', 'a new car of 1,998 cc', '2026-06-01', car(1998, '2025-09-10')),
    comesTo(
      259_740,
      '둘째 해까지는 경감 없음',
      'no reduction in the second year',
      '2026-06-01',
      car(1998, '2025-02-10'),
    ),
    comesTo(246_750, '셋째 해: 5%', 'the third year: 5 %', '2026-06-01', car(1998, '2024-02-10')),
    comesTo(
      259_740,
      '하반기에 등록한 차는 상반기에 아직 둘째 해',
      'registered in autumn: still the second year in spring',
      '2026-06-01',
      car(1998, '2024-09-10'),
    ),
    comesTo(
      246_750,
      '그 차의 하반기: 셋째 해',
      'the same car in autumn: the third year',
      '2026-12-01',
      car(1998, '2024-09-10'),
    ),
    comesTo(129_870, '12년이 넘으면 50%', 'twelve years or more: half', '2026-06-01', car(1998, '2010-03-10')),
    comesTo(51_940, '경차 999cc', 'a small car of 999 cc', '2026-06-01', car(999, '2025-09-10')),
    comesTo(145_600, '1,600cc는 전부 cc당 140원', '1,600 cc: all of it at 140', '2026-06-01', car(1600, '2025-09-10')),
    comesTo(208_130, '1,601cc는 전부 cc당 200원', '1,601 cc: all of it at 200', '2026-06-01', car(1601, '2025-09-10')),
    comesTo(65_000, '전기차', 'an electric car', '2026-06-01', car(0, '2015-09-10')),
    comesTo(18_980, '영업용 1,998cc', 'a taxi of 1,998 cc', '2026-06-01', car(1998, '2015-09-10', 'commercial')),
    lacks(['vehicleRegisteredOn'], 'yes', '등록일을 모름', 'day of registration not known', '2026-06-01', {
      engineSize: 1998,
      vehicleUse: 'private',
    }),
  ],
});
