import { words } from '../../../kernel/words/index.ts';
import type { DocumentPart } from '../document.ts';
import type { Jurisdiction } from '../jurisdiction.ts';
import type { Reading } from '../relation.ts';
import type { Service } from '../service.ts';
import { at, type Check, type Finding, rule } from './finding.ts';
import { brokenCondition } from './questions.ts';
import { tryChanges } from './trial.ts';

const mixed = rule('reading-mixed', 'error', words('기록부마다 따로 읽으세요.', 'Make a reading for each register.'));
const noRegister = rule(
  'register-nowhere',
  'error',
  words(
    '나라 선언의 기록부 목록에 넣거나 읽는 항목을 고치세요.',
    'Add the register to the jurisdiction’s list, or correct what is read.',
  ),
);
const notRead = rule(
  'document-shows-unread',
  'error',
  words('그 읽기를 uses에 넣으세요.', 'Add that reading to uses.'),
);
const notAsked = rule(
  'document-shows-unasked',
  'error',
  words('그 질문을 asks에 넣으세요.', 'Add that question to asks.'),
);
const unused = rule(
  'fact-unused',
  'warning',
  words('꼭 필요하지 않으면 읽지 마세요.', 'Leave it out unless it is needed.'),
);
const undeclared = rule(
  'write-undeclared',
  'error',
  words('바꾸는 항목을 writes에 넣으세요.', 'Name the fact in writes.'),
);

const registersOf = (reading: Reading): readonly string[] => [...new Set(reading.facts.map(fact => fact.register))];

function ofReading({ registers }: Jurisdiction, where: string, reading: Reading): readonly Finding[] {
  const names = registersOf(reading);
  const fields = new Set(
    registers.flatMap(({ declaration }) => Object.keys(declaration.fields).map(field => `${declaration.id}.${field}`)),
  );
  return [
    ...(names.length === 1
      ? []
      : [
          mixed(
            where,
            words(`기록부가 하나가 아닙니다: ${names.join(', ')}`, `It is not of one register: ${names.join(', ')}`),
          ),
        ]),
    ...reading.facts
      .filter(fact => !fields.has(fact.id))
      .map(fact => noRegister(where, words(`없는 항목입니다: ${fact.id}`, `No register has: ${fact.id}`))),
  ];
}

function ofPart(service: Service, where: string, part: DocumentPart): readonly Finding[] {
  const conditions = [part.when, ...('shows' in part ? part.shows.map(shown => shown.inFull) : [])];
  const broken = conditions.flatMap(condition => brokenCondition(where, condition, service.asks));
  if (part.part === 'answers') {
    const unasked = part.questions.filter(question => !service.asks.some(asked => asked.id === question.id));
    return [...broken, ...unasked.map(q => notAsked(where, words(`묻지 않은 것: ${q.id}`, `Never asked: ${q.id}`)))];
  }
  if (!('reading' in part)) return broken;
  const isRead = Object.values(service.uses).includes(part.reading);
  const outside = part.shows.filter(({ fact }) => !part.reading.facts.some(read => read.id === fact.id));
  return [
    ...broken,
    ...(isRead
      ? []
      : [
          notRead(
            where,
            words('서비스가 읽지 않는 것을 보입니다.', 'It shows a reading that the service does not use.'),
          ),
        ]),
    ...outside.map(({ fact }) => notRead(where, words(`읽지 않은 항목: ${fact.id}`, `Not in the reading: ${fact.id}`))),
  ];
}

function ofDocument(service: Service): readonly Finding[] {
  const { gives } = service;
  if (!gives) return [];
  const where = at(`service ${service.id}`, `document ${gives.id}`);
  return [
    ...gives.parts.flatMap((part, i) => ofPart(service, at(where, `part ${i + 1}`), part)),
    ...(gives.titles ?? []).flatMap((title, i) =>
      brokenCondition(at(where, `title ${i + 1}`), title.when, service.asks),
    ),
  ];
}

/** The facts of a reading that the document shows. */
const shownOf = (service: Service, reading: Reading): ReadonlySet<string> =>
  new Set(
    (service.gives?.parts ?? []).flatMap(part =>
      'reading' in part && part.reading === reading ? part.shows.map(shown => shown.fact.id) : [],
    ),
  );

/** The facts by which a question lets people be chosen: their names. */
const namedIn = ({ roles }: Jurisdiction, service: Service, reading: Reading): ReadonlySet<string> =>
  service.asks.some(question => question.from?.id === reading.of.id)
    ? new Set([roles.name.id, roles.nameInLatin.id])
    : new Set();

/** The facts a list is put in order by, or its entries chosen by. */
const arrangedBy = ({ by, where }: Reading): readonly string[] =>
  [...by, ...(where ? [where.fact] : [])].map(f => f.id);

const hasOfficial = ({ process }: Service): boolean =>
  Object.values(process.states).some(state => state.kind === 'official');

/**
 * Facts that are fetched although nothing shows them, nothing is changed by them, and no agency is found by them. Where an
 * official decides nothing is found: they see all that is read, and only they know what they need.
 */
function unusedOf(jurisdiction: Jurisdiction, service: Service): readonly Finding[] {
  const trial = tryChanges(service);
  if (!trial || hasOfficial(service)) return [];
  const { agency } = service;
  const place = 'place' in agency ? agency.place.id : undefined;
  return Object.entries(service.uses).flatMap(([key, reading]) => {
    const shown = new Set([
      ...shownOf(service, reading),
      ...namedIn(jurisdiction, service, reading),
      ...arrangedBy(reading),
    ]);
    return reading.facts
      .filter(({ id }) => id !== place && !shown.has(id) && !trial.seen.get(reading)?.has(id))
      .map(fact =>
        unused(
          at(`service ${service.id}`, `reading ${key}`),
          words(`읽기만 하고 쓰지 않습니다: ${fact.id}`, `Read, but neither shown nor used: ${fact.id}`),
        ),
      );
  });
}

function writesOf(service: Service): readonly Finding[] {
  const declared = new Set((service.writes ?? []).map(fact => fact.id));
  const written = (tryChanges(service)?.written ?? []).flatMap(one =>
    Object.keys(one.set).map(field => `${one.register}.${field}`),
  );
  return [...new Set(written)]
    .filter(id => !declared.has(id))
    .map(id =>
      undeclared(`service ${service.id}`, words(`선언 없이 바꿉니다: ${id}`, `Changed without being declared: ${id}`)),
    );
}

/** Readings the database could not make, documents that show what was never read, and facts read for nothing. */
export const checkReadings: Check = jurisdiction =>
  jurisdiction.services.flatMap(service => [
    ...Object.entries(service.uses).flatMap(([key, reading]) =>
      ofReading(jurisdiction, at(`service ${service.id}`, `reading ${key}`), reading),
    ),
    ...ofDocument(service),
    ...unusedOf(jurisdiction, service),
    ...writesOf(service),
  ]);
