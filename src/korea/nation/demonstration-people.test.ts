import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addYears, type CivilDay } from '../../kernel/time/index.ts';
import { areas } from '../areas/index.ts';
import { agencies, demonstrationPeople, nation } from './index.ts';

const asOf = '2026-07-01' as CivilDay;

test('every seed has someone of each kind to sign in as, the same in a small nation and in a large one', () => {
  for (let seed = 0; seed < 40; seed++) {
    const { parent, spouse, child, youngAdult, elderly, foreigner } = demonstrationPeople({ people: 1000, seed, asOf });
    assert.ok(parent.person.family.some(tie => tie.relation === 'spouse' && tie.person === spouse.person.id));
    assert.ok(parent.person.family.some(tie => tie.relation === 'child' && tie.person === child.person.id));
    assert.ok(parent.person.moves.length > 2);
    assert.ok(child.person.birthDate > addYears(asOf, -18));
    assert.equal(youngAdult.household.members.length, 1);
    assert.ok(elderly.person.birthDate <= addYears(asOf, -70));
    assert.equal(foreigner.person.residence, 'foreigner');
  }
  const options = { people: 1000, seed: 1, asOf };
  assert.deepEqual(demonstrationPeople({ ...options, people: 100_000 }), demonstrationPeople(options));
});

test('the people to sign in as are people of the nation', () => {
  const options = { people: 1000, seed: 1, asOf };
  const everyone = [...nation(options)].flatMap(household => household.members);
  const { parent, foreigner } = demonstrationPeople(options);
  for (const { person } of [parent, foreigner])
    assert.deepEqual(
      everyone.find(each => each.id === person.id),
      person,
    );
});

test('the officials are those of the municipality where the parent lives, and those of another one', () => {
  const { parent, officials, officialsElsewhere } = demonstrationPeople({ people: 1000, seed: 1, asOf });
  assert.deepEqual(
    new Set(officials.map(official => official.agency)),
    new Set([`area-${parent.household.address.areaCode}`]),
  );
  assert.equal(officialsElsewhere.length, 6);
  assert.notEqual(officialsElsewhere[0]?.agency, officials[0]?.agency);
});

test('a nation too small to have them all says so', () => {
  assert.throws(() => demonstrationPeople({ people: 3, seed: 1, asOf }), /make it larger/);
});

test('the ministries, the courts and each of the 229 municipalities have divisions with a head and two officers', () => {
  const all = agencies(areas);
  assert.equal(all.length, 233);
  const posts = all.flatMap(agency => agency.units.flatMap(unit => unit.posts));
  assert.equal(posts.length, 1386);
  for (const agency of all)
    for (const unit of agency.units)
      assert.deepEqual(
        unit.posts.map(post => post.rank),
        ['head', 'officer', 'officer'],
      );
  assert.equal(new Set(posts.map(post => post.official.loginName)).size, 1386);
  assert.equal(new Set(posts.map(post => post.official.id)).size, 1386);
  assert.equal(new Set(all.map(agency => agency.words.ko)).size, 233);
});

test('officials are the same whichever areas are asked for', () => {
  const jongno = areas.filter(area => area.code === '11110');
  assert.deepEqual(
    agencies(jongno).at(-1),
    agencies(areas).find(agency => agency.areaCode === '11110'),
  );
});
