import { addYears, type CivilDay } from '../../kernel/time/index.ts';
import { areas } from '../areas/index.ts';
import { agencies, type Official } from './agency.ts';
import { type NationOptions, nationBlock } from './nation.ts';
import type { Household, Person } from './person.ts';

/** Someone to sign in as, with the household to show. */
export interface Resident {
  readonly person: Person;
  readonly household: Household;
}

/** The people every demonstration begins with. */
export interface DemonstrationPeople {
  /** A married parent of a minor child, who has moved twice at least: the main character. */
  readonly parent: Resident;
  /** The spouse and the minor child of the parent, in the same household. */
  readonly spouse: Resident;
  readonly child: Resident;
  /** A parent whose children at home are all under eight: allowances are paid for each. */
  readonly youngParent: Resident;
  /** A citizen of 19 to 34 who lives alone. */
  readonly youngAdult: Resident;
  /** A citizen of 70 or more. */
  readonly elderly: Resident;
  /** An adult who holds another nationality. */
  readonly foreigner: Resident;
  /** The division of the municipality where the parent lives: its head first. */
  readonly officials: readonly Official[];
  /** The same division of another municipality, that of the parent's former address if it is another. */
  readonly officialsElsewhere: readonly Official[];
}

const bornBefore = (person: Person, asOf: CivilDay, age: number): boolean => person.birthDate <= addYears(asOf, -age);
const living = ({ members }: Household): readonly Person[] => members.filter(({ status }) => status === 'registered');

/** A couple of citizens with a minor child at home, the head of which has a name to show in hanja too. */
function isMainHousehold(household: Household, asOf: CivilDay): boolean {
  const members = living(household);
  const [head, spouse] = members;
  if (head === undefined || spouse?.relationToHead !== 'spouse') return false;
  const child = members.find(member => isMinorChild(member, asOf));
  return (
    child !== undefined &&
    head.hanjaName !== undefined &&
    head.moves.length > 2 &&
    head.residence === 'citizen' &&
    spouse.residence === 'citizen'
  );
}

const isMinorChild = (person: Person, asOf: CivilDay): boolean =>
  person.relationToHead === 'child' && !bornBefore(person, asOf, 18) && bornBefore(person, asOf, 1);

/** All children at home are under eight, and there is one at least. */
function isYoung(household: Household, asOf: CivilDay): boolean {
  const children = living(household).filter(member => member.relationToHead === 'child');
  return children.length > 0 && children.every(child => !bornBefore(child, asOf, 8));
}

function first(residents: readonly Resident[], what: string, is: (resident: Resident) => boolean): Resident {
  const found = residents.find(is);
  if (found === undefined)
    throw new Error(`the first block of the nation has no ${what}: make it larger or change the seed`);
  return found;
}

const officialsOf = (areaCode: string): readonly Official[] =>
  agencies(areas.filter(area => area.code === areaCode))
    .filter(agency => agency.areaCode === areaCode)
    .flatMap(agency => agency.units.flatMap(unit => unit.posts.map(post => post.official)));

/** An area the person lived in before, or else the first of the list that is another one. */
const formerArea = (person: Person, home: string): string =>
  person.moves.findLast(move => move.address.areaCode !== home)?.address.areaCode ??
  (areas.find(area => area.code !== home)?.code as string);

/**
 * Picks the people to sign in as, all from the first block of a nation, so that they are the same in every nation of one
 * seed and day, large or small (from about 600 people on). A nation too small to have them all is a fault.
 */
export function demonstrationPeople(options: NationOptions): DemonstrationPeople {
  const { asOf } = options;
  const households = nationBlock(options, 0);
  const residents = households.flatMap(household => living(household).map(person => ({ person, household })));
  const citizen = (person: Person) => person.residence === 'citizen';
  const parent = first(
    residents,
    'married parent of a minor child who moved twice',
    ({ person, household }) => person.relationToHead === 'head' && isMainHousehold(household, asOf),
  );
  const beside = (what: string, is: (person: Person) => boolean) =>
    first(residents, what, ({ person, household }) => household === parent.household && is(person));
  const home = parent.household.address.areaCode;
  return {
    parent,
    spouse: beside('spouse', person => person.relationToHead === 'spouse'),
    child: beside('minor child', person => isMinorChild(person, asOf)),
    youngParent: first(
      residents,
      'parent of a child under eight',
      ({ person, household }) => person.relationToHead === 'head' && citizen(person) && isYoung(household, asOf),
    ),
    youngAdult: first(
      residents,
      'young adult living alone',
      ({ person, household }) =>
        citizen(person) &&
        household.members.length === 1 &&
        bornBefore(person, asOf, 19) &&
        !bornBefore(person, asOf, 35),
    ),
    elderly: first(residents, 'elderly citizen', ({ person }) => citizen(person) && bornBefore(person, asOf, 70)),
    foreigner: first(residents, 'foreigner', ({ person }) => !citizen(person) && bornBefore(person, asOf, 19)),
    officials: officialsOf(home),
    officialsElsewhere: officialsOf(formerArea(parent.person, home)),
  };
}
