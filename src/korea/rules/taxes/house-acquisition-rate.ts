import { any, choose, count, dated, KRW, named, ratio, when } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import {
  houseBuyer,
  housesAfterPurchase,
  inAdjustedArea,
  purchasePrice,
  temporarilyTwoHouses,
} from '../../facts/index.ts';
import { reported } from '../provenance.ts';
import { localTaxAct } from './statutes.ts';

const law = localTaxAct('제11조제1항제8호');
const heavyLaw = localTaxAct('제13조의2제1항');
/** 7·10 대책: the heavier rates and the formula with four decimals both took their present form then. */
const since = '2020-08-12';

const rate = (id: string, ko: string, en: string, value: string, article = law) =>
  dated(ratio, {
    id: `tax.acquisition.house.${id}`,
    words: words(ko, en),
    values: [reported(article, since, value)],
  });
const price = (id: string, ko: string, en: string, value: number) =>
  dated(KRW, { id: `tax.acquisition.house.${id}`, words: words(ko, en), values: [reported(law, since, value)] });

const lowRate = rate('rate-low', '6억원 이하 주택의 세율', 'rate up to 600 million', '0.01');
const highRate = rate('rate-high', '9억원 초과 주택의 세율', 'rate beyond 900 million', '0.03');
const lowEnd = price('low-end', '낮은 세율이 끝나는 취득가액', 'price where the low rate ends', 600_000_000);
const highStart = price(
  'high-start',
  '높은 세율이 시작되는 취득가액',
  'price beyond which the high rate holds',
  900_000_000,
);
const each = price('formula-price', '세율 산식의 금액', 'price in the formula of the rate', 300_000_000);
const slope = rate('formula-slope', '세율 산식의 곱하는 율', 'share that the formula of the rate multiplies', '0.02');
const less = rate('formula-less', '세율 산식의 빼는 율', 'share that the formula of the rate takes off', '0.03');

/** (취득가액 × 2 ÷ 3억원 − 3) per cent, the fifth decimal of the per cent rounded. */
const sliding = purchasePrice
  .over(each)
  .times(slope)
  .minus(less)
  .roundHalfUp('0.000001')
  .by(localTaxAct('제11조제1항제8호나목'));

const ordinary = choose(
  when(purchasePrice.atMost(lowEnd).by(localTaxAct('제11조제1항제8호가목')), lowRate),
  when(purchasePrice.atMost(highStart), sliding),
  highRate,
);

const heavy = rate('rate-heavy', '중과세율(8%)', 'heavy rate', '0.08', heavyLaw);
const heaviest = rate('rate-heaviest', '중과세율(12%)', 'heaviest rate', '0.12', heavyLaw);

const number = (id: string, ko: string, en: string, value: number) =>
  dated(count, {
    id: `tax.acquisition.house.${id}`,
    words: words(ko, en),
    values: [reported(heavyLaw, since, value)],
  });
const heavyInside = number(
  'heavy-inside',
  '조정대상지역 8% 주택 수',
  'houses for the heavy rate in an adjusted area',
  2,
);
const heaviestInside = number('heaviest-inside', '조정대상지역 12% 주택 수', 'houses for the heaviest rate there', 3);
const heavyElsewhere = number('heavy-elsewhere', '그 밖의 지역 8% 주택 수', 'houses for the heavy rate elsewhere', 3);
const heaviestElsewhere = number(
  'heaviest-elsewhere',
  '그 밖의 지역 12% 주택 수',
  'houses for the heaviest rate elsewhere',
  4,
);

/** 12 %: corporations, a third house in an adjusted area, a fourth elsewhere. @law 지방세법 제13조의2제1항제1호, 제3호 */
export const isHeaviest = any(
  houseBuyer.is('corporation').by(localTaxAct('제13조의2제1항제1호')),
  housesAfterPurchase.atLeast(heaviestElsewhere).by(localTaxAct('제13조의2제1항제3호')),
  inAdjustedArea.and(housesAfterPurchase.atLeast(heaviestInside)).by(localTaxAct('제13조의2제1항제3호')),
);

/** 8 %: a second house in an adjusted area unless the first is being sold, a third elsewhere. @law 지방세법 제13조의2제1항제2호 */
export const isHeavy = any(
  housesAfterPurchase.atLeast(heavyElsewhere),
  inAdjustedArea.and(housesAfterPurchase.atLeast(heavyInside), temporarilyTwoHouses.not()),
).by(localTaxAct('제13조의2제1항제2호'));

/** 주택 취득세율. */
export const houseAcquisitionRate = named(
  'houseAcquisitionRate',
  words('주택 취득세율', 'rate of acquisition tax on the house'),
  choose(when(isHeaviest, heaviest), when(isHeavy, heavy), ordinary),
  law,
);
