import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../kernel/database/index.ts';
import { words } from '../../kernel/words/index.ts';
import { agency, type Field, law, numberField, register, text } from '../language/index.ts';
import { establish, migrations } from './index.ts';

const hall = agency({ id: 'hall', words: words('청', 'Hall'), head: words('장', 'Head') });
const kept = (fields: Readonly<Record<string, Field<unknown>>>) =>
  register({
    id: 'boats',
    words: words('배', 'Boats'),
    keeper: hall,
    subject: 'person',
    law: law('법', 'Act')('제1조'),
    fields,
  });
const name = text(words('이름', 'Name'));
const length = numberField(words('길이', 'Length'));

describe('the tables of registers', () => {
  let db: TestDatabase;
  before(async () => {
    db = await testDatabase([migrations]);
  });
  after(() => db?.drop());

  const columns = async (): Promise<readonly string[]> => {
    const rows = await db.owner.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'registers' and table_name = 'boats'`,
    );
    return rows.map(row => row.name);
  };

  test('a register gets its table, a field declared later its column, and again changes nothing', async () => {
    await establish(db.owner, [kept({ name })]);
    assert.ok((await columns()).includes('name') && !(await columns()).includes('length'));
    await establish(db.owner, [kept({ name, length })]);
    const all = await columns();
    assert.ok(all.includes('length'));
    await establish(db.owner, [kept({ name, length })]);
    assert.deepEqual(await columns(), all);
  });

  test('a field whose kind changed is refused, and nothing of the others is made either', async () => {
    const changed = kept({ name, length: text(words('길이', 'Length')), colour: text(words('색', 'Colour')) });
    await assert.rejects(establish(db.owner, [changed]), /boats: field length was number and is now text/);
    assert.ok(!(await columns()).includes('colour'));
  });
});
