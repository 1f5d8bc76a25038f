import { type CivilDay, partsOf } from '../../../kernel/time/index.ts';
import { demonstrationBusinessNumber, formatBusinessNumber } from '../../formats/index.ts';
import { dayText, years } from '../day-text.ts';
import { type Random, weighted } from '../random.ts';
import { drawAmount, floorTo } from './amount.ts';
import { chanceOf } from './chance.ts';
import type { Home, Member } from './member.ts';

type Industry = 'restaurant' | 'retail' | 'manufacturing' | 'construction' | 'transport' | 'information' | 'services';

export interface Business {
  readonly businessNumber: string;
  readonly industry: Industry;
  readonly status: 'open' | 'suspended' | 'closing';
  readonly openedOn: CivilDay;
  readonly annualSales: number;
}

export interface RuralWork {
  readonly worksIn: 'farming' | 'livestock' | 'forestry' | 'fishing';
  readonly since: CivilDay;
}

/** An own business, and what it left in the last year that is settled. */
export interface Trade {
  readonly business: Business;
  readonly profit: number;
}

/** A farm, a wood or a boat, and what it left in that year. */
export interface Farm {
  readonly ruralWork: RuralWork;
  readonly profit: number;
}

const drawIndustry = weighted<Industry>([
  ['retail', 26],
  ['restaurant', 20],
  ['services', 24],
  ['transport', 11],
  ['construction', 8],
  ['manufacturing', 7],
  ['information', 4],
]);
const drawStatus = weighted<Business['status']>([
  ['open', 93],
  ['suspended', 4],
  ['closing', 3],
]);
const drawRural = weighted<RuralWork['worksIn']>([
  ['farming', 84],
  ['livestock', 8],
  ['forestry', 3],
  ['fishing', 5],
]);

/** A day after the person was grown up and in the country. */
function begun(home: Home, { born, arrived }: Member, random: Random, most: number): number {
  const earliest = Math.max(born + years(19), arrived, home.today - years(most));
  return random.between(Math.min(earliest, home.today - 1), home.today - 1);
}

const settledShare = (home: Home, from: number): number => {
  const { year } = partsOf(dayText(from));
  return year < home.year ? (year === home.year - 1 ? 0.5 : 1) : 0;
};

/** The business of a trader. */
export function drawTrade(home: Home, member: Member): Trade {
  const random = chanceOf(member.id, 'trade');
  const from = begun(home, member, random, 22);
  const annualSales = drawAmount(random, 96_000_000, 0.95, 100_000);
  const margin = 0.14 + random.unit() * 0.26;
  const status = drawStatus(random);
  const number = demonstrationBusinessNumber(1_000_000 + random.below(88_000_000));
  return {
    business: {
      businessNumber: formatBusinessNumber(number),
      industry: drawIndustry(random),
      status,
      openedOn: dayText(from),
      annualSales: status === 'open' ? annualSales : floorTo(100_000, annualSales * 0.3),
    },
    profit: floorTo(10_000, annualSales * margin * settledShare(home, from) * (status === 'open' ? 1 : 0.3)),
  };
}

/** The farm of a farmer. */
export function drawFarm(home: Home, member: Member): Farm {
  const random = chanceOf(member.id, 'trade');
  const from = begun(home, member, random, 30);
  return {
    ruralWork: { worksIn: drawRural(random), since: dayText(from) },
    profit: floorTo(10_000, drawAmount(random, 13_000_000, 0.8, 10_000) * settledShare(home, from)),
  };
}
