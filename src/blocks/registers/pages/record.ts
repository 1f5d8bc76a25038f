import { button, form, type Html, html, type SummaryRow, summaryList, table } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatDay } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Fact, Jurisdiction, RegisterDeclaration } from '../../language/index.ts';
import { factText } from '../fact-text.ts';
import { type OwnRow, ownFacts } from '../own-record.ts';

const text = {
  source: words('{keeper}에서 관리 · {law} · {day} 확인', 'Kept by: {keeper}. Law: {law}. As of {day}.'),
  show: words('{field} 모두 보기', 'Show in full: {field}'),
  none: words('이 기록부에 나에 관한 기록이 없습니다.', 'This register holds nothing about you.'),
};

/** Who keeps a register, by which law, and as of when it was looked up. */
export const sourceOf = (
  ctx: Context,
  jurisdiction: Pick<Jurisdiction, 'zone'>,
  register: RegisterDeclaration,
): string =>
  ctx.say(text.source, {
    keeper: register.keeper.words,
    law: register.law.words,
    day: formatDay(ctx.language, jurisdiction.zone.dayOf(ctx.now)),
  });

export interface RecordPart {
  readonly jurisdiction: Pick<Jurisdiction, 'formats' | 'zone'>;
  readonly register: RegisterDeclaration;
  readonly rows: readonly OwnRow[];
  /** Shows identity numbers in full. */
  readonly inFull: boolean;
}

const showForm = (ctx: Context, register: RegisterDeclaration, fact: Fact): Html =>
  form({
    action: ctx.href(`/my/data/${register.id}/show`),
    content: button({
      kind: 'tertiary',
      size: 'small',
      label: ctx.say(text.show, { field: fact.is.words }),
    }),
  });

/** Whether a register has no record of a person: the exchange answers one with a row that holds nothing. */
export const holdsNothing = ({ register, rows }: Pick<RecordPart, 'register' | 'rows'>): boolean => {
  const facts = ownFacts(register);
  return rows.every(row => facts.every(fact => row[fact.field] === undefined));
};

/** What a register holds about a person: one record as a list, several as a table. */
export function record(ctx: Context, { jurisdiction, register, rows, inFull }: RecordPart): Html {
  const { language } = ctx;
  const facts = ownFacts(register);
  const writing = { language, formats: jurisdiction.formats };
  const value = (fact: Fact, row: OwnRow) => factText(writing, fact, row[fact.field], inFull);
  if (register.entries === 'many')
    return table({
      language,
      caption: register.words[language],
      hiddenCaption: true,
      empty: text.none[language],
      columns: facts.map((fact, i) => ({
        header: fact.is.words[language],
        cell: (row: OwnRow) => value(fact, row),
        rowHeader: i === 0,
      })),
      rows,
    });
  const row = rows[0];
  if (!row || holdsNothing({ register, rows })) return html`<p>${text.none[language]}</p>`;
  const line = (fact: Fact): SummaryRow => {
    const hidden = fact.is.kind === 'sealed' && !inFull && row[fact.field] !== undefined;
    return {
      key: fact.is.words[language],
      value: hidden ? html`<p>${value(fact, row)}</p>${showForm(ctx, register, fact)}` : value(fact, row),
    };
  };
  return summaryList({ language, rows: facts.map(line) });
}
