import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { addYears, type CivilDay, daysBetween } from '../../kernel/time/index.ts';
import { areaByCode } from '../areas/index.ts';
import { decodeResidentNumber } from '../formats/index.ts';
import {
  addressLine,
  type FamilyTie,
  type Household,
  householdsPerBlock,
  nation,
  nationBlock,
  type Person,
} from './index.ts';

const asOf = '2026-07-01' as CivilDay;
const households = [...nation({ people: 20_000, seed: 1, asOf })];
const people = households.flatMap(household => household.members);
const byId = new Map(people.map(person => [person.id, person]));
const living = people.filter(person => person.status === 'registered');
const known = (id: string): Person => byId.get(id) ?? assert.fail(`nobody has the id ${id}`);
const tied = (person: Person, relation: FamilyTie['relation']) =>
  person.family.filter(tie => tie.relation === relation).map(tie => ({ tie, other: known(tie.person) }));
const share = <T>(all: readonly T[], is: (one: T) => boolean) => all.filter(is).length / all.length;
const between = (value: number, low: number, high: number, what: string) =>
  assert.ok(value >= low && value <= high, `${what}: ${value} is not within ${low} and ${high}`);

const fingerprint = (made: Iterable<Household>): string => {
  const hash = createHash('sha256');
  for (const household of made) hash.update(JSON.stringify(household));
  return hash.digest('hex');
};

test('ten thousand people of seed 1 are the same on every machine, to the byte', () => {
  assert.equal(
    fingerprint(nation({ people: 10_000, seed: 1, asOf })),
    '2785301f3ec08538a3eb57ea860ba057a6c235d22cffb2abf78f520939847152',
  );
  assert.notEqual(
    fingerprint(nation({ people: 100, seed: 1, asOf })),
    fingerprint(nation({ people: 100, seed: 2, asOf })),
  );
});

test('a nation has exactly the people asked for, whatever the number', () => {
  for (const count of [1, 2, 3, 7, 999, 1000, 1001, 4321]) {
    const made = [...nation({ people: count, seed: count, asOf })];
    assert.equal(made.flatMap(household => household.members).length, count);
    const ids = new Set(made.flatMap(household => household.members.map(member => member.id)));
    for (const { family } of made.flatMap(household => household.members))
      for (const tie of family) assert.ok(ids.has(tie.person));
  }
});

test('a block made alone is what the stream yields at its place, and a larger nation begins as a smaller one', () => {
  const options = { people: 20_000, seed: 1, asOf };
  assert.deepEqual(nationBlock(options, 5), households.slice(5 * householdsPerBlock, 6 * householdsPerBlock));
  const smaller = [...nation({ ...options, people: 1000 })];
  assert.deepEqual(smaller.slice(0, householdsPerBlock), households.slice(0, householdsPerBlock));
});

test('a number of people, a seed or a day that cannot be is refused before anything is made', () => {
  for (const wrong of [
    { people: 0 },
    { people: 1.5 },
    { people: 2_000_000 },
    { seed: -1 },
    { asOf: '1999-12-31' as CivilDay },
  ]) {
    assert.throws(() => nation({ people: 10, seed: 1, asOf, ...wrong }), RangeError);
  }
});

test('ids and identity numbers are unique, and every number lies behind the fences', () => {
  assert.equal(byId.size, people.length);
  assert.equal(new Set(households.map(household => household.id)).size, households.length);
  assert.equal(new Set(people.map(person => person.identityNumber)).size, people.length);
  for (const { id, identityNumber, birthDate, sex, residence } of people) {
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const kind = residence === 'foreigner' ? 'foreigner' : 'citizen';
    assert.deepEqual(decodeResidentNumber(identityNumber), { birth: birthDate, sex, kind, demonstration: true });
  }
});

test('family ties are symmetric: a spouse names the spouse, a parent the child, a child the parent of that sex', () => {
  for (const person of people) {
    for (const { tie, other } of tied(person, 'spouse')) {
      const back = other.family.find(each => each.person === person.id);
      assert.deepEqual(back, { ...tie, person: person.id });
      assert.notEqual(other.sex, person.sex);
    }
    for (const relation of ['father', 'mother'] as const) {
      const parents = tied(person, relation);
      assert.ok(parents.length <= 1);
      for (const { other } of parents) {
        assert.equal(other.sex, relation === 'father' ? 'male' : 'female');
        assert.ok(other.family.some(tie => tie.relation === 'child' && tie.person === person.id));
      }
    }
    for (const { other } of tied(person, 'child'))
      assert.ok(
        other.family.some(
          tie => tie.person === person.id && tie.relation === (person.sex === 'male' ? 'father' : 'mother'),
        ),
      );
  }
});

test('a mother is 24 to 40 at a birth, a father 17 at least, brothers and sisters are ten months apart', () => {
  for (const child of people) {
    for (const { other } of tied(child, 'mother')) {
      assert.ok(child.birthDate >= addYears(other.birthDate, 24) && child.birthDate < addYears(other.birthDate, 41));
      assert.ok(child.birthDate <= (other.deceasedOn ?? asOf));
    }
    for (const { other } of tied(child, 'father')) assert.ok(child.birthDate >= addYears(other.birthDate, 17));
  }
  for (const mother of people.filter(person => person.sex === 'female')) {
    const births = tied(mother, 'child')
      .map(({ other }) => other.birthDate)
      .sort();
    for (const [at, birth] of births.slice(1).entries()) assert.ok(daysBetween(births[at] as CivilDay, birth) >= 300);
  }
});

test('민법 §809: siblings and cousins do not marry, and both spouses are 18 on the day of the marriage', () => {
  const parents = (person: Person) => [...tied(person, 'father'), ...tied(person, 'mother')].map(({ other }) => other);
  const forebears = (person: Person) => [...parents(person), ...parents(person).flatMap(parents)].map(({ id }) => id);
  for (const person of people) {
    for (const { tie, other } of tied(person, 'spouse')) {
      const theirs = new Set(forebears(other));
      assert.ok(!forebears(person).some(id => theirs.has(id)));
      assert.ok((tie.since as CivilDay) >= addYears(person.birthDate, 18));
      assert.equal(tie.until, [person.deceasedOn, other.deceasedOn].filter(day => day !== undefined).sort()[0]);
    }
  }
});

test('민법 §781: a child bears the family name of the father, of the mother if the father is a foreigner', () => {
  for (const child of people.filter(person => person.residence === 'citizen')) {
    const [father] = tied(child, 'father');
    const [mother] = tied(child, 'mother');
    const giver = father?.other.residence === 'foreigner' ? mother?.other : father?.other;
    if (giver) assert.equal(child.name[0], giver.name[0], `${child.name} of ${giver.name}`);
  }
});

test('a household has one living head, one spouse at most, and all its living members at its address', () => {
  for (const { members, address, formedOn } of households) {
    const alive = members.filter(member => member.status === 'registered');
    assert.equal(members[0]?.relationToHead, 'head');
    assert.equal(members.filter(member => member.relationToHead === 'head').length, 1);
    assert.ok(alive.some(member => member.relationToHead === 'head'));
    assert.ok(members.filter(member => member.relationToHead === 'spouse').length <= 1);
    for (const member of alive) assert.deepEqual(member.moves.at(-1)?.address, address);
    assert.ok(formedOn <= asOf);
  }
});

test('relations to the head agree with the family ties', () => {
  for (const { members } of households) {
    const [head, ...others] = members as readonly [Person, ...Person[]];
    for (const other of others) {
      const tie = head.family.find(each => each.person === other.id)?.relation;
      if (other.relationToHead === 'spouse') assert.equal(tie, 'spouse');
      if (other.relationToHead === 'child') assert.equal(tie, 'child');
      if (other.relationToHead === 'parent') assert.ok(tie === 'mother' || tie === 'father');
      if (other.relationToHead === 'cohabitant') assert.equal(tie, undefined);
    }
  }
});

test('a life is told in order: first registered at birth or arrival, then six moves at most, nothing after death or today', () => {
  for (const person of people) {
    const end = person.deceasedOn ?? asOf;
    between(person.moves.length, 1, 7, person.id);
    const [first] = person.moves;
    assert.equal(
      first?.reason,
      person.residence === 'citizen' || first?.movedOn === person.birthDate ? 'birth' : 'arrival',
    );
    person.moves.forEach((move, at) => {
      const before = person.moves[at - 1]?.movedOn ?? person.birthDate;
      assert.ok(at === 0 ? move.movedOn >= before : move.movedOn > before, `${person.id} ${move.movedOn}`);
      assert.ok(move.movedOn <= end && move.reportedOn >= move.movedOn && move.reportedOn <= asOf);
    });
    if (person.deceasedOn) assert.ok(person.deceasedOn > person.birthDate && person.deceasedOn < asOf);
  }
});

test('a grown-up whose parents live elsewhere in the nation grew up at their addresses', () => {
  let seen = 0;
  const homeOf = new Map(
    households.flatMap(household => household.members.map(member => [member.id, household] as const)),
  );
  for (const person of people) {
    const [mother] = tied(person, 'mother');
    if (!mother || homeOf.get(mother.other.id) === homeOf.get(person.id)) continue;
    seen++;
    const atBirth = mother.other.moves.findLast(move => move.movedOn <= person.birthDate);
    assert.deepEqual(person.moves[0]?.address, atBirth?.address);
  }
  between(seen / people.length, 0.15, 0.4, 'share of people with parents elsewhere');
});

test('주민등록법 §16: nearly every move is reported within 14 days', () => {
  const moves = people.flatMap(person => person.moves).filter(move => move.reason !== 'birth');
  between(
    share(moves, move => daysBetween(move.movedOn, move.reportedOn) <= 14),
    0.95,
    0.995,
    'reported in time',
  );
});

test('households are as large as Korean ones', () => {
  const sizes = households.map(({ members }) => members.filter(member => member.status === 'registered').length);
  between(
    share(sizes, size => size === 1),
    0.33,
    0.37,
    'one person',
  );
  between(
    share(sizes, size => size === 2),
    0.27,
    0.31,
    'two',
  );
  between(
    share(sizes, size => size === 3),
    0.17,
    0.21,
    'three',
  );
  between(
    share(sizes, size => size === 4),
    0.11,
    0.15,
    'four',
  );
  between(
    share(sizes, size => size >= 5),
    0.03,
    0.05,
    'five and more',
  );
});

test('ages, sexes, foreigners and the dead occur as often as they should', () => {
  const aged = (low: number, high: number) =>
    share(living, ({ birthDate }) => birthDate <= addYears(asOf, -low) && birthDate > addYears(asOf, -high));
  between(aged(0, 15), 0.09, 0.14, 'under 15');
  between(aged(15, 65), 0.63, 0.73, '15 to 64');
  between(aged(65, 120), 0.17, 0.23, '65 and over');
  assert.equal(aged(110, 200), 0);
  between(
    share(living, person => person.sex === 'female'),
    0.48,
    0.54,
    'women',
  );
  between(
    share(people, person => person.residence === 'foreigner'),
    0.038,
    0.055,
    'foreigners',
  );
  between(
    share(people, person => person.status === 'deceased'),
    0.03,
    0.07,
    'deceased',
  );
  between(
    share(people, person => person.moves.length === 1),
    0.03,
    0.25,
    'never moved',
  );
});

test('출입국관리법 §10: foreigners and they alone have a status of stay and a name in Latin letters; F-6 is for those who married a citizen', () => {
  for (const person of people) {
    const foreign = person.residence === 'foreigner';
    assert.equal(person.visa !== undefined, foreign);
    assert.equal(person.nationality !== 'KR', foreign);
    assert.match(person.name, foreign ? /^[A-Z][A-Z ]+$/ : /^[가-힣]{3}$/);
    assert.match(person.romanName, foreign ? /^[A-Z][A-Z ]+$/ : /^[A-Z][a-z]+ [A-Z][a-z]+$/);
    if (person.visa === 'F-6') for (const { other } of tied(person, 'spouse')) assert.equal(other.nationality, 'KR');
    if (person.hanjaName) assert.equal([...person.hanjaName].length, 3);
  }
  const married = people.filter(person => person.visa === 'F-6' && tied(person, 'spouse').length === 1);
  assert.ok(married.length > 50);
});

test('addresses lie in known municipalities and read well in both languages', () => {
  for (const { address } of households) {
    const area = areaByCode(address.areaCode);
    assert.ok(area);
    assert.match(address.roadCode, /^\d{12}$/);
    assert.ok(address.roadCode.startsWith(area.code));
    assert.match(address.postcode, /^(0[1-9]|[1-5]\d|6[0-3])\d{3}$/);
    assert.match(addressLine(address).ko, /^[가-힣 ]+ [가-힣\d]+(대로|로|길) \d+(-\d+)?(, (\d+동 )?\d+호)?$/);
    const { en } = addressLine(address);
    assert.match(en, /^((\d+-dong )?\d+-ho, )?\d+(-\d+)?, [A-Z][a-z]+-(daero|ro|gil|ro \d+-gil), [A-Z].+$/);
    assert.ok(en.includes(address.roadName.en) && en.includes(address.detail.en));
  }
  assert.ok(new Set(households.map(({ address }) => address.areaCode)).size > 200);
});
