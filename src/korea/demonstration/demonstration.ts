import type { AnyRegister } from '../../blocks/language/index.ts';
import { type Official, unitId } from '../../blocks/organisation/index.ts';
import { type Batch, type LoadedRecord, reload, type Sealer } from '../../blocks/registers/index.ts';
import type { Database } from '../../kernel/database/index.ts';
import type { CivilDay } from '../../kernel/time/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import { areas } from '../areas/index.ts';
import {
  agencies,
  circumstancesOf,
  type DemonstrationPeople,
  demonstrationPeople,
  type Household,
  householdsPerBlock,
  nation,
  type Person,
} from '../nation/index.ts';
import { family, households, places, residents } from '../registers/index.ts';
import { fillings } from './circumstance-records.ts';
import { policyOfficials } from './policy-officials.ts';
import { buildingOf, familyRecords, householdRecord, placeRecord, residentRecords } from './records.ts';

/** Someone whom a visitor of the demonstration can sign in as. */
export interface DemonstrationAccount {
  readonly loginName: string;
  readonly display: Words;
  /** Who they are, in a few words. */
  readonly about: Words;
  readonly who: { readonly person: string } | { readonly official: string };
}

/** An invented nation that fills the registers. */
export interface Demonstration {
  /** Fills the registers in one transaction; tells how many people are in after each block. */
  readonly load: (
    owner: Pick<Database, 'transaction'>,
    sealer: Sealer,
    told: (people: number) => void,
  ) => Promise<number>;
  readonly officials: readonly Official[];
  readonly accounts: readonly DemonstrationAccount[];
}

/** The day the nation is looked at; fixed, so that the same people and seed give the same nation on any day. */
const asOf = '2026-11-01' as CivilDay;

function* blocksOf(options: { people: number; seed: number }): Generator<readonly Household[]> {
  let block: Household[] = [];
  for (const household of nation({ ...options, asOf })) {
    block.push(household);
    if (block.length === householdsPerBlock) {
      yield block;
      block = [];
    }
  }
  if (block.length > 0) yield block;
}

const allOf = (block: readonly Household[]): ReadonlyMap<string, Person> =>
  new Map(block.flatMap(h => h.members.map(m => [m.id, m] as const)));

const filled = fillings(asOf);

/** The nation, a block of households at a time, as the registers keep it. */
function* batchesOf(options: { people: number; seed: number }): Generator<Batch> {
  const known = new Set<string>();
  for (const block of blocksOf(options)) {
    const all = allOf(block);
    const circumstances = block.flatMap(h => circumstancesOf(h, asOf));
    yield new Map<AnyRegister, readonly LoadedRecord[]>([
      [residents, block.flatMap(h => h.members.flatMap(m => residentRecords(m, h)))],
      [households, block.map(householdRecord)],
      [family, [...all.values()].flatMap(m => familyRecords(m, all))],
      ...filled.map(({ register, records }) => [register, circumstances.flatMap(records)] as const),
      [places, newPlaces(block, known)],
    ]);
  }
}

/** The nation of a seed: the same to the byte each time. Identity numbers that nobody can have; nobody real is in it. */
export function demonstration(options: { readonly people: number; readonly seed: number }): Demonstration {
  return {
    async load(owner, sealer, told) {
      let people = 0;
      const registers = [residents, households, family, ...filled.map(each => each.register), places];
      await owner.transaction(tx =>
        reload(tx, sealer, registers, 'demonstration', batchesOf(options), batch => {
          people += new Set(batch.get(residents)?.map(r => r.subject)).size;
          told(people);
        }),
      );
      return people;
    },
    officials: [...officialsOf(), ...policyOfficials],
    accounts: accountsOf(demonstrationPeople({ ...options, asOf })),
  };
}

function newPlaces(block: readonly Household[], known: Set<string>): readonly LoadedRecord[] {
  const all = block.flatMap(h => [h.address, ...h.members.flatMap(m => m.moves.map(move => move.address))]);
  const fresh = all.filter(it => {
    const building = buildingOf(it);
    return !known.has(building) && known.add(building);
  });
  return fresh.map(placeRecord);
}

const officialsOf = (): readonly Official[] =>
  agencies(areas).flatMap(agency =>
    agency.units
      .filter(unit => unit.duty !== 'family-register')
      .flatMap(unit =>
        unit.posts.map(({ official, words: post }) => ({
          id: official.id,
          name: words(official.name, official.romanName),
          agency: agency.id,
          unit: unitId(agency.id, unit.duty),
          post,
          active: true,
        })),
      ),
  );

function accountsOf(people: DemonstrationPeople): readonly DemonstrationAccount[] {
  const named = (p: Person) => words(p.name, p.romanName);
  const citizen = (loginName: string, p: Person, about: Words): DemonstrationAccount => ({
    loginName,
    display: named(p),
    about,
    who: { person: p.id },
  });
  const official = (
    o: DemonstrationPeople['officials'][number],
    loginName: string,
    about: Words,
  ): DemonstrationAccount => ({
    loginName,
    display: words(o.name, o.romanName),
    about,
    who: { official: o.id },
  });
  const [, here] = people.officials;
  const [, there] = people.officialsElsewhere;
  const place = (area: string | undefined) => areas.find(a => a.code === area)?.words ?? words('', '');
  const carer = people.officials.find(one => one.unit.endsWith('.welfare'));
  const home = place(people.parent.household.address.areaCode);
  const other = place(there?.agency.replace('area-', ''));
  return [
    citizen('parent', people.parent.person, words('미성년 자녀를 둔 부모', 'a parent of a minor child')),
    citizen('spouse', people.spouse.person, words('그 배우자', 'the spouse')),
    citizen('young-parent', people.youngParent.person, words('어린아이를 키우는 부모', 'a parent of a young child')),
    citizen('youth', people.youngAdult.person, words('혼자 사는 청년', 'a young adult living alone')),
    citizen('elder', people.elderly.person, words('어르신', 'an elderly person')),
    citizen('foreigner', people.foreigner.person, words('외국인 주민', 'a foreign resident')),
    ...(here
      ? [official(here, 'official', words(`${home.ko} 주민등록 담당`, `resident registration, ${home.en}`))]
      : []),
    ...(carer ? [official(carer, 'welfare', words(`${home.ko} 복지 담당`, `welfare, ${home.en}`))] : []),
    ...(there
      ? [official(there, 'official2', words(`${other.ko} 주민등록 담당`, `resident registration, ${other.en}`))]
      : []),
    ...policyOfficials.map(({ id, name }, i) => ({
      loginName: i === 0 ? 'policy' : `policy${i + 1}`,
      display: name,
      about:
        i === 0 ? words('규칙 담당', 'answers for rules') : words('규칙을 함께 보는 동료', 'the second pair of eyes'),
      who: { official: id },
    })),
  ];
}
