import { words } from '../../../kernel/words/index.ts';
import type { TaxDueDate } from './due-date.ts';
import { monthly, national, on, yearly } from './due-row.ts';
import {
  comprehensiveRealEstateTaxAct,
  corporateTaxAct,
  incomeTaxAct,
  inheritanceAndGiftTaxAct,
  valueAddedTaxAct,
} from './statutes.ts';

/** National taxes, from memory except where facts of the mission name the day. */
export const nationalDueDates: readonly TaxDueDate[] = [
  national(
    ['income-tax', '종합소득세 확정신고', 'Income tax return'],
    ['earner', 'business'],
    yearly(on(5, 31), on(5, 1)),
    incomeTaxAct('제70조제1항'),
  ),
  national(
    ['income-tax-audited', '성실신고확인대상자 종합소득세 신고', 'Income tax return with a verified account'],
    ['business'],
    yearly(on(6, 30), on(5, 1)),
    incomeTaxAct('제70조의2제2항'),
  ),
  national(
    ['income-tax-interim', '종합소득세 중간예납', 'Interim payment of income tax'],
    ['business'],
    yearly(on(11, 30), on(11, 1)),
    incomeTaxAct('제65조제1항'),
  ),
  national(
    ['exempt-business-report', '면세사업자 사업장 현황신고', 'Report of a business free of VAT'],
    ['exempt-business'],
    yearly(on(2, 10), on(1, 1)),
    incomeTaxAct('제78조제1항'),
  ),
  national(
    ['withholding', '원천징수세액 납부', 'Payment of tax withheld'],
    ['employer'],
    monthly(10),
    incomeTaxAct('제128조제1항'),
  ),
  national(
    ['payment-statement', '근로ㆍ사업소득 지급명세서 제출', 'Statement of pay and fees paid'],
    ['employer'],
    yearly(on(3, 10), on(1, 1)),
    incomeTaxAct('제164조제1항'),
  ),
  national(
    ['vat-first', '부가가치세 1기 확정신고', 'VAT return of the first term'],
    ['business', 'corporation'],
    yearly(on(7, 25), on(7, 1)),
    valueAddedTaxAct('제49조제1항'),
  ),
  national(
    ['vat-second', '부가가치세 2기 확정신고', 'VAT return of the second term'],
    ['business', 'corporation'],
    yearly(on(1, 25), on(1, 1)),
    valueAddedTaxAct('제49조제1항'),
  ),
  national(
    ['vat-first-interim', '부가가치세 1기 예정신고', 'Preliminary VAT return of the first term'],
    ['corporation'],
    yearly(on(4, 25), on(4, 1)),
    valueAddedTaxAct('제48조제1항'),
  ),
  national(
    ['vat-second-interim', '부가가치세 2기 예정신고', 'Preliminary VAT return of the second term'],
    ['corporation'],
    yearly(on(10, 25), on(10, 1)),
    valueAddedTaxAct('제48조제1항'),
  ),
  national(
    ['vat-simplified', '간이과세자 부가가치세 신고', 'VAT return of a simplified payer'],
    ['simplified-business'],
    yearly(on(1, 25), on(1, 1)),
    valueAddedTaxAct('제67조제1항'),
  ),
  national(
    ['tax-invoice', '전자세금계산서 발급', 'Issue of e-tax invoices for last month'],
    ['business', 'corporation'],
    monthly(10),
    valueAddedTaxAct('제34조제3항'),
  ),
  national(
    ['corporate-tax', '12월 결산법인 법인세 신고', 'Corporate tax return, year ending in December'],
    ['corporation'],
    yearly(on(3, 31), on(1, 1)),
    corporateTaxAct('제60조제1항'),
  ),
  national(
    ['corporate-tax-interim', '12월 결산법인 법인세 중간예납', 'Interim corporate tax'],
    ['corporation'],
    yearly(on(8, 31), on(7, 1)),
    corporateTaxAct('제63조제3항'),
  ),
  national(
    ['comprehensive-real-estate', '종합부동산세 납부', 'Comprehensive real estate tax'],
    ['house-owner'],
    yearly(on(12, 15), on(12, 1)),
    comprehensiveRealEstateTaxAct('제16조제1항'),
  ),
  national(
    ['gains-preliminary', '양도소득 예정신고', 'Preliminary return of gains'],
    ['seller'],
    { after: words('판 날', 'the day of the sale'), from: 'month-end', months: 2 },
    incomeTaxAct('제105조제1항제1호'),
  ),
  national(
    ['inheritance', '상속세 신고', 'Inheritance tax return'],
    ['heir'],
    { after: words('상속이 시작된 날', 'the day of the death'), from: 'month-end', months: 6 },
    inheritanceAndGiftTaxAct('제67조제1항'),
  ),
  national(
    ['gift', '증여세 신고', 'Gift tax return'],
    ['donee'],
    { after: words('증여받은 날', 'the day of the gift'), from: 'month-end', months: 3 },
    inheritanceAndGiftTaxAct('제68조제1항'),
  ),
  national(
    ['business-registration', '사업자등록 신청', 'Registration of a business'],
    ['business'],
    { after: words('사업을 시작한 날', 'the day business began'), from: 'event', days: 20 },
    valueAddedTaxAct('제8조제1항'),
  ),
  national(
    ['vat-closing', '폐업자 부가가치세 신고', 'VAT return after closing'],
    ['business'],
    { after: words('폐업한 날', 'the day business closed'), from: 'month-end', days: 25 },
    valueAddedTaxAct('제49조제1항'),
  ),
];
