import { type Words, words } from '../../kernel/words/index.ts';
import { type DocumentPart, type DocumentTemplate, holds, type Question, type Reading } from '../language/index.ts';
import type { Block } from './pdf/index.ts';
import { answerText, factText, showsInFull, type Writing } from './value-text.ts';

export type FactRow = Readonly<Record<string, unknown>>;

/** A decision as a document says it: how much, by which law, and the reasons, a sentence each. */
export interface DecisionWords {
  readonly rows: readonly { readonly label: Words; readonly value: Words }[];
  readonly reasons: readonly Words[];
}

const text = {
  reasons: words('이렇게 결정한 이유', 'Reasons for the decision'),
  reason: words('이유', 'Reason'),
  undecided: words('결정 내용 없음', 'Nothing decided'),
};

/** What a document is filled from. */
export interface Filling {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly questions: readonly Question[];
  /** What was decided, for the parts that say so. */
  readonly decision?: DecisionWords;
  /** The rows of a reading; a reading of one record has one row. */
  readonly rows: (reading: Reading) => readonly FactRow[];
}

/** The document's title under these answers. */
export const titleOf = (template: DocumentTemplate, answers: Filling['answers']): Words =>
  template.titles?.find(t => holds(t.when, answers))?.words ?? template.words;

/** The parts of a template as blocks of a sheet, those left out whose condition does not hold. */
export function compose(template: DocumentTemplate, filling: Filling, writing: Writing): readonly Block[] {
  return template.parts
    .filter(part => !part.when || holds(part.when, filling.answers))
    .flatMap(part => (part.part === 'decision' ? decided(filling, writing) : [block(part, filling, writing)]));
}

function decided({ decision }: Filling, { language }: Writing): readonly Block[] {
  if (!decision) return [{ kind: 'paragraph', text: text.undecided[language] }];
  const rows = decision.rows.map(({ label, value }) => ({ label: label[language], value: value[language] }));
  return [
    { kind: 'pairs', rows },
    {
      kind: 'table',
      caption: text.reasons[language],
      columns: [{ label: text.reason[language] }],
      rows: decision.reasons.map(reason => [reason[language]]),
      empty: text.undecided[language],
    },
  ];
}

function block(part: Exclude<DocumentPart, { part: 'decision' }>, filling: Filling, writing: Writing): Block {
  const { language } = writing;
  const inFull = (shown: Parameters<typeof showsInFull>[0]) => showsInFull(shown, c => holds(c, filling.answers));
  switch (part.part) {
    case 'heading':
      return { kind: 'heading', text: part.words[language] };
    case 'paragraph':
      return { kind: 'paragraph', text: part.words[language] };
    case 'facts': {
      const row = filling.rows(part.reading)[0] ?? {};
      return {
        kind: 'pairs',
        rows: part.shows.map(shown => ({
          label: shown.fact.is.words[language],
          value: factText(writing, shown.fact, row[shown.fact.field], inFull(shown)),
        })),
      };
    }
    case 'table':
      return {
        kind: 'table',
        caption: part.caption[language],
        columns: part.shows.map(shown => ({ label: shown.fact.is.words[language] })),
        rows: filling
          .rows(part.reading)
          .map(row => part.shows.map(shown => factText(writing, shown.fact, row[shown.fact.field], inFull(shown)))),
        empty: language === 'ko' ? '기록 사항 없음' : 'Nothing recorded',
      };
    case 'answers':
      return {
        kind: 'pairs',
        rows: part.questions
          .filter(q => q.id in filling.answers)
          .map(q => ({ label: q.label[language], value: answerText(writing, q, filling.answers[q.id]) })),
      };
  }
}
