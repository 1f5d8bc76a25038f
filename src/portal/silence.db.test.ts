// The log of the program and the addresses of its pages name nobody.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hostileTexts } from '../../test/hostile.ts';
import { moveInDraft, sendDraft } from '../../test/journey.ts';
import { createLog, createMetrics } from '../kernel/telemetry/index.ts';
import { type Attacked, attacked } from './test-attacked.ts';

interface Person {
  readonly name: string;
  readonly latin: string;
  readonly road: string;
  readonly born: string;
}

describe('silence', () => {
  const lines: string[] = [];
  const metrics = createMetrics();
  let korea: Attacked;
  let secrets: readonly string[];
  before(async () => {
    korea = await attacked({ log: createLog({ write: line => lines.push(line), level: 'debug' }), metrics });
    const { parent, elder, clerk, things, town } = korea;
    const people = await town.db.owner.query<Person>(
      `select name, name_in_latin as latin, address->'roadName'->>'ko' as road, birth_date::text as born
       from registers.residents where subject = any ($1) and valid_to is null and known_to is null`,
      [[parent.person, elder.person]],
    );
    const { number } = await town.db.owner.one<{ number: string }>('select number from cases.cases where id = $1', [
      things.case,
    ]);
    const keys = [parent.person, elder.person, ...Object.values(things), parent.cookie.slice(7), clerk.cookie.slice(7)];
    secrets = [
      ...people.flatMap(p => [p.name, p.latin, p.road, p.born]),
      ...keys,
      number,
      'parent@mail.example',
      '쉿-비밀',
    ];
  });
  after(() => korea.close());

  const told = (text: string): readonly string[] => secrets.filter(secret => text.includes(secret));

  it('a whole journey, its refusals and its faults leave no name, address, number, id or token in the log or the metrics', async () => {
    const { parent, clerk, elder, nobody, town, things } = korea;
    const draft = await sendDraft(parent, await moveInDraft(town, parent, parent.person, { note: '쉿-비밀' }));
    for (const page of [
      '/my',
      '/my/data',
      '/my/data.json',
      '/my/access',
      '/my/access.csv',
      '/my/documents',
      '/my/inbox',
      '/my/security',
    ])
      assert.equal((await parent.get(page)).statusCode, 200, page);
    await parent.post('/my/contact', { email: 'parent@mail.example', language: 'ko' });
    await clerk.post(`/desk/${draft}/look`, { reason: '신고 내용 확인' });
    await clerk.post(`/desk/${draft}/approve`, { text: '쉿-비밀' });
    await elder.get(`/my/applications/${things.case}?q=${encodeURIComponent(secrets[0] ?? '')}`);
    await nobody.post('/sign-in', { loginName: 'parent@mail.example', password: '쉿-비밀' });
    for (const text of Object.values(hostileTexts))
      await nobody.get(`/search?q=${encodeURIComponent(`${text}쉿-비밀`)}`);
    await nobody.get(`/verify/${things.verification}`);
    await nobody.get(`/nothing/${things.case}/쉿-비밀`).catch(() => undefined);
    await breakDatabase();
    assert.ok(
      lines.some(line => line.includes('"level":"error"')),
      'there was a fault to tell of',
    );
    assert.deepEqual(told(lines.join('')), []);
    assert.deepEqual(told(metrics.print()), []);
    for (const line of lines) {
      const { route } = JSON.parse(line) as { route?: string };
      assert.ok(route === undefined || !/[0-9a-f]{8}-|\d{4}-\d{4}|\?|%/.test(route), route);
    }
  });

  /** Faults that carry rows and values: a constraint that a person's own words violate. */
  async function breakDatabase(): Promise<void> {
    const { parent, town } = korea;
    const { owner } = town.db;
    const draft = await moveInDraft(town, parent, parent.person);
    await owner.query(`alter table forms.drafts add constraint broken check (answers::text not like '%쉿%') not valid`);
    const failed = await parent.post(`/drafts/${draft}/questions/note`, { note: `쉿-비밀 ${secrets[0]}` });
    assert.equal(failed.statusCode, 500);
    assert.ok(!failed.body.includes('쉿'), 'the page of a fault repeats nothing');
    await owner.query('alter table forms.drafts drop constraint broken');
  }

  it('no address on a person’s pages holds their name, home, birthday or token', async () => {
    const { parent, things } = korea;
    const pages = ['/my', '/my/data', '/my/access', '/my/documents', `/my/documents/${things.document}`, '/my/inbox'];
    const more = [
      `/my/inbox/${things.notice}`,
      `/my/applications/${things.case}`,
      `/drafts/${things.draft}/check`,
      '/my/security',
    ];
    const personal = secrets.filter(s => !Object.values(things).includes(s) && !/^\d{8}-/.test(s));
    for (const page of [...pages, ...more]) {
      const { body, statusCode } = await parent.get(page);
      assert.equal(statusCode, 200, page);
      const addresses = [...body.matchAll(/\s(?:href|action|src)="([^"]*)"/g)].map(([, url]) =>
        decodeURIComponent(url ?? ''),
      );
      assert.deepEqual(
        personal.filter(secret => addresses.some(url => url.includes(secret))),
        [],
        page,
      );
    }
  });
});
