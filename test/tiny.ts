// A jurisdiction of a few declarations, for tests of rooms that must not know Korea.
import {
  addressField,
  agency,
  automatic,
  change,
  choice,
  civilDay,
  code,
  dayOf,
  document,
  factsOf,
  inFull,
  jurisdiction,
  law,
  lifeEvent,
  longText,
  oneOfficial,
  parameter,
  profile,
  reads,
  readsEach,
  readsHistory,
  reference,
  register,
  relation,
  sealed,
  searchText,
  service,
  shortText,
  someOf,
  tableOf,
  text,
  to,
  unitKind,
} from '../src/blocks/language/index.ts';
import { officeCalendar, zone } from '../src/kernel/time/index.ts';
import { words } from '../src/kernel/words/index.ts';

const act = law('마을법', 'Village Act');
const w = (name: string) => words(`${name} (한국어)`, name);
const fixed = (id: string, value: number) =>
  parameter({
    id,
    words: w(id),
    unit: 'x',
    values: [{ from: '2000-01-01', value, source: act('제1조'), verified: true }],
  });

export const hall = agency({ id: 'hall', words: w('Village hall'), head: w('Mayor') });
export const counter = unitKind({ id: 'counter', words: w('Counter') });

export const people = register({
  id: 'people',
  words: w('People'),
  keeper: hall,
  subject: 'person',
  law: act('제2조'),
  fields: {
    name: text(w('Name')),
    latin: text(w('Latin name')),
    number: sealed(w('Number')),
    born: civilDay(w('Born')),
    street: text(w('Street')),
    home: reference(w('Home')),
    state: code(w('State'), { here: w('Here'), gone: w('Gone') }),
    seat: addressField(w('Seat')),
    movedOn: civilDay(w('Moved on')),
  },
});
export const homes = register({
  id: 'homes',
  words: w('Homes'),
  keeper: hall,
  subject: 'household',
  law: act('제3조'),
  fields: { street: text(w('Street')) },
});
export const kin = register({
  id: 'kin',
  words: w('Kin'),
  keeper: hall,
  subject: 'person',
  entries: 'many',
  law: act('제4조'),
  fields: {
    relation: code(w('Relation'), { child: w('Child'), parent: w('Parent') }),
    relative: reference(w('Relative')),
    born: civilDay(w('Born')),
  },
});
export const streets = register({
  id: 'streets',
  words: w('Streets'),
  keeper: hall,
  subject: 'place',
  open: true,
  law: act('제5조'),
  fields: { address: addressField(w('Address')), found: searchText(w('Found')) },
});

export const majority = fixed('majority', 19);
export const housemates = relation({
  id: 'housemates',
  words: w('Housemates'),
  via: { kind: 'sharing', fact: people.home, where: { fact: people.state, oneOf: ['here'] } },
});
export const children = relation({
  id: 'children',
  words: w('Children'),
  via: {
    kind: 'listed',
    reference: kin.relative,
    where: { fact: kin.relation, oneOf: ['child'] },
    younger: { than: majority, born: kin.born },
  },
});

const objection = { words: w('Object within {days} days'), within: fixed('objection', 60), law: act('제9조') };
export const person = reads(people.name, people.latin, people.number, people.street, people.home);
export const mates = readsEach(housemates, people.name, people.latin);
export const past = readsHistory(people.street);
const show = choice('show', {
  ask: w('Show the number?'),
  label: w('Number'),
  options: { yes: w('Show'), no: w('Hide') },
});
const note = longText('note', { ask: w('Anything else?'), label: w('Note'), optional: true, when: show.is('yes') });

/** Granted at once, with a document. */
export const extract = service({
  id: 'extract',
  version: 1,
  agency: hall,
  law: act('제6조'),
  words: {
    ko: { name: '발췌', also: [], gives: '발췌본을 받습니다.', who: '누구나', notes: [] },
    en: { name: 'Extract', also: [], gives: 'Gives an extract.', who: 'Anyone', notes: [] },
  },
  lifeEvents: [],
  assurance: 'low',
  alsoFor: [{ relation: children, law: act('제7조') }],
  uses: { person, mates, past },
  basis: act('제6조'),
  asks: [show, note],
  fee: fixed('fee', 0),
  process: automatic(act('제8조')),
  clock: {
    period: { unit: 'officeHours', amount: 3, firstDayCounts: true, endOnHoliday: 'next-office-day' },
    law: act('제8조'),
  },
  gives: document({
    id: 'extract',
    words: w('Extract'),
    parts: [
      factsOf(person, [people.name, inFull(people.number, show.is('yes')), people.street]),
      tableOf(w('Housemates'), mates, [people.name, people.latin]),
      tableOf(w('Streets'), past, [people.street]),
    ],
    attests: w('It is so.'),
    verifiableFor: fixed('verifiable', 90),
  }),
  remedy: objection,
  examples: [{ words: w('hidden'), given: { show: 'no' }, expect: { asks: ['show'], state: 'granted' } }],
});

const when = dayOf('when', { ask: w('When?'), label: w('When'), range: { before: 30, after: 0 } });
const where = shortText('where', { ask: w('Where to?'), label: w('Where') });
const who = someOf('who', housemates, { ask: w('Who?'), label: w('Who') });

/** Decided by an official; changes a register. */
export const removal = service({
  id: 'removal',
  version: 1,
  agency: hall,
  law: act('제10조'),
  words: {
    ko: { name: '이사', also: [], gives: '옮깁니다.', who: '누구나', notes: [] },
    en: { name: 'Removal', also: [], gives: 'Moves you.', who: 'Anyone', notes: [] },
  },
  lifeEvents: [],
  assurance: 'low',
  uses: { person, mates },
  basis: act('제10조'),
  asks: [when, where, who],
  fee: fixed('fee2', 0),
  process: oneOfficial(counter),
  clock: {
    period: { unit: 'officeHours', amount: 3, firstDayCounts: true, endOnHoliday: 'next-office-day' },
    law: act('제10조'),
  },
  writes: [people.street, people.movedOn],
  changes: ({ answers }) =>
    (answers.who ?? []).flatMap(key =>
      answers.when && answers.where
        ? [change(key, answers.when, to(people.street, answers.where), to(people.movedOn, answers.when))]
        : [],
    ),
  remedy: objection,
  examples: [{ words: w('move'), given: {}, expect: { asks: ['when', 'where', 'who'], state: 'checking' } }],
});

export const village = jurisdiction({
  id: 'village',
  words: w('Village'),
  portal: w('Village'),
  counter: w('the village hall'),
  searches: [w('Extract')],
  country: 'KR',
  zone: zone('Asia/Seoul'),
  calendar: () =>
    officeCalendar({ zone: zone('Asia/Seoul'), hours: [{ from: '09:00', to: '18:00' }], holidays: () => [] }),
  agencies: [hall],
  templates: [],
  units: [counter],
  registers: [people, homes, kin, streets],
  relations: [housemates, children],
  lifeEvents: [lifeEvent({ id: 'life', words: w('Life'), when: w('When alive'), about: w('About') })],
  services: [extract, removal],
  rules: [],
  benefits: { groups: [], areas: [], providers: {}, fields: {}, supports: {}, users: {} },
  profile: profile({ uses: {}, basis: act('제11조'), given: () => ({}) }),
  parameters: [majority],
  formats: {
    address: (_, a) => `${a.roadName.ko} ${a.building}`,
    masked: n => `${n.slice(0, 2)}***`,
    identityNumber: n => n,
  },
  roles: {
    name: people.name,
    nameInLatin: people.latin,
    address: people.seat,
    identityNumber: people.number,
    placeAddress: streets.address,
    placeText: streets.found,
  },
  ownRecord: act('제11조'),
  supplement: {
    clock: days => ({
      period: { unit: 'calendarDays', amount: days, firstDayCounts: false, endOnHoliday: 'next-office-day' },
      law: act('제12조'),
    }),
    days: fixed('supplement', 10),
    extensions: fixed('extensions', 2),
    law: act('제12조'),
  },
  accessLogYears: fixed('access-log', 2),
  automation: act('제13조'),
});
