import { choose, KRW, named, quantity, rule, when } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { cifValue, dutyRate, exciseTaxes } from '../../facts/index.ts';
import { exemptGoods } from './customs-exemption.ts';
import { customsService } from './customs-service.ts';
import { comesTo, lacks } from './example.ts';
import { withoutOddWon } from './odd-won.ts';
import { customsAct, valueAddedTaxAct } from './statutes.ts';
import { valueAddedTaxRate } from './value-added-tax.ts';

/** 관세: the customs value at the rate of the tariff. */
const duty = named(
  'customsDuty',
  words('관세', 'duty'),
  withoutOddWon(cifValue.times(dutyRate).by(customsAct('제15조'))),
  customsAct('제15조'),
);

/** 수입 부가가치세: on the value, the duty and the excise taxes together. */
const importTax = named(
  'importTax',
  words('수입 부가가치세', 'value-added tax on the import'),
  withoutOddWon(cifValue.plus(duty).plus(exciseTaxes).times(valueAddedTaxRate)),
  valueAddedTaxAct('제29조제2항'),
);

const goods = { cifValue: 1_000_000, dutyRate: '0.08' };

export const customsDuty = rule({
  id: 'customs-duty',
  version: 1,
  words: words('관세', 'Customs duty'),
  purpose: words('과세가격에 관세율을 곱해 관세를 구합니다.', 'Finds the duty on the customs value.'),
  law: customsAct('제15조'),
  owner: customsService,
  from: '2016-01-01',
  amount: choose(when(exemptGoods, quantity(KRW, 0)), duty),
  examples: [
    comesTo(80_000, '과세가격 1백만원, 8%', 'a value of one million, 8 %', '2026-08-03', { ...goods, ownUse: false }),
    comesTo(0, '면세되는 소액물품', 'small goods free of duty', '2026-08-03', {
      cifValue: 180_000,
      dutyRate: '0.08',
      ownUse: true,
      goodsPrice: 120,
      listClearedFromUnitedStates: false,
    }),
    comesTo(98_760, '10원 미만은 버림', 'less than ten won is not counted', '2026-08-03', {
      cifValue: 1_234_567,
      dutyRate: '0.08',
      ownUse: false,
    }),
  ],
});

export const importTaxes = rule({
  id: 'import-taxes',
  version: 1,
  words: words('수입할 때 내는 세금', 'Taxes on an import'),
  purpose: words('관세, 개별소비세 등과 부가가치세를 모두 더합니다.', 'Adds duty, excise taxes and value-added tax.'),
  law: valueAddedTaxAct('제29조제2항'),
  owner: customsService,
  from: '2016-01-01',
  amount: choose(when(exemptGoods, quantity(KRW, 0)), duty.plus(exciseTaxes).plus(importTax)),
  examples: [
    comesTo(188_000, '과세가격 1백만원, 8%', 'a value of one million, 8 %', '2026-08-03', {
      ...goods,
      exciseTaxes: 0,
      ownUse: false,
    }),
    comesTo(243_000, '개별소비세 5만원', 'with excise taxes of 50,000', '2026-08-03', {
      ...goods,
      exciseTaxes: 50_000,
      ownUse: false,
    }),
    lacks(['exciseTaxes'], 'yes', '개별소비세를 모름', 'excise taxes not known', '2026-08-03', {
      ...goods,
      ownUse: false,
    }),
  ],
});
