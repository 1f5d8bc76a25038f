import { fact, KRW } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { business } from '../registers/index.ts';
import { wonADay, wonAYear } from './period.ts';

/** 직전 연도의 공급대가: sales of the year before, value-added tax included. */
export const salesLastYear = fact.number('salesLastYear', wonAYear, {
  words: words('직전 연도 매출(부가가치세 포함)', 'sales of the year before, VAT included'),
  question: words('지난해 부가가치세를 포함한 매출은 얼마인가요?', 'What were last year’s sales, VAT included?'),
  from: business.annualSales,
});

/** 과세기간의 공급대가: sales of the tax period, value-added tax included. */
export const salesWithTax = fact.number('salesWithTax', KRW, {
  words: words('과세기간의 매출(부가가치세 포함)', 'sales of the period, VAT included'),
  question: words('과세기간의 부가가치세를 포함한 매출은 얼마인가요?', 'What were the period’s sales, VAT included?'),
});

/** 과세기간의 공급가액: without value-added tax. */
export const suppliesOfPeriod = fact.number('suppliesOfPeriod', KRW, {
  words: words('과세기간의 매출(공급가액)', 'supplies of the period, without VAT'),
  question: words('과세기간의 부가가치세를 뺀 매출은 얼마인가요?', 'What were the period’s supplies, without VAT?'),
});

/** 공제받을 매입세액. */
export const inputTax = fact.number('inputTax', KRW, {
  words: words('공제되는 매입세액', 'input tax that is deducted'),
  question: words('세금계산서로 낸 매입세액은 얼마인가요?', 'How much input tax did you pay on invoices?'),
});

/** 세금계산서를 받은 매입의 공급대가. */
export const purchasesWithTax = fact.number('purchasesWithTax', KRW, {
  words: words('세금계산서를 받은 매입(부가가치세 포함)', 'purchases on tax invoices, VAT included'),
  question: words('세금계산서를 받은 매입은 얼마인가요?', 'How much did you buy on tax invoices?'),
});

/** 업종, as business registration tells them apart. */
export const industry = fact.code(
  'industry',
  {
    restaurant: words('음식점업', 'Restaurants'),
    retail: words('도소매업', 'Retail and wholesale'),
    manufacturing: words('제조업', 'Manufacturing'),
    construction: words('건설업', 'Construction'),
    transport: words('운수업', 'Transport'),
    information: words('정보통신업', 'Information and communication'),
    farming: words('농림어업', 'Farming, forestry and fishing'),
    services: words('그 밖의 서비스업', 'Other services'),
  },
  {
    words: words('업종', 'industry'),
    question: words('어떤 업종인가요?', 'In which industry is the business?'),
    from: business.industry,
  },
);

/** 사업소득 지급액: what a freelancer is paid, before anything is withheld. */
export const feePaid = fact.number('feePaid', KRW, {
  words: words('사업소득 지급액', 'fee paid'),
  question: words('원천징수 전 지급액은 얼마인가요?', 'What is the fee before withholding?'),
});

/** 일급: what a day labourer is paid for one day. */
export const dailyPay = fact.number('dailyPay', wonADay, {
  words: words('일급', 'pay a day'),
  question: words('하루 급여는 얼마인가요?', 'What is the pay for a day?'),
});
