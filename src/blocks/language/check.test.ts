import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counter, extract, hall, housemates, mates, people, person, removal, village } from '../../../test/tiny.ts';
import { words } from '../../kernel/words/index.ts';
import { korea } from '../../korea/index.ts';
import {
  agency,
  automatic,
  change,
  check,
  choice,
  document,
  type Finding,
  factsOf,
  inOrderOf,
  type Jurisdiction,
  law,
  lifeEvent,
  not,
  only,
  parameter,
  process,
  type Reading,
  reads,
  readsEach,
  register,
  type Service,
  shortText,
  text,
  to,
  unitKind,
  yesNo,
} from './index.ts';

const w = (name: string) => words(`${name} (한국어)`, name);
const act = law('마을법', 'Village Act');

const broken = (change: Partial<Jurisdiction>): readonly Finding[] => check({ ...village, ...change });
const withExtract = (change: Partial<Service>): readonly Finding[] =>
  broken({ services: [{ ...extract, ...change }, removal] });
const withRemoval = (change: Partial<Service>): readonly Finding[] =>
  broken({ services: [extract, { ...removal, ...change }] });
const placesOf = (findings: readonly Finding[], rule: string): readonly string[] =>
  findings.filter(one => one.rule === rule).map(one => one.where);
const found = (findings: readonly Finding[], rule: string, where: string): void =>
  assert.ok(
    placesOf(findings, rule).includes(where),
    `${rule} at ${where}, not ${JSON.stringify(findings.map(f => [f.rule, f.where]))}`,
  );

test('the village has no errors: what the tests below find comes from what they break', () => {
  assert.deepEqual(
    check(village).filter(one => one.level === 'error'),
    [],
  );
});

test('the Korean declarations have no errors', () => {
  assert.deepEqual(
    check(korea).filter(one => one.level === 'error'),
    [],
  );
});

test('a finding says in both languages what is wrong and what to do; errors come before warnings', () => {
  const findings = withExtract({ examples: [] });
  for (const { what, fix, where } of findings) assert.ok(where && what.ko && what.en && fix.ko && fix.en);
  const levels = findings.map(one => one.level);
  assert.equal(levels[0], 'error');
  assert.equal(levels.lastIndexOf('error') < levels.indexOf('warning'), true);
});

test('a text that is empty, missing or not translated in a language', () => {
  const { ko, en } = extract.words;
  found(withExtract({ words: { ko: { ...ko, gives: ' ' }, en } }), 'words-unfinished', 'service extract › gives');
  found(
    withExtract({ words: { ko: { ...ko, who: 'anyone at all' }, en } }),
    'words-unfinished',
    'service extract › who',
  );
  found(withExtract({ words: { ko, en: { ...en, name: '발췌' } } }), 'words-unfinished', 'service extract › name');
  found(withExtract({ words: { ko: { ...ko, notes: ['하나'] }, en } }), 'words-unfinished', 'service extract › note 1');
  found(
    withExtract({ words: { ko: { ...ko, name: '발췌 copy' }, en: { ...en, name: '발췌 copy' } } }),
    'words-same',
    'service extract › name',
  );
  found(broken({ units: [{ ...counter, words: words('창구', 'TODO') }] }), 'words-unfinished', 'unit counter');
});

test('every kind of text is looked at', () => {
  const empty = words('', '');
  const [event] = village.lifeEvents;
  assert.ok(event && extract.gives);
  const [question, ...others] = extract.asks;
  assert.ok(question);
  found(
    withExtract({ asks: [{ ...question, hint: empty }, ...others] }),
    'words-unfinished',
    'service extract › question show › hint',
  );
  found(
    withExtract({ asks: [{ ...question, options: { yes: empty, no: empty } }, ...others] }),
    'words-unfinished',
    'service extract › question show › option yes',
  );
  found(withExtract({ gives: { ...extract.gives, attests: empty } }), 'words-unfinished', 'document extract › attests');
  found(withExtract({ remedy: { ...extract.remedy, words: empty } }), 'words-unfinished', 'service extract › remedy');
  found(broken({ lifeEvents: [{ ...event, about: empty }] }), 'words-unfinished', 'life event life › about');
  found(broken({ agencies: [{ ...hall, head: empty }] }), 'words-unfinished', 'agency hall › head');
});

test('a process with a state nothing leads to, one nothing leads out of, one that is not there', () => {
  const law = act('제1조');
  const odd = process({
    start: 'first',
    states: {
      first: { kind: 'automatic', law, to: 'done' },
      done: { kind: 'end', outcome: 'granted' },
      island: { kind: 'end', outcome: 'refused' },
    },
  });
  found(withExtract({ process: odd }), 'state-unreachable', 'service extract › state island');
  const circle = process({
    start: 'first',
    states: {
      first: { kind: 'official', unit: counter, may: { supplement: 'second' } },
      second: { kind: 'applicant', supplied: 'first', lapsed: 'first' },
    },
  });
  const findings = withExtract({ process: circle });
  found(findings, 'state-dead-end', 'service extract › state first');
  found(findings, 'state-dead-end', 'service extract › state second');
  const gone = { start: 'first', states: { first: { kind: 'automatic', law, to: 'gone' } } } as const;
  found(withExtract({ process: gone }), 'state-missing', 'service extract › state gone');
});

test('an official of a kind of unit that nobody has', () => {
  found(broken({ units: [] }), 'unit-nowhere', 'service removal › state checking');
  const other = unitKind({ id: 'other', words: w('Other') });
  found(broken({ units: [other] }), 'unit-nowhere', 'service removal › state checking');
});

test('a question that asks what a register holds about the person', () => {
  const byId = shortText('latin', { ask: w('How is it written?'), label: w('Spelling') });
  const byWords = shortText('road', { ask: w('Which street?'), label: words('길', 'Street') });
  found(withExtract({ asks: [...extract.asks, byId] }), 'question-known', 'service extract › question latin');
  found(withExtract({ asks: [...extract.asks, byWords] }), 'question-known', 'service extract › question road');
});

test('a question for the new value of what the service writes is right to ask; so is one of another kind', () => {
  const street = shortText('street', { ask: w('Where to?'), label: w('New street') });
  assert.deepEqual(placesOf(withRemoval({ asks: [...removal.asks, street] }), 'question-known'), []);
  const known = withRemoval({ asks: [...removal.asks, street], writes: [] });
  found(known, 'question-known', 'service removal › question street');
  const kind = yesNo('street', { ask: w('On the street?'), label: w('Street') });
  assert.deepEqual(placesOf(withExtract({ asks: [...extract.asks, kind] }), 'question-known'), []);
});

test('a condition about a question that comes later, does not exist, or cannot be answered so', () => {
  const later = yesNo('later', { ask: w('Later?'), label: w('Later') });
  const early = shortText('early', { ask: w('Early?'), label: w('Early'), when: later.is(true) });
  found(withExtract({ asks: [early, later] }), 'condition-broken', 'service extract › question early');
  const lost = { ...early, condition: { op: 'is', question: 'nothing', value: true } } as const;
  found(withExtract({ asks: [later, lost] }), 'condition-broken', 'service extract › question early');
  const never = {
    ...early,
    condition: { op: 'all', of: [not({ op: 'is', question: 'later', value: 'perhaps' })] },
  } as const;
  found(withExtract({ asks: [later, never] }), 'condition-broken', 'service extract › question early');
  assert.deepEqual(placesOf(withExtract({ asks: [later, early] }), 'condition-broken'), [
    'service extract › document extract › part 1',
  ]);
});

test('a reading that mixes registers, or reads what no register has', () => {
  const other = register({
    id: 'other',
    words: w('Other'),
    keeper: hall,
    subject: 'person',
    law: act('제1조'),
    fields: { colour: text(w('Colour')) },
  });
  const mixed = withExtract({ uses: { ...extract.uses, mixed: reads(people.name, other.colour) } });
  found(mixed, 'reading-mixed', 'service extract › reading mixed');
  found(mixed, 'register-nowhere', 'service extract › reading mixed');
});

test('a document that shows what is not read, or what is not asked', () => {
  const stranger = reads(people.name);
  const gives = (part: ReturnType<typeof factsOf>) => {
    assert.ok(extract.gives);
    return document({ ...extract.gives, parts: [part] });
  };
  found(
    withExtract({ gives: gives(factsOf(stranger, [people.name])) }),
    'document-shows-unread',
    'service extract › document extract › part 1',
  );
  const smuggled = { ...factsOf(person, [people.name]), shows: [{ fact: people.seat }] };
  found(
    withExtract({ gives: gives(smuggled) }),
    'document-shows-unread',
    'service extract › document extract › part 1',
  );
  const unasked = choice('unasked', { ask: w('What?'), label: w('What'), options: { a: w('A') } });
  found(
    withExtract({ gives: gives({ part: 'answers', questions: [unasked] }) }),
    'document-shows-unasked',
    'service extract › document extract › part 1',
  );
});

test('a fact that is read but neither shown, nor used by a change, nor what a list is arranged by, where no official sees it', () => {
  const findings = check(village);
  const unused = (where: string) =>
    findings.filter(f => f.rule === 'fact-unused' && f.where === where).map(f => f.what.en);
  assert.deepEqual(
    unused('service extract › reading person').map(one => one.split(' ').at(-1)),
    ['people.latin', 'people.home'],
  );
  const uses: Record<string, Reading> = { members: readsEach(housemates, people.state, people.born) };
  const changes: NonNullable<Service['changes']> = ({ facts }) => {
    const rows: unknown = facts.members;
    // `born` is looked at only for those who are gone, as a real rule would.
    return Array.isArray(rows) && rows.some(row => row.state === 'gone' && row.born) ? [] : [];
  };
  const count = (change: Partial<Service>): number =>
    placesOf(withRemoval({ process: automatic(act('제8조')), ...change }), 'fact-unused').filter(one =>
      one.includes('removal'),
    ).length;
  assert.equal(count({ changes: () => [], uses: { mates } }), 0, 'housemates are chosen by their names');
  assert.equal(count({ uses, changes }), 0);
  assert.equal(count({ uses, changes: () => [] }), 2);
  assert.equal(count({ uses, changes: () => [], process: removal.process }), 0, 'the official sees them');
  const sorted = inOrderOf(readsEach(housemates, people.state, people.born), people.born);
  assert.equal(count({ uses: { sorted }, changes: () => [] }), 1);
  assert.equal(count({ uses: { some: only(sorted, people.state, 'here') }, changes: () => [] }), 0);
});

test('a change of a fact that the service does not declare to write', () => {
  const changes: NonNullable<Service['changes']> = ({ subject, today }) => [
    change(subject, today, to(people.name, 'new')),
  ];
  found(withRemoval({ changes }), 'write-undeclared', 'service removal');
  assert.deepEqual(placesOf(withRemoval({ changes, writes: [people.name] }), 'write-undeclared'), []);
});

test('a parameter without a source, without a value, or with days that overlap, are missing or do not exist', () => {
  const source = act('제1조');
  const days = (...spans: readonly (readonly [string, string?])[]) =>
    broken({
      parameters: [
        parameter({
          id: 'p',
          words: w('P'),
          unit: 'x',
          values: spans.map(([from, to]) => ({ from, ...(to ? { to } : {}), value: 1, source, verified: true })),
        }),
      ],
    });
  assert.deepEqual(placesOf(days(['2020-01-01', '2020-12-31'], ['2021-01-01']), 'value-days'), []);
  found(days(['2020-01-01', '2021-01-01'], ['2021-01-01']), 'value-days', 'parameter p › from 2021-01-01');
  found(days(['2020-01-01'], ['2021-01-01']), 'value-days', 'parameter p › from 2021-01-01');
  found(days(['2021-01-02'], ['2020-01-01', '2020-12-31']), 'value-days', 'parameter p › from 2021-01-02');
  found(days(['2020-02-30']), 'value-days', 'parameter p › from 2020-02-30');
  found(days(['2020-01-02', '2020-01-01']), 'value-days', 'parameter p › from 2020-01-02');
  found(days(), 'value-days', 'parameter p');
  const silent = parameter({
    id: 'p',
    words: w('P'),
    unit: 'x',
    values: [{ from: '2020-01-01', value: 1, source: ' ', verified: true }],
  });
  found(broken({ parameters: [silent] }), 'value-without-source', 'parameter p › from 2020-01-01');
});

test('values and articles nobody compared with the text in force are warned of, each article once', () => {
  const findings = check(village).filter(one => one.rule === 'not-verified');
  assert.ok(findings.every(one => one.level === 'warning'));
  const places = findings.map(one => one.where);
  assert.ok(places.includes('law 마을법 제6조'));
  assert.deepEqual(places, [...new Set(places)]);
  const verified = { ...extract, law: act('제6조', { verified: true }) };
  assert.ok(!placesOf(broken({ services: [verified, removal] }), 'not-verified').includes('law 마을법 제6조'));
  const guess = parameter({
    id: 'p',
    words: w('P'),
    unit: 'x',
    values: [{ from: '2020-01-01', value: 1, source: 's', verified: false }],
  });
  found(broken({ parameters: [guess] }), 'not-verified', 'parameter p › from 2020-01-01');
});

test('a service without an example, and examples that do not come true', () => {
  found(withExtract({ examples: [] }), 'example-none', 'service extract');
  const [example] = extract.examples;
  assert.ok(example);
  const wrong = (change: object): readonly string[] =>
    placesOf(withExtract({ examples: [{ ...example, ...change }] }), 'example-wrong');
  const place = 'service extract › example 1';
  assert.deepEqual(wrong({}), []);
  assert.deepEqual(wrong({ given: { show: 'yes' } }), [place], 'the note is asked as well');
  assert.deepEqual(wrong({ expect: { asks: ['show'], state: 'received' } }), [place]);
  assert.deepEqual(wrong({ given: { show: 'perhaps' } }), [place]);
  assert.deepEqual(wrong({ given: { show: 'no', note: 'never asked' } }), [place]);
});

test('an id that is declared twice, of whatever kind', () => {
  const [event] = village.lifeEvents;
  const [relation] = village.relations;
  const [first] = village.registers;
  assert.ok(event && relation && first);
  const twice = (change: Partial<Jurisdiction>): readonly string[] => placesOf(broken(change), 'id-twice');
  assert.deepEqual(twice({ services: [extract, extract, removal] }), ['service extract']);
  assert.deepEqual(twice({ lifeEvents: [event, event] }), ['life event life']);
  assert.deepEqual(twice({ registers: [...village.registers, first] }), ['register people']);
  assert.deepEqual(twice({ relations: [...village.relations, relation] }), ['relation housemates']);
  assert.deepEqual(twice({ agencies: [hall, agency({ ...hall })] }), ['agency hall']);
  assert.deepEqual(twice({ units: [counter, counter] }), ['unit counter']);
  assert.deepEqual(twice({ parameters: [parameter({ ...extract.fee })] }), ['parameter fee']);
  const [question] = extract.asks;
  assert.ok(question);
  const again = placesOf(withExtract({ asks: [...extract.asks, question] }), 'id-twice');
  assert.deepEqual(again, ['service extract › question show']);
});

test('next services, life events, agencies and keepers that the jurisdiction does not list', () => {
  const event = lifeEvent({ id: 'other', words: w('Other'), when: w('When'), about: w('About') });
  found(withExtract({ next: ['nothing'] }), 'reference-nowhere', 'service extract › next');
  found(withExtract({ lifeEvents: [event] }), 'reference-nowhere', 'service extract');
  found(withExtract({ agency: agency({ ...hall, id: 'elsewhere' }) }), 'reference-nowhere', 'service extract');
  found(broken({ agencies: [] }), 'reference-nowhere', 'register people');
});

test('an agency that follows from an address which is not always known', () => {
  const service = korea.services.find(one => one.id === 'move-in');
  assert.ok(service && 'place' in service.agency);
  const findings = check({
    ...korea,
    services: [{ ...service, asks: service.asks.filter(q => q.kind !== 'address') }],
  });
  found(findings, 'agency-place', 'service move-in');
  const optional = service.asks.map(q => (q.kind === 'address' ? { ...q, required: false } : q));
  found(check({ ...korea, services: [{ ...service, asks: optional }] }), 'agency-place', 'service move-in');
});

test('a Korean sentence of more than 80 characters, and words only offices use, are warned of', () => {
  const { ko, en } = extract.words;
  const of = (gives: string): readonly Finding[] => withExtract({ words: { ko: { ...ko, gives }, en } });
  const eighty = `${'가'.repeat(79)}.`;
  assert.deepEqual(placesOf(of(eighty), 'sentence-long'), []);
  assert.deepEqual(placesOf(of(`${eighty} ${eighty}`), 'sentence-long'), []);
  found(of(`가${eighty}`), 'sentence-long', 'service extract › gives');
  found(of('구비서류를 냅니다.'), 'word-hard', 'service extract › gives');
  const english = withExtract({ words: { ko, en: { ...en, gives: 'Issued pursuant to the Act.' } } });
  found(english, 'word-hard', 'service extract › gives');
  assert.ok(english.every(one => one.rule !== 'word-hard' || one.level === 'warning'));
});
