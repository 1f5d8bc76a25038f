import { choose, dated, KRW, named, quantity, ratio, rule, when } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfInterior } from '../../agencies/index.ts';
import { inUrbanTaxArea } from '../../facts/index.ts';
import { recalled } from '../provenance.ts';
import { comesTo } from './example.ts';
import { withoutOddWon } from './odd-won.ts';
import { housePropertyTax, propertyTaxBase } from './property-tax.ts';
import { localTaxAct } from './statutes.ts';

const urbanRate = dated(ratio, {
  id: 'tax.property.urban-rate',
  words: words('재산세 도시지역분 세율', 'rate of the urban part'),
  values: [recalled(localTaxAct('제112조제1항제2호'), '2011-01-01', '0.0014')],
});
const educationShare = dated(ratio, {
  id: 'tax.property.education-share',
  words: words('재산세에 대한 지방교육세의 비율', 'local education tax as a share of property tax'),
  values: [recalled(localTaxAct('제151조제1항제6호'), '2011-01-01', '0.2')],
});

const urbanPart = named(
  'propertyTaxUrbanPart',
  words('재산세 도시지역분', 'urban part of property tax'),
  choose(when(inUrbanTaxArea, withoutOddWon(propertyTaxBase.times(urbanRate))), quantity(KRW, 0)),
  localTaxAct('제112조제1항제2호'),
);

const educationTax = named(
  'propertyTaxEducationPart',
  words('지방교육세', 'local education tax'),
  withoutOddWon(housePropertyTax.times(educationShare)),
  localTaxAct('제151조제1항제6호'),
);

const house = { publishedHousePrice: 500_000_000, oneHouseHousehold: false };

export const housePropertyTotal = rule({
  id: 'house-property-total',
  version: 1,
  words: words('주택 보유로 한 해에 내는 지방세', 'Yearly local taxes on a house'),
  purpose: words(
    '재산세에 도시지역분과 지방교육세를 더합니다. 7월과 9월에 반씩 냅니다.',
    'Adds the urban part and local education tax to property tax; half is due in July, half in September.',
  ),
  law: localTaxAct('제115조제1항제3호'),
  owner: ministryOfInterior,
  from: '2024-01-01',
  amount: housePropertyTax.plus(urbanPart).plus(educationTax),
  examples: [
    comesTo(1_104_000, '5억원, 도시지역', '500 million, urban', '2026-06-01', { ...house, inUrbanTaxArea: true }),
    comesTo(684_000, '5억원, 도시지역 밖', '500 million, not urban', '2026-06-01', {
      ...house,
      inUrbanTaxArea: false,
    }),
  ],
});
