import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type TestGovernment, testGovernment } from '../../../test/government.ts';
import { demonstration } from '../demonstration/index.ts';
import { korea } from '../korea.ts';
import { benefitServices } from './index.ts';

describe('benefits over the invented nation', () => {
  let town: TestGovernment;
  before(async () => {
    town = await testGovernment(korea);
    const people = { people: 600, seed: 1 };
    await town.madang.fill(demonstration(people), people);
  });
  after(() => town.close());

  const personOf = async (loginName: string): Promise<string> =>
    (
      await town.db.owner.one<{ person: string }>('select person from identity.accounts where login_name = $1', [
        loginName,
      ])
    ).person;

  /** The person's minor children, the youngest first. */
  const childrenOf = (person: string) =>
    town.db.owner.query<{ child: string; born: string }>(
      `select relative as child, birth_date::text as born from registers.family
       where subject = $1 and relation = 'child' and valid_to is null order by birth_date desc`,
      [person],
    );

  async function apply(loginName: string, id: string, answers: Readonly<Record<string, unknown>>, about?: string) {
    const { cases, forms } = town.madang.rooms;
    const me = await town.citizen(await personOf(loginName));
    const service = cases.serviceOf(id);
    const draft = randomUUID();
    const subject = { key: about ?? me.person, name: { ko: '이름', en: 'Name' } };
    await forms.start(me.person, service, subject, draft);
    await forms.answerAll((await forms.find(me.person, draft)) ?? assert.fail(), answers);
    return cases.open({ session: me.hash, person: me.person, language: 'ko' }, draft);
  }
  const readFor = async (id: string): Promise<readonly string[]> =>
    (
      await town.db.owner.query<{ reading: string }>(
        `select distinct record::jsonb ->> 'reading' as reading from exchange.receipts where record::jsonb ->> 'case' = $1 order by 1`,
        [id],
      )
    ).map(row => row.reading);

  test('아동수당법 §4, 행정기본법 §20: a parent answers one question and is granted at once, with amount, reasons and a letter', async () => {
    const [child] = await childrenOf(await personOf('young-parent'));
    const it = await apply('young-parent', 'child-allowance', { longAbroad: false }, child?.child);
    assert.equal(it.outcome, 'granted');
    assert.match(it.amount?.words.ko ?? '', /^월 1[0-2]\d,000원$/);
    assert.match(it.ruled?.because.map(line => line.ko).join('\n') ?? '', /아동수당법 제4조제1항/);
    assert.equal(it.documents.length, 1);
    assert.deepEqual(await readFor(it.id), ['person'], 'no more is read than the rule needs');
  });

  test('a child who is too old gets the reason, and an official decides', async () => {
    const [child] = await childrenOf(await personOf('parent'));
    const it = await apply('parent', 'child-allowance', { longAbroad: false }, child?.child);
    assert.deepEqual([it.outcome, it.ruled?.outcome], [undefined, 'no']);
    assert.match(it.ruled?.because[0]?.ko ?? '', /해당하지 않음.*아동수당법 제4조제1항/);
    assert.match(it.unit, /^area-\d{5}\/welfare$/);
  });

  test('every service opens for those it is about; a rule answers each with its reasons, and nobody’s means stay unread', async () => {
    const open: string[] = [];
    for (const service of benefitServices) {
      const parent = await personOf('parent');
      const about = service.forSelf === false ? (await childrenOf(parent))[0]?.child : undefined;
      const it = await apply('parent', service.id, service.examples[0]?.given ?? {}, about);
      assert.ok(it.ruled && it.ruled.because.length > 0, service.id);
      if (it.ruled.outcome === 'undecided')
        open.push(`${service.id}: ${it.ruled.missing.map(one => one.fact).join(', ')}`);
    }
    // What keeps these open stands in no register: which car is for work, a business's rate, whether a home is rented.
    for (const line of open)
      assert.match(
        line,
        /: (?:countedVehicles|yearlyIncome|rents|leavingReason|insuredDays|leftWorkOn|monthlyRent)/,
        line,
      );
  });

  test('기초연금법 §3: the pension of somebody old follows from the registers but for one question', async () => {
    const it = await apply('elder', 'basic-pension', { servicePension: false });
    assert.notEqual(it.ruled?.outcome, 'undecided');
    assert.equal(it.outcome, undefined, 'an official decides');
  });

  test('긴급복지지원법 §2: a crisis is an official’s to judge, where means do not rule it out already', async () => {
    const it = await apply('youth', 'emergency-relief', {});
    assert.ok(it.ruled && ['discretion', 'no'].includes(it.ruled.outcome), it.ruled?.outcome);
  });
});
