import { type Words, words } from '../../../kernel/words/index.ts';
import type { DocumentPart, DocumentTemplate } from '../document.ts';
import type { Jurisdiction } from '../jurisdiction.ts';
import type { Question } from '../question.ts';
import type { RegisterDeclaration } from '../register.ts';
import type { Service } from '../service.ts';
import { agenciesOf, articlesOf, documentsOf, parametersOf } from './declared.ts';
import { at } from './finding.ts';

/** A text of a declaration and where it stands. */
export interface DeclaredText {
  readonly where: string;
  readonly words: Words;
  /** Sentences for people, as against names that law or custom fixes. */
  readonly prose: boolean;
}

const name = (where: string, text: Words): DeclaredText => ({ where, words: text, prose: false });
const prose = (where: string, text: Words): DeclaredText => ({ where, words: text, prose: true });

const options = (where: string, choices: Readonly<Record<string, Words>> = {}): readonly DeclaredText[] =>
  Object.entries(choices).map(([value, text]) => name(at(where, `option ${value}`), text));

const ofQuestion = (where: string, question: Question): readonly DeclaredText[] => [
  prose(at(where, 'ask'), question.ask),
  prose(at(where, 'label'), question.label),
  ...(question.hint ? [prose(at(where, 'hint'), question.hint)] : []),
  ...options(where, question.options),
];

// Lists of notes are told apart by place, so a note that only one language has shows as an empty one.
function ofServiceWords(where: string, { ko, en }: Service['words']): readonly DeclaredText[] {
  const notes = Array.from({ length: Math.max(ko.notes.length, en.notes.length) }, (_, i) =>
    prose(at(where, `note ${i + 1}`), words(ko.notes[i] ?? '', en.notes[i] ?? '')),
  );
  return [
    name(at(where, 'name'), words(ko.name, en.name)),
    prose(at(where, 'gives'), words(ko.gives, en.gives)),
    prose(at(where, 'who'), words(ko.who, en.who)),
    ...notes,
  ];
}

const ofService = (service: Service): readonly DeclaredText[] => {
  const where = `service ${service.id}`;
  return [
    ...ofServiceWords(where, service.words),
    ...service.asks.flatMap(question => ofQuestion(at(where, `question ${question.id}`), question)),
    ...service.examples.map((example, i) => prose(at(where, `example ${i + 1}`), example.words)),
    prose(at(where, 'remedy'), service.remedy.words),
  ];
};

function ofPart(where: string, part: DocumentPart): readonly DeclaredText[] {
  if (part.part === 'heading' || part.part === 'paragraph') return [name(where, part.words)];
  return part.part === 'table' ? [name(where, part.caption)] : [];
}

const ofDocument = (document: DocumentTemplate): readonly DeclaredText[] => {
  const where = `document ${document.id}`;
  return [
    name(where, document.words),
    name(at(where, 'attests'), document.attests),
    ...(document.titles ?? []).map((title, i) => name(at(where, `title ${i + 1}`), title.words)),
    ...document.parts.flatMap((part, i) => ofPart(at(where, `part ${i + 1}`), part)),
  ];
};

const ofRegister = (register: RegisterDeclaration): readonly DeclaredText[] => {
  const where = `register ${register.id}`;
  return [
    name(where, register.words),
    ...Object.entries(register.fields).flatMap(([id, field]) => [
      name(at(where, `field ${id}`), field.words),
      ...options(at(where, `field ${id}`), field.options),
    ]),
  ];
};

const named = (kind: string, all: readonly { readonly id: string; readonly words: Words }[]): readonly DeclaredText[] =>
  all.map(one => name(`${kind} ${one.id}`, one.words));

/** Every text of a jurisdiction that people can come to read. */
export const textsOf = (jurisdiction: Jurisdiction): readonly DeclaredText[] => [
  name('jurisdiction', jurisdiction.words),
  name(at('jurisdiction', 'portal'), jurisdiction.portal),
  name(at('jurisdiction', 'counter'), jurisdiction.counter),
  ...jurisdiction.searches.map((search, i) => name(at('jurisdiction', `search ${i + 1}`), search)),
  ...jurisdiction.services.flatMap(ofService),
  ...documentsOf(jurisdiction).flatMap(ofDocument),
  ...jurisdiction.lifeEvents.flatMap(event => [
    name(`life event ${event.id}`, event.words),
    prose(at(`life event ${event.id}`, 'when'), event.when),
    prose(at(`life event ${event.id}`, 'about'), event.about),
  ]),
  ...jurisdiction.registers.flatMap(register => ofRegister(register.declaration)),
  ...named('relation', jurisdiction.relations),
  ...named('unit', jurisdiction.units),
  ...named('parameter', parametersOf(jurisdiction)),
  ...named('template', jurisdiction.templates),
  ...agenciesOf(jurisdiction).flatMap(agency => [
    name(`agency ${agency.id}`, agency.words),
    name(at(`agency ${agency.id}`, 'head'), agency.head),
  ]),
  ...[...new Map(articlesOf(jurisdiction).map(article => [article.law.ko, article.law])).values()].map(law =>
    name(`law ${law.ko}`, law),
  ),
];
