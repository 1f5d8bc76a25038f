import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DatabaseFault, type TestDatabase, testDatabase } from '../../kernel/database/index.ts';
import { words } from '../../kernel/words/index.ts';
import { agency, agencyTemplate, unitKind } from '../language/index.ts';
import { createOrganisation, migrations, type Official, type Organisation, unitId } from './index.ts';

const counter = unitKind({ id: 'counter', words: words('민원과', 'Counter') });
const ministry = agency({ id: 'ministry', words: words('가부', 'Ministry A'), head: words('가부 장관', 'Minister A') });
const town = agency({
  id: 'town-1',
  areaCode: '1',
  words: words('나군청', 'Town B'),
  head: words('나군수', 'Head of B'),
});
const jurisdiction = {
  agencies: [ministry],
  templates: [agencyTemplate({ id: 'towns', words: words('군청', 'Towns'), agencies: [town] })],
  units: [counter],
};
const kim: Official = {
  id: 'kim',
  name: words('김하나', 'Kim Hana'),
  agency: 'town-1',
  unit: unitId('town-1', 'counter'),
  post: words('주무관', 'Officer'),
  active: true,
};

let database: TestDatabase;
let organisation: Organisation;
before(async () => {
  database = await testDatabase([migrations]);
  organisation = createOrganisation({ database: database.app, jurisdiction });
});
after(() => database.drop());

test('An official is found by id, and by the unit while they work there', async () => {
  await organisation.load(database.owner, [kim, { ...kim, id: 'lee' }]);
  await organisation.load(database.owner, [{ ...kim, id: 'lee', active: false }]);
  assert.deepEqual(await organisation.official('kim'), kim);
  assert.equal(await organisation.official('nobody'), undefined);
  assert.equal((await organisation.official('lee'))?.active, false);
  assert.deepEqual(await organisation.officialsOf(kim.unit), [kim]);
});

test('A unit is named by its agency and its kind, whether the agency is declared alone or by a template', () => {
  assert.deepEqual(organisation.unitName('town-1/counter'), words('나군청 민원과', 'Counter, Town B'));
  assert.deepEqual(organisation.unitName('ministry/counter'), words('가부 민원과', 'Counter, Ministry A'));
  assert.deepEqual(organisation.agencyName('town-1'), town.words);
});

test('Officials of a unit that nobody declared are not taken in', async () => {
  const stray = { ...kim, id: 'park', agency: 'town-9', unit: 'town-9/counter' };
  await assert.rejects(organisation.load(database.owner, [stray]), /no such agency/);
  await assert.rejects(
    organisation.load(database.owner, [{ ...kim, id: 'park', unit: 'ministry/counter' }]),
    DatabaseFault,
  );
  assert.equal(await organisation.official('park'), undefined);
});

test('The program cannot change who works where', async () => {
  await assert.rejects(organisation.load(database.app, [{ ...kim, id: 'choi' }]), { code: '42501' });
});
