import { words } from '../../../kernel/words/index.ts';
import type { Jurisdiction } from '../jurisdiction.ts';
import { agenciesOf, documentsOf } from './declared.ts';
import { at, type Check, rule } from './finding.ts';

const unusable = rule(
  'name-unusable',
  'error',
  words(
    'id는 영문 소문자와 붙임표로(move-in), 항목·질문·읽기의 이름은 영문자와 숫자로(movedOn) 쓰세요.',
    'Write ids in small letters with hyphens (move-in), and names of fields, questions and readings in letters and digits (movedOn).',
  ),
);
const hyphened = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const joined = /^[a-z][A-Za-z0-9]*$/;

type Named = readonly [where: string, name: string];

const ids = (jurisdiction: Jurisdiction): readonly Named[] =>
  Object.entries({
    service: jurisdiction.services,
    'life event': jurisdiction.lifeEvents,
    relation: jurisdiction.relations,
    unit: jurisdiction.units,
    agency: agenciesOf(jurisdiction),
    document: documentsOf(jurisdiction),
  }).flatMap(([kind, all]) => all.map(({ id }): Named => [`${kind} ${id}`, id]));

const names = ({ services, registers }: Jurisdiction): readonly Named[] => [
  ...services.flatMap(({ id, asks, uses }) => [
    ...asks.map((q): Named => [at(`service ${id}`, `question ${q.id}`), q.id]),
    ...Object.keys(uses).map((key): Named => [at(`service ${id}`, `reading ${key}`), key]),
  ]),
  ...registers.flatMap(({ declaration: { id, fields } }) => [
    [`register ${id}`, id] as const,
    ...Object.keys(fields).map((field): Named => [at(`register ${id}`, `field ${field}`), field]),
  ]),
];

/** Names that can become no address, no column and no function of the database. */
export const checkNames: Check = jurisdiction =>
  [
    ...ids(jurisdiction).filter(([, id]) => !hyphened.test(id)),
    ...names(jurisdiction).filter(([, name]) => !joined.test(name)),
  ].map(([where, name]) =>
    unusable(where, words(`쓸 수 없는 이름입니다: ${name}`, `This name cannot be used: ${name}`)),
  );
