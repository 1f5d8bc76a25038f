import type { Article } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { civilAct } from '../statutes.ts';
import type { Concerned, DateOfYear, Recurrence, TaxDueDate } from './due-date.ts';
import {
  comprehensiveRealEstateTaxAct,
  corporateTaxAct,
  healthInsuranceAct,
  incomeTaxAct,
  inheritanceAndGiftTaxAct,
  insurancePremiumsAct,
  localTaxAct,
  localTaxFrameworkAct,
  nationalPensionAct,
  nationalTaxFrameworkAct,
  valueAddedTaxAct,
} from './statutes.ts';

type Names = readonly [id: string, ko: string, en: string];

const dueBy =
  (moves: Article) =>
  ([id, ko, en]: Names, concerns: readonly Concerned[], when: Recurrence, law: Article): TaxDueDate => ({
    id: `due.${id}`,
    words: words(ko, en),
    concerns,
    when,
    law,
    moves,
    verified: false,
  });

const national = dueBy(nationalTaxFrameworkAct('제5조제1항'));
const local = dueBy(localTaxFrameworkAct('제24조제1항'));
const insurance = dueBy(civilAct('제161조'));

const on = (month: number, date: number | 'last'): DateOfYear => ({ month, date });
const yearly = (due: DateOfYear, opens?: DateOfYear): Recurrence => ({ every: 'year', due, ...(opens && { opens }) });
const monthly = (date: number): Recurrence => ({ every: 'month', date });

/** 취득세: within 60 days of the purchase. @law 지방세법 제20조제1항 */
export const acquisitionTaxDue = local(
  ['acquisition-tax', '취득세 신고ㆍ납부', 'Return and payment of acquisition tax'],
  ['buyer'],
  { after: words('취득한 날', 'the day of the purchase'), from: 'event', days: 60 },
  localTaxAct('제20조제1항'),
);

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

export const localDueDates: readonly TaxDueDate[] = [
  acquisitionTaxDue,
  local(
    ['local-income-tax', '개인지방소득세 확정신고', 'Local income tax return'],
    ['earner', 'business'],
    yearly(on(5, 31), on(5, 1)),
    localTaxAct('제95조제1항'),
  ),
  local(
    ['local-withholding', '지방소득세 특별징수분 납부', 'Payment of local tax withheld'],
    ['employer'],
    monthly(10),
    localTaxAct('제103조의13제2항'),
  ),
  local(
    ['local-corporate-tax', '12월 결산법인 지방소득세 신고', 'Local corporate tax return'],
    ['corporation'],
    yearly(on(4, 30), on(1, 1)),
    localTaxAct('제103조의23제1항'),
  ),
  local(
    ['property-tax-july', '재산세(주택 1기분ㆍ건축물)', 'Property tax: first half of houses, buildings'],
    ['house-owner'],
    yearly(on(7, 31), on(7, 16)),
    localTaxAct('제115조제1항제3호'),
  ),
  local(
    ['property-tax-september', '재산세(주택 2기분ㆍ토지)', 'Property tax: second half of houses, land'],
    ['house-owner'],
    yearly(on(9, 30), on(9, 16)),
    localTaxAct('제115조제1항제3호'),
  ),
  local(
    ['vehicle-tax-june', '자동차세 1기분', 'Vehicle tax, first half'],
    ['vehicle-owner'],
    yearly(on(6, 30), on(6, 16)),
    localTaxAct('제128조제1항'),
  ),
  local(
    ['vehicle-tax-december', '자동차세 2기분', 'Vehicle tax, second half'],
    ['vehicle-owner'],
    yearly(on(12, 31), on(12, 16)),
    localTaxAct('제128조제1항'),
  ),
  local(
    ['vehicle-tax-prepaid', '자동차세 연납', 'Vehicle tax of the year in advance'],
    ['vehicle-owner'],
    yearly(on(1, 31), on(1, 16)),
    localTaxAct('제128조제3항'),
  ),
  local(
    ['resident-tax', '주민세 개인분', 'Resident tax of a household'],
    ['householder'],
    yearly(on(8, 31), on(8, 16)),
    localTaxAct('제79조제2항'),
  ),
  local(
    ['resident-tax-business', '주민세 사업소분', 'Resident tax of a place of business'],
    ['business', 'corporation'],
    yearly(on(8, 31), on(8, 1)),
    localTaxAct('제83조제3항'),
  ),
  local(
    ['resident-tax-employees', '주민세 종업원분', 'Resident tax on pay'],
    ['employer'],
    monthly(10),
    localTaxAct('제84조의6제2항'),
  ),
  local(
    ['licence-tax', '등록면허세(면허분)', 'Licence tax'],
    ['licence-holder'],
    yearly(on(1, 31), on(1, 16)),
    localTaxAct('제35조제2항'),
  ),
];

export const insuranceDueDates: readonly TaxDueDate[] = [
  insurance(
    ['pension-contribution', '국민연금 보험료 납부', 'Pension contributions'],
    ['employer', 'business'],
    monthly(10),
    nationalPensionAct('제89조제1항'),
  ),
  insurance(
    ['health-premium', '건강ㆍ장기요양보험료 납부', 'Health and long-term care premiums'],
    ['employer', 'business'],
    monthly(10),
    healthInsuranceAct('제78조제1항'),
  ),
  insurance(
    ['employment-premium', '고용ㆍ산재보험료 납부', 'Employment and accident insurance premiums'],
    ['employer'],
    monthly(10),
    insurancePremiumsAct('제16조의7제1항'),
  ),
  insurance(
    ['total-pay', '고용ㆍ산재보험 보수총액 신고', 'Report of total pay'],
    ['employer'],
    yearly(on(3, 15), on(1, 1)),
    insurancePremiumsAct('제16조의10제1항'),
  ),
];

/** The tax calendar of persons and businesses, as data: what is due, whom it concerns, when, and by which article. */
export const taxDueDates: readonly TaxDueDate[] = [...nationalDueDates, ...localDueDates, ...insuranceDueDates];
