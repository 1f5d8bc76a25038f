import type { BenefitContent, IncomingBenefit } from '../../../blocks/benefits/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { areas, areasOf, fullName, provinces } from '../../areas/index.ts';
import { officeOf } from '../agency-area.ts';
import type { BenefitField, Provider } from '../vocabulary.ts';
import { institutions, ministries } from './agencies.ts';
import { allot } from './chance.ts';
import { eachBenefit } from './generate.ts';
import { civilActs, civilObjects, localActs, localPlaces, schoolActs, schoolObjects } from './service-names.ts';

/** How many services Gov24 listed, by who provides them: 96,769 in all. Published figures. */
export const serviceCounts: Readonly<Record<Provider, number>> = {
  'education-office': 964,
  central: 2_222,
  'public-institution': 5_455,
  'civil-petition': 5_814,
  local: 82_314,
};

type Both = readonly [ko: string, en: string];
interface Office {
  readonly name: Both;
  readonly scope: BenefitContent['scope'];
}

const nation = { of: 'nation' } as const;
const offices: Readonly<Record<Provider, readonly Office[]>> = {
  central: ministries.map(name => ({ name, scope: nation })),
  'public-institution': institutions.map(name => ({ name, scope: nation })),
  'education-office': provinces.map(({ code, words: { ko, en } }) => ({
    name: [`${ko}교육청`, `${en} Office of Education`],
    scope: { of: 'area', area: code },
  })),
  'civil-petition': [{ name: ['행정안전부', 'Ministry of the Interior and Safety'], scope: nation }],
  local: [
    // Sejong is its own municipality: it stands among those.
    ...provinces
      .filter(({ code }) => areasOf(code).length > 1)
      .map(({ code, words: { ko, en } }) => ({
        name: [ko, en] as const,
        scope: { of: 'area', area: code } as const,
      })),
    ...areas.map(area => {
      const { ko, en } = fullName(area);
      return { name: [ko, en] as const, scope: { of: 'area', area: area.code } as const };
    }),
  ],
};

const namesOf: Readonly<Record<Provider, readonly [objects: readonly Both[], acts: readonly Both[]]>> = {
  central: [civilObjects, civilActs],
  'public-institution': [civilObjects, civilActs],
  'civil-petition': [civilObjects, civilActs],
  'education-office': [schoolObjects, schoolActs],
  local: [localPlaces, localActs],
};

const ways: readonly Both[] = [
  ['', ''],
  [' (온라인)', ' (online)'],
  [' (대리인)', ' (by proxy)'],
  [' (외국인)', ' (for foreigners)'],
  [' (단체)', ' (for groups)'],
];

const fieldOf: Readonly<Record<Provider, BenefitField>> = {
  central: 'safety',
  'public-institution': 'living',
  'civil-petition': 'safety',
  'education-office': 'education',
  local: 'culture',
};

const source = { words: words('시연용으로 지어낸 자료', 'Invented for the demonstration') };

/** The n-th service of an office: every object with every act, then again another way. */
function nth(provider: Provider, office: Office, n: number): BenefitContent {
  const [objects, acts] = namesOf[provider];
  // A step without a common factor goes through all pairs in a mixed order.
  const pairs = objects.length * acts.length;
  const pair = (n * 7919) % pairs;
  const [object, act] = [objects[pair % objects.length], acts[Math.floor(pair / objects.length)]];
  const way = ways[Math.floor(n / pairs)];
  if (object === undefined || act === undefined || way === undefined)
    throw new RangeError('too many services of one office');
  const prefix: Both = provider === 'civil-petition' ? ['', ''] : [`${office.name[0]} `, `, ${office.name[1]}`];
  const agency = officeOf(office.scope, office.name[0]);
  return {
    kind: 'service',
    provider,
    ...(agency !== undefined && { agency }),
    scope: office.scope,
    field: fieldOf[provider],
    supports: ['service'],
    users: [],
    words: {
      ko: { name: `${prefix[0]}${object[0]} ${act[0]}${way[0]}`, agency: office.name[0] },
      en: { name: `${act[1]}: ${object[1]}${way[1]}${prefix[1]}`, agency: office.name[1] },
    },
    doubts: [],
    source,
  };
}

/** An invented service of the nation's whole list. */
export type GeneratedService = IncomingBenefit;

export interface GenerateServicesOptions {
  readonly seed: number;
  readonly year?: number;
}

/** The same one after the other, for whoever must not hold up others while all are made. */
export function* eachService(options: GenerateServicesOptions): Generator<GeneratedService, void, undefined> {
  const there = new Map<string, number>();
  let number = 0;
  for (const { id, content } of eachBenefit({ size: 'gov24', ...options })) {
    number += 1;
    there.set(content.provider, (there.get(content.provider) ?? 0) + 1);
    yield { id, content };
  }
  for (const provider of Object.keys(serviceCounts) as Provider[]) {
    const all = offices[provider];
    const shares = allot(
      serviceCounts[provider] - (there.get(provider) ?? 0),
      all.map(() => 1),
    );
    for (const [i, office] of all.entries())
      for (let n = 0; n < (shares[i] ?? 0); n++)
        yield { id: `demo-s-${String(++number).padStart(6, '0')}`, content: nth(provider, office, n) };
  }
}

/**
 * An invented list of all 96,769 services, split among providers as Gov24's own is. The 10,978 benefits among them have
 * conditions; the others are civil services and have none.
 */
export const generateServices = (options: GenerateServicesOptions): readonly GeneratedService[] => [
  ...eachService(options),
];
