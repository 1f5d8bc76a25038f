import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type TestGovernment, testGovernment } from '../../../test/government.ts';
import { visitor } from '../../../test/journey.ts';
import { children, counter, extract, hall, kin, people, village } from '../../../test/tiny.ts';
import type { Instant } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';
import {
  age,
  automaticByRule,
  dated,
  decisionPart,
  document,
  fact,
  factsOf,
  KRW,
  law,
  not,
  per,
  reads,
  rule,
  service,
  yesNo,
} from '../language/index.ts';
import { load } from '../registers/index.ts';

const act = law('마을법', 'Village Act');
const w = (name: string) => words(`${name} (한국어)`, name);
const born = fact.day('born', { words: words('생년월일', 'date of birth'), from: people.born });
const abroad = fact.flag('abroad', { words: words('해외에 삶', 'lives abroad') });
const wonAMonth = per(KRW, 'month');
const monthly = dated(wonAMonth, {
  id: 'allowance',
  words: words('수당', 'the allowance'),
  values: [{ from: '2020-01-01', to: '2026-12-31', value: 100_000, source: act('제20조'), verified: true }],
});
const below = dated(age, {
  id: 'allowance.below',
  words: words('수당 나이', 'the age'),
  values: [{ from: '2020-01-01', value: 9, source: act('제20조'), verified: true }],
});
const allowanceRule = rule({
  id: 'allowance',
  version: 3,
  words: words('마을 수당', 'Village allowance'),
  purpose: w('For children'),
  law: act('제20조'),
  owner: hall,
  from: '2020-01-01',
  eligible: born
    .age()
    .lessThan(below)
    .by(act('제20조'))
    .and(not(abroad).by(act('제21조'))),
  amount: monthly.by(act('제20조')),
  automatic: act('제8조'),
  examples: [],
});
const child = reads(people.name, people.born);
const isAbroad = yesNo('abroad', { ask: w('Abroad?'), label: w('Abroad') });
const allowance = service({
  id: 'allowance',
  version: 1,
  agency: hall,
  law: act('제20조'),
  words: extract.words,
  lifeEvents: [],
  assurance: 'low',
  forSelf: false,
  alsoFor: [{ relation: children, law: act('제7조') }],
  uses: { child },
  basis: act('제20조'),
  asks: [isAbroad],
  rule: allowanceRule,
  given: ({ facts, answers }) => ({ born: facts.child.born, abroad: answers.abroad }),
  fee: extract.fee,
  process: automaticByRule(act('제8조'), counter),
  clock: extract.clock,
  gives: document({
    id: 'allowance-letter',
    words: w('Letter'),
    parts: [factsOf(child, [people.name]), decisionPart()],
    attests: w('It is so.'),
    verifiableFor: extract.gives?.verifiableFor ?? assert.fail(),
  }),
  remedy: {
    ...extract.remedy,
    answered: {
      period: { unit: 'calendarDays', amount: 10, firstDayCounts: false, endOnHoliday: 'next-office-day' },
      law: act('제9조'),
    },
  },
  examples: [{ words: w('child'), given: { abroad: false }, expect: { asks: ['abroad'], state: 'granted' } }],
});

const [mother, small, grown] = [randomUUID(), randomUUID(), randomUUID()];
const monday = Date.UTC(2026, 10, 23, 1) as Instant; // 10:00 in Seoul
const code = (expected: string) => (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === expected;
const why = '아이는 다음 주에 돌아옵니다. 다시 봐 주세요.';

describe('cases decided by a rule', () => {
  let town: TestGovernment;
  let now = monday;
  const rooms = () => town.madang.rooms;
  before(async () => {
    town = await testGovernment(
      { ...village, services: [...village.services, allowance], rules: [allowanceRule] },
      { clock: () => now },
    );
    const one = (subject: string, name: string, born: string) => ({
      subject,
      validFrom: '2010-01-01',
      values: { name, latin: name, number: '1234567', born, street: 'Old street', home: mother, state: 'here' },
    });
    await load(town.madang.owner, town.madang.keys, people, 'test', [
      one(mother, '엄마', '1985-01-01'),
      one(small, '아이', '2020-01-01'),
      one(grown, '큰아이', '2012-01-01'),
    ]);
    const tie = (relative: string, day: string) => ({
      subject: mother,
      entry: relative,
      validFrom: day,
      values: { relation: 'child', relative, born: day },
    });
    await load(town.madang.owner, town.madang.keys, kin, 'test', [tie(small, '2020-01-01'), tie(grown, '2012-01-01')]);
  });
  after(() => town.close());

  const applicant = (session: { hash: Buffer }) => ({ session: session.hash, person: mother, language: 'ko' as const });
  const officer = (session: { hash: Buffer; official: string; unit: string }) => ({
    session: session.hash,
    official: session.official,
    unit: session.unit,
  });
  async function apply(subject: string, abroad: boolean) {
    const me = await town.citizen(mother);
    const id = randomUUID();
    await rooms().forms.start(mother, allowance, { key: subject, name: { ko: '이름', en: 'Name' } }, id);
    const draft = await rooms().forms.find(mother, id);
    await rooms().forms.answer(draft ?? assert.fail(), allowance, 'abroad', abroad);
    return { me, opened: await rooms().cases.open(applicant(me), id) };
  }
  const counted = () => rooms().cases.ruleDecisions('allowance', 3);
  const standingOf = async (id: string) => (await rooms().documents.standing(mother, id, now))?.kind;

  it('행정기본법 §20: a yes is granted at once, with amount, reasons and articles kept, and a letter that says so', async () => {
    const before = await counted();
    const { opened } = await apply(small, false);
    assert.equal(opened.outcome, 'granted');
    assert.equal(opened.amount?.value, '100000');
    assert.equal(opened.ruled?.amount?.words.ko, '월 100,000원');
    assert.match(opened.ruled?.because.map(line => line.ko).join('\n') ?? '', /마을법 제20조[\s\S]*마을법 제21조/);
    assert.match(opened.ruled?.fingerprint ?? '', /^[0-9a-f]{64}$/);
    assert.equal(opened.documents.length, 1);
    const past = await counted();
    assert.equal(past.decisions - before.decisions, 1);
    assert.equal(past.automatic - before.automatic, 1);
  });

  it('the same facts give the same digest, others another', async () => {
    const [one, two, other] = [await apply(small, false), await apply(small, false), await apply(small, true)];
    assert.equal(one.opened.ruled?.facts, two.opened.ruled?.facts);
    assert.notEqual(one.opened.ruled?.facts, other.opened.ruled?.facts);
  });

  it('a no is never decided by the program: an official sees the rule’s answer, and deciding otherwise needs a reason', async () => {
    const before = await counted();
    const { opened } = await apply(grown, false);
    assert.equal(opened.outcome, undefined);
    assert.equal(opened.ruled?.outcome, 'no');
    assert.equal(opened.documents.length, 0);
    const official = await town.official('hall/counter');
    await assert.rejects(
      rooms().cases.approve(officer(official), opened.id, '', 50_000n),
      code('override-without-reason'),
    );
    const done = await rooms().cases.approve(officer(official), opened.id, why, 50_000n);
    assert.equal(done.outcome, 'granted');
    assert.equal(done.amount?.words.en, 'KRW 50,000 a month');
    assert.equal(done.documents.length, 1);
    assert.equal((await counted()).overridden - before.overridden, 1);
  });

  it('nobody applies for themselves where the service is for a child', async () => {
    const me = await town.citizen(mother);
    await assert.rejects(
      rooms().cases.subjectFor(applicant(me), allowance, w('Mother'), mother),
      code('not-for-oneself'),
    );
    const child = await rooms().cases.subjectFor(applicant(me), allowance, w('Mother'), small);
    assert.equal(child.key, small);
  });

  it('개인정보 보호법 §37의2: the person has the program’s decision looked at by an official, who may change it, and the old letter falls', async () => {
    const before = await counted();
    const { me, opened } = await apply(small, false);
    const [letter] = opened.documents;
    const official = await town.official('hall/counter');
    await assert.rejects(rooms().cases.look(officer(official), opened.id, '확인'), code('case-closed'));
    await assert.rejects(rooms().cases.review(applicant(me), opened.id, '짧음'), code('reason-missing'));
    const asked = await rooms().cases.review(applicant(me), opened.id, why);
    assert.equal(asked.outcome, undefined);
    const clock = rooms().cases.deadlineOf(asked);
    assert.ok(!clock.stopped && clock.due > now + 9 * 86_400_000, 'ten days to answer');
    assert.equal((await rooms().cases.queue('hall/counter')).filter(one => one.id === opened.id).length, 1);
    const { fetched } = await rooms().cases.look(officer(official), opened.id, '다시 살핌');
    assert.equal(fetched['child']?.[0]?.['name'], '아이');
    const done = await rooms().cases.approve(officer(official), opened.id, why, 120_000n);
    assert.equal(done.amount?.value, '120000');
    assert.equal(await standingOf(letter?.id ?? ''), 'revoked');
    assert.equal(await standingOf(done.documents[0]?.id ?? ''), 'valid');
    const past = await counted();
    assert.deepEqual([past.reviews - before.reviews, past.upheld - before.upheld], [1, 1]);
    await assert.rejects(rooms().cases.look(officer(official), opened.id, '확인'), code('case-closed'));
  });

  it('a review that changes nothing keeps the letter; what is refused after a grant loses it', async () => {
    const official = await town.official('hall/counter');
    const kept = await apply(small, false);
    await rooms().cases.review(applicant(kept.me), kept.opened.id, why);
    const same = await rooms().cases.approve(officer(official), kept.opened.id, '');
    assert.deepEqual(same.documents, kept.opened.documents);
    assert.equal(await standingOf(same.documents[0]?.id ?? ''), 'valid');
    const objected = await rooms().cases.review(applicant(kept.me), kept.opened.id, why);
    assert.equal(objected.review?.kind, 'objection');
    const lost = await rooms().cases.refuse(officer(official), kept.opened.id, why);
    assert.deepEqual([lost.outcome, lost.documents.length, lost.amount], ['refused', 0, undefined]);
    assert.equal(await standingOf(kept.opened.documents[0]?.id ?? ''), 'revoked');
  });

  it('programs see the rule’s answer and ask for a review as people do', async () => {
    const { me, opened } = await apply(small, false);
    const program = visitor(town.madang.server, me.cookie);
    const { decision } = (await program.get(`/api/my/applications/${opened.id}`)).json();
    assert.deepEqual(
      [decision.rule, decision.version, decision.outcome, decision.amount, decision.on],
      ['allowance', 3, 'yes', '100000', '2026-11-23'],
    );
    const short = await program.json(`/api/my/applications/${opened.id}/review`, { reason: '짧음' });
    assert.deepEqual([short.statusCode, short.json().type.split(/[:/]/).at(-1)], [422, 'reason-missing']);
    const asked = await program.json(`/api/my/applications/${opened.id}/review`, { reason: why });
    assert.deepEqual([asked.statusCode, asked.json().state, asked.json().outcome], [200, 'checking', null]);
  });

  it('nobody else asks for a review, and none is asked after the days of the remedy', async () => {
    const { me, opened } = await apply(small, false);
    const other = { ...applicant(await town.citizen(grown)), person: grown };
    await assert.rejects(rooms().cases.review(other, opened.id, why), code('case-not-found'));
    now = (monday + 61 * 86_400_000) as Instant;
    await assert.rejects(rooms().cases.review(applicant(me), opened.id, why), code('review-too-late'));
    now = monday;
  });

  it('on a day for which the law says nothing the case goes to an official with that reason', async () => {
    now = Date.UTC(2027, 0, 4, 1) as Instant;
    const { opened } = await apply(small, false);
    assert.deepEqual([opened.outcome, opened.state, opened.ruled?.outcome], [undefined, 'checking', 'undecided']);
    assert.match(opened.ruled?.because[0]?.en ?? '', /No value of allowance is recorded for 2027-01-04/);
    now = monday;
  });

  it('what somebody agreed to is granted without an application, once, and only on a yes', async () => {
    const agreed = {
      id: randomUUID(),
      person: mother,
      subject: small,
      language: 'ko' as const,
      fetched: { child: [{ subject: small, name: '아이', born: '2020-01-01' }] },
      besides: { abroad: false },
      basis: words('먼저 드리는 데 동의하셨습니다.', 'You agreed to be granted it first.'),
    };
    const first = await rooms().cases.grantByRule('allowance', agreed);
    assert.deepEqual([first?.outcome, first?.amount?.value, first?.documents.length], ['granted', '100000', 1]);
    const again = await rooms().cases.grantByRule('allowance', agreed);
    assert.equal(again?.number, first?.number);
    const { besides: _, ...unknown } = { ...agreed, id: randomUUID() };
    assert.equal(await rooms().cases.grantByRule('allowance', unknown), undefined);
    assert.equal(await rooms().cases.ofPerson(mother, unknown.id), undefined);
    await assert.rejects(
      rooms().cases.grantByRule('extract', { ...agreed, id: randomUUID() }),
      code('no-grant-by-rule'),
    );
    const me = await town.citizen(mother);
    const asked = await rooms().cases.review(applicant(me), agreed.id, why);
    assert.equal(asked.state, 'checking');
  });
});
