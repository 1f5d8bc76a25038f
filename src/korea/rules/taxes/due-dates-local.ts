import { words } from '../../../kernel/words/index.ts';
import type { TaxDueDate } from './due-date.ts';
import { local, monthly, on, yearly } from './due-row.ts';
import { localTaxAct } from './statutes.ts';

/** 취득세: within 60 days of the purchase. @law 지방세법 제20조제1항 */
export const acquisitionTaxDue = local(
  ['acquisition-tax', '취득세 신고ㆍ납부', 'Return and payment of acquisition tax'],
  ['buyer'],
  { after: words('취득한 날', 'the day of the purchase'), from: 'event', days: 60 },
  localTaxAct('제20조제1항'),
);

/** Local taxes, from memory except where facts of the mission name the day. */
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
