import { randomUUID } from 'node:crypto';
import { type TestGovernment, testGovernment } from '../../test/government.ts';
import { fillIn, pdf, registerCopy, sendDraft, type Visitor, visitor } from '../../test/journey.ts';
import { systemClock } from '../kernel/time/index.ts';
import { demonstration, demonstrationBenefits, korea } from '../korea/index.ts';

/** Korea with a thousand people, where a parent and an official have been at work: an example of everything a page can show. */
export interface TestNation {
  readonly town: TestGovernment;
  readonly origin: string;
  /** The cookie headers of the two who are signed in. */
  readonly parent: string;
  readonly official: string;
  /** One address of each page that takes parameters, by what it shows. */
  readonly examples: { readonly anyone: Examples; readonly parent: Examples; readonly official: Examples };
  /** What answers a post with a page: errors, an opened record. */
  readonly sent: { readonly parent: readonly Sent[]; readonly official: readonly Sent[] };
  close(): Promise<void>;
}

type Examples = Readonly<Record<string, string>>;
export interface Sent {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
}

const loginNames = { parent: 'parent', official: 'official' } as const;
const words = '요청하신 처리를 위해 필요한 까닭을 적습니다. Needed for this case.';

async function signIn(town: TestGovernment, loginName: string): Promise<string> {
  const password = await town.madang.password();
  const answer = await visitor(town.madang.server).post('/sign-in', { loginName, password });
  const cookie = [answer.headers['set-cookie'] ?? []].flat().find(one => one.startsWith('madang='));
  if (cookie === undefined) throw new Error(`${loginName} is not signed in: ${answer.statusCode}`);
  return cookie.split(';', 1)[0] ?? '';
}

interface Somewhere {
  readonly place: string;
  readonly road: string;
}

/** An address whose reports come to the desk of the official. */
const whereOfficial = (town: TestGovernment): Promise<Somewhere> =>
  town.db.owner.one<Somewhere>(
    `select p.subject as place, p.address->'roadName'->>'ko' as road
     from registers.places p, identity.accounts a join organisation.officials o on o.id = a.official
     where a.login_name = $1 and o.agency = 'area-' || (p.address->>'areaCode')
     and p.valid_to is null and p.known_to is null order by 1 limit 1`,
    [loginNames.official],
  );

const answersTo =
  (who: Visitor, { place, person, moved }: { place: string; person: string; moved: Date }) =>
  (path: string) => {
    switch (path.split('/').at(-1)) {
      case 'movedOn':
        return who.post(path, {
          'movedOn-year': String(moved.getUTCFullYear()),
          'movedOn-month': String(moved.getUTCMonth() + 1),
          'movedOn-day': String(moved.getUTCDate()),
        });
      case 'newAddress':
        return who.post(path, { newAddress: place, 'newAddress-detail': '101동 1202호' });
      case 'movers':
        return who.post(path, { movers: person });
      case 'holding':
        return who.post(path, { holding: 'leased' });
      case 'lease':
        return who.send(`${path}/file`, {}, [{ field: 'lease', filename: '임대차계약서.pdf', bytes: pdf() }]);
      default:
        return who.post(path, { note: '엘리베이터가 없습니다. The building has no lift.' });
    }
  };

async function atWork(town: TestGovernment, cookies: Readonly<Record<keyof typeof loginNames, string>>) {
  const [who, desk] = [visitor(town.madang.server, cookies.parent), visitor(town.madang.server, cookies.official)];
  const { person } = await town.db.owner.one<{ person: string }>(
    'select person from identity.accounts where login_name = $1',
    [loginNames.parent],
  );
  const { place, road } = await whereOfficial(town);
  const moved = new Date(Date.now() - 2 * 86_400_000);
  const draft = () => fillIn(who, 'move-in', answersTo(who, { place, person, moved }));
  const copyDraft = randomUUID();
  await who.post('/apply/resident-register-copy', { key: copyDraft });
  await who.post(`/drafts/${copyDraft}/questions/kind`, { kind: 'person' });
  const kept = await draft();
  const cases: Record<string, string> = {};
  for (const name of ['checking', 'supplement', 'supplied', 'refused', 'granted', 'withdrawn'])
    cases[name] = await sendDraft(who, await draft());
  for (const name of ['supplement', 'supplied']) await desk.post(`/desk/${cases[name]}/supplement`, { text: words });
  await who.send(`/my/applications/${cases['supplied']}/supply`, { note: '다시 냅니다.' }, [
    { field: 'files', filename: '계약서 다시.pdf', bytes: pdf() },
  ]);
  await who.post(`/my/applications/${cases['withdrawn']}/withdraw`);
  await desk.post(`/desk/${cases['refused']}/refuse`, { text: words });
  await desk.post(`/desk/${cases['checking']}/look`, { reason: '신고 내용 확인' });
  await desk.post(`/desk/${cases['granted']}/approve`, { text: '' });
  const copy = await registerCopy(who);
  return { cases, copy, kept, copyDraft, road };
}

/** A benefit that anyone can read, and one that waits at the official's desk. */
async function benefitsOf({ db: { owner } }: TestGovernment) {
  await demonstrationBenefits(owner, { seed: 1, size: 4000, now: systemClock() });
  const { id: read } = await owner.one<{ id: string }>('select id from benefits.benefits order by id limit 1');
  const { id: waiting } = await owner.one<{ id: string }>(
    `select b.id from benefits.benefits b join organisation.officials o on o.agency = b.agency join identity.accounts a on a.official = o.id
     where a.login_name = $1 and b.kind = 'benefit' and b.status = 'draft' order by 1 limit 1`,
    [loginNames.official],
  );
  return { read, waiting };
}

async function leavings(town: TestGovernment, parent: string) {
  const { owner } = town.db;
  await owner.query(
    `insert into identity.passkeys (account, id, public_key, counter, transports, name)
     select id, 'example', '\\x00', 0, '{internal}', '집 노트북 (Laptop at home)' from identity.accounts where login_name = $1`,
    [loginNames.parent],
  );
  const who = visitor(town.madang.server, parent);
  await who.post('/my/contact', { email: 'parent@example.kr', language: 'ko' });
  const found = async (path: string, pattern: RegExp): Promise<string> => {
    const [link] = pattern.exec((await who.get(path)).body) ?? [];
    if (link === undefined) throw new Error(`nothing like ${pattern} on ${path}`);
    return link;
  };
  const document = await found('/my/documents', /\/my\/documents\/[0-9a-f-]{36}/);
  return {
    passkey: await found('/my/security', /\/my\/security\/passkeys\/[0-9a-f]{32}/),
    document,
    notice: await found('/my/inbox', /\/my\/inbox\/[0-9a-f-]{36}/),
    number: await found(document, /(?:\d{4}-){3}\d{4}/),
  };
}

function examplesOf(
  work: Awaited<ReturnType<typeof atWork>>,
  left: Awaited<ReturnType<typeof leavings>>,
  benefits: Awaited<ReturnType<typeof benefitsOf>>,
) {
  const { cases, copy, kept, copyDraft, road } = work;
  const question = (id: string, draft = kept) => `/drafts/${draft}/questions/${id}`;
  const each = (path: (id: string) => string, names = Object.keys(cases)): Examples =>
    Object.fromEntries(names.map(name => [`${name} ${path(':id')}`, path(cases[name] ?? '')]));
  return {
    anyone: {
      'a service granted at once': '/services/resident-register-copy',
      'a service decided by officials': '/services/move-in',
      'a life event': '/life-events/moving',
      'a search that finds': `/search?q=${encodeURIComponent('이사')}`,
      'a search that finds nothing': '/search?q=zzzz',
      'a genuine document': `/verify/${left.number}`,
      'a number that is none': '/verify/1234',
      'someone who signed out': '/sign-in?said=signed-out',
      'a rule of the register': '/algorithms/child-allowance?version=1',
      'a benefit': `/benefits/${benefits.read}`,
      'a benefit’s conditions': '/statistics/benefits/basic-pension',
      'a page that is not there': '/nothing/here',
    },
    parent: {
      'the start of a service': '/apply/move-in',
      'the start with a draft': '/apply/resident-register-copy',
      ...Object.fromEntries(
        ['movedOn', 'newAddress', 'movers', 'holding', 'lease', 'note'].map(id => [`question ${id}`, question(id)]),
      ),
      'a question of yes and no': question('history', copyDraft),
      'addresses found': `${question('newAddress')}?q=${encodeURIComponent(road)}`,
      'no address found': `${question('newAddress')}?q=zzzz`,
      'the check page': `/drafts/${kept}/check`,
      ...each(id => `/my/applications/${id}`),
      'a case just sent': `/my/applications/${copy}?sent=1`,
      'a case to withdraw': `/my/applications/${cases['checking']}/withdraw`,
      'a document': left.document,
      'a history': '/my/data/residents/history',
      'a notice': left.notice,
      'a passkey': left.passkey,
      'a passkey to delete': `${left.passkey}/delete`,
      'a page for officials alone': '/desk',
    },
    official: {
      ...each(id => `/desk/${id}`, ['checking', 'supplied', 'refused', 'granted']),
      'a benefit to confirm': `/desk/benefits/${benefits.waiting}`,
      'a benefit to correct': `/desk/benefits/${benefits.waiting}/correct`,
      'a rule': '/desk/rules/child-allowance',
      'a rule tried': '/desk/rules/youth-rent/run?example=0',
      'a rule on two days': '/desk/rules/median-income/compare',
      'a value of law': '/desk/parameters/median-income',
      'a value that another agency changes': '/desk/parameters/median-income/propose',
      'a proposal that is not there': '/desk/proposals/00000000-0000-4000-8000-000000000000',
      'a rule to reform': '/desk/what-if?rule=youth-rent',
      'a report that is not there': '/desk/what-if/00000000-0000-4000-8000-000000000000',
    },
  };
}

function sentOf(work: Awaited<ReturnType<typeof atWork>>): TestNation['sent'] {
  const { cases, kept, copyDraft } = work;
  const question = (id: string, fields: Sent['fields'] = {}, draft = kept): Sent => ({
    path: `/drafts/${draft}/questions/${id}`,
    fields,
  });
  return {
    parent: [
      question('movedOn', { 'movedOn-year': '2026', 'movedOn-month': '13', 'movedOn-day': '1' }),
      question('newAddress'),
      question('movers'),
      question('holding'),
      question('history', {}, copyDraft),
      { path: '/my/data/residents/show', fields: {} },
      { path: '/my/contact', fields: { email: 'nowhere' } },
      { path: '/verify', fields: { number: '12' } },
      { path: '/finder', fields: {} },
      { path: '/my/benefits', fields: { consent: 'once' } },
    ],
    official: [
      { path: `/desk/${cases['checking']}/refuse`, fields: { text: 'no' } },
      { path: `/desk/${cases['supplied']}/look`, fields: { reason: '보완 내용 확인' } },
    ],
  };
}

/** Fills a thousand people in, signs two of them in and lets them work; about four seconds. */
export async function testNation(): Promise<TestNation> {
  process.env['MADANG_DEMO_PASSWORD'] ??= 'quiet green herons';
  const town = await testGovernment(korea);
  const size = { people: 1000, seed: 1 };
  await town.madang.fill(demonstration(size), size);
  const { port } = await town.madang.server.listen(0);
  const cookies = {
    parent: await signIn(town, loginNames.parent),
    official: await signIn(town, loginNames.official),
  };
  const work = await atWork(town, cookies);
  return {
    town,
    origin: `http://localhost:${port}`,
    ...cookies,
    examples: examplesOf(work, await leavings(town, cookies.parent), await benefitsOf(town)),
    sent: sentOf(work),
    close: () => town.close(),
  };
}
