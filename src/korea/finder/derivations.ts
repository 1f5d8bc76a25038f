import {
  type Code,
  type CodeNode,
  type Derivation,
  percent,
  persons,
  quantity,
  type RuleFact,
  type Truth,
} from '../../blocks/language/index.ts';
import { type Area, areaByCode } from '../areas/index.ts';
import {
  disabilityDegree,
  homeRegion,
  householdIncome,
  householdSize,
  populationArea,
  schoolLevel,
  seeksWork,
  settlement,
} from '../facts/index.ts';
import { populationAreaOf, regionOf, settlementOf } from '../profile/index.ts';
import { medianIncome } from '../rules/index.ts';
import { incomeBand, livesAlone, municipality, province, traits } from './facts.ts';

const codeFact = ({ node }: { readonly node: CodeNode }): RuleFact => node.fact;

function flagFact({ node }: Truth): RuleFact {
  if (node.op !== 'flag') throw new TypeError('not a flag');
  return node.fact;
}

/** A fact that the town alone tells; where the town tells nothing, it is asked. */
const byTown = (of: Code, tells: (area: Area) => string | undefined): Derivation => ({
  fact: codeFact(of),
  codes: Object.keys(codeFact(of).codes ?? {}).map(code => [
    code,
    municipality.among(town => {
      const area = areaByCode(town);
      return area !== undefined && tells(area) === code;
    }),
  ]),
});

const incomeUpTo = (share: number): Truth => householdIncome.atMost(percent(share).of(medianIncome));

/**
 * What follows from what was said. A share of the median is read in whole percents as Gov24 writes it: what lies between two bands is
 * above the lower one's limit.
 */
export const koreanDerivations: readonly Derivation[] = [
  byTown(province, area => area.province.code),
  byTown(homeRegion, regionOf),
  byTown(settlement, settlementOf),
  byTown(populationArea, area => populationAreaOf(area.code)),
  {
    fact: codeFact(incomeBand),
    codes: [
      ['to50', incomeUpTo(50)],
      ['to75', incomeUpTo(75)],
      ['to100', incomeUpTo(100)],
      ['to200', incomeUpTo(200)],
      ['over200', incomeUpTo(200).not()],
    ],
  },
  { fact: flagFact(livesAlone), flag: householdSize.is(quantity(persons, 1)) },
  { fact: codeFact(disabilityDegree), codes: [['none', traits.disabled.not()]] },
  { fact: flagFact(traits.disabled), flag: disabilityDegree.oneOf('mild', 'severe') },
  {
    fact: codeFact(schoolLevel),
    codes: [
      ['elementary', traits.pupil],
      ['middle', traits.middlePupil],
      ['high', traits.highPupil],
    ],
  },
  { fact: flagFact(traits.pupil), flag: schoolLevel.is('elementary') },
  { fact: flagFact(traits.middlePupil), flag: schoolLevel.is('middle') },
  { fact: flagFact(traits.highPupil), flag: schoolLevel.is('high') },
  { fact: flagFact(traits.student), flag: schoolLevel.oneOf('university', 'graduate') },
  { fact: flagFact(seeksWork), flag: traits.jobSeeker },
];
