import { fact, KRW, squareMetres } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { houses } from '../registers/index.ts';

/** 취득 당시 가액. */
export const purchasePrice = fact.number('purchasePrice', KRW, {
  words: words('주택 취득가액', 'price of the house'),
  question: words('주택을 얼마에 사나요?', 'At what price do you buy the house?'),
  // Far above any one house, and low enough that the rate which slides with the price can be computed in 64 bits.
  most: 300_000_000_000,
});

export const houseBuyer = fact.code(
  'houseBuyer',
  { person: words('개인', 'A person'), corporation: words('법인', 'A corporation') },
  { words: words('사는 사람', 'buyer'), question: words('누가 사나요?', 'Who buys?') },
);

/** 취득하는 주택을 포함한 1세대의 주택 수. */
export const housesAfterPurchase = fact.count('housesAfterPurchase', {
  words: words('사는 집을 포함한 세대의 주택 수', 'houses of the household, this one included'),
  question: words('이 집을 사면 세대가 가진 집은 몇 채가 되나요?', 'How many houses will your household then own?'),
  least: 1,
});

/** 조정대상지역. */
export const inAdjustedArea = fact.flag('inAdjustedArea', {
  words: words('조정대상지역에 있는 주택', 'house in an adjusted area'),
  question: words('집이 조정대상지역에 있나요?', 'Is the house in an adjusted area?'),
});

/** 일시적 2주택: the old house is to be sold within the time that the Decree gives. */
export const temporarilyTwoHouses = fact.flag('temporarilyTwoHouses', {
  words: words('일시적 2주택', 'two houses for a while'),
  question: words('종전 집을 기한 안에 팔 예정인가요?', 'Will you sell the old house within the time allowed?'),
});

/** 생애 최초 주택 구입. */
export const firstHome = fact.flag('firstHome', {
  words: words('본인과 배우자의 생애 최초 주택 구입', 'first house ever of the buyer and the spouse'),
  question: words('본인과 배우자가 처음 사는 집인가요?', 'Is it the first house you and your spouse ever buy?'),
});

/** 전용면적. */
export const floorArea = fact.number('floorArea', squareMetres, {
  words: words('전용면적', 'floor area'),
  question: words('전용면적은 몇 ㎡인가요?', 'What is the floor area in m²?'),
  most: 100_000,
  from: houses.area,
});

/** 주택공시가격. */
export const publishedHousePrice = fact.number('publishedHousePrice', KRW, {
  words: words('주택 공시가격', 'published price of the house'),
  question: words('집의 공시가격은 얼마인가요?', 'What is the published price of the house?'),
  from: houses.publishedPrice,
});

/** 1세대 1주택. */
export const oneHouseHousehold = fact.flag('oneHouseHousehold', {
  words: words('1세대 1주택', 'only house of the household'),
  question: words('세대가 가진 집이 이 집 하나뿐인가요?', 'Is it the only house of your household?'),
});

/** 도시지역분 적용 대상 지역. */
export const inUrbanTaxArea = fact.flag('inUrbanTaxArea', {
  words: words('재산세 도시지역분 적용 지역에 있는 주택', 'house where the urban part of property tax applies'),
  question: words(
    '집이 도시지역분 재산세를 내는 곳에 있나요?',
    'Is the house where the urban part of property tax applies?',
  ),
});
