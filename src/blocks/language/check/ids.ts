import { words } from '../../../kernel/words/index.ts';
import type { Jurisdiction } from '../jurisdiction.ts';
import type { Service } from '../service.ts';
import { agenciesOf, documentsOf, isListedAgency, parametersOf } from './declared.ts';
import { at, type Check, type Finding, rule } from './finding.ts';

const twice = rule('id-twice', 'error', words('한쪽의 id를 바꾸세요.', 'Change one of the ids.'));
const nowhere = rule(
  'reference-nowhere',
  'error',
  words(
    '나라 선언의 목록에 넣거나 가리키는 이름을 고치세요.',
    'Add it to the jurisdiction’s list, or correct what refers to it.',
  ),
);

const ids = (all: readonly { readonly id: string }[]): readonly string[] => all.map(one => one.id);

const kinds = (jurisdiction: Jurisdiction): readonly (readonly [string, readonly string[]])[] => [
  ['service', ids(jurisdiction.services)],
  ['life event', ids(jurisdiction.lifeEvents)],
  ['register', jurisdiction.registers.map(register => register.declaration.id)],
  ['relation', ids(jurisdiction.relations)],
  ['unit', ids(jurisdiction.units)],
  ['template', ids(jurisdiction.templates)],
  ['agency', ids(agenciesOf(jurisdiction))],
  ['parameter', ids(parametersOf(jurisdiction))],
  ['document', ids(documentsOf(jurisdiction))],
  ...jurisdiction.services.map(service => [at(`service ${service.id}`, 'question'), ids(service.asks)] as const),
];

const repeated = (all: readonly string[]): readonly string[] => [
  ...new Set(all.filter((id, i) => all.indexOf(id) !== i)),
];

/** Ids that mean two things. */
export const checkIds: Check = jurisdiction =>
  kinds(jurisdiction).flatMap(([kind, all]) =>
    repeated(all).map(id =>
      twice(`${kind} ${id}`, words('같은 id가 두 번 쓰였습니다.', 'The same id is declared twice.')),
    ),
  );

/** The relations a service goes by: in readings, questions, and whom it may be applied for. */
const relationsOf = ({ uses, asks, alsoFor }: Service): readonly string[] => [
  ...new Set(
    [
      ...Object.values(uses).map(reading => reading.of),
      ...asks.flatMap(q => q.from ?? []),
      ...(alsoFor ?? []).map(o => o.relation),
    ]
      .filter(({ via }) => via.kind !== 'self')
      .map(({ id }) => id),
  ),
];

/** What services and registers refer to that the jurisdiction does not list: next services, life events, relations, agencies, keepers. */
export const checkReferences: Check = jurisdiction => {
  const services = new Set(ids(jurisdiction.services));
  const events = new Set(ids(jurisdiction.lifeEvents));
  const relations = new Set(ids(jurisdiction.relations));
  const agencies = new Set(ids(agenciesOf(jurisdiction)));
  const missing = (where: string, what: string): Finding =>
    nowhere(where, words(`목록에 없습니다: ${what}`, `Not on the list: ${what}`));
  const ofServices = jurisdiction.services.flatMap(service => {
    const where = `service ${service.id}`;
    const { agency } = service;
    return [
      ...(service.next ?? []).filter(id => !services.has(id)).map(id => missing(at(where, 'next'), `service ${id}`)),
      ...ids(service.lifeEvents)
        .filter(id => !events.has(id))
        .map(id => missing(where, `life event ${id}`)),
      ...relationsOf(service)
        .filter(id => !relations.has(id))
        .map(id => missing(where, `relation ${id}`)),
      ...(isListedAgency(jurisdiction, service)
        ? []
        : [missing(where, 'template' in agency ? `template ${agency.template.id}` : `agency ${agency.id}`)]),
    ];
  });
  const ofRegisters = jurisdiction.registers.flatMap(({ declaration: { id, keeper } }) =>
    agencies.has(keeper.id) ? [] : [missing(`register ${id}`, `agency ${keeper.id}`)],
  );
  return [...ofServices, ...ofRegisters];
};
