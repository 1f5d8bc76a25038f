import { type Html, html, mainContent, pageTitle, section, summaryList, table } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { type CivilDay, formatDay } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Fact } from '../../language/index.ts';
import { factText } from '../fact-text.ts';
import { type OwnRow, ownFacts } from '../own-record.ts';
import { type RecordPart, sourceOf } from './record.ts';
import { wayBack } from './register-page.ts';

const text = {
  title: words('{register}: 지난 기록', '{register}: earlier records'),
  lead: words(
    '언제 무엇이 바뀌었는지 오래된 것부터 보여 드립니다.',
    'What was recorded when, the oldest first. Each step shows what changed.',
  ),
  since: words('{day}부터', 'Since {day}'),
  span: words('{from}부터 {until}까지', '{from} to {until}'),
  none: words('이 기록부에 나에 관한 기록이 없습니다.', 'This register holds nothing about you.'),
  when: words('기간', 'Period'),
  same: words('바뀐 항목이 없습니다.', 'Nothing you can see changed.'),
};

export const historyTitle = (ctx: Context, { register }: Pick<RecordPart, 'register'>): string =>
  ctx.say(text.title, { register: register.words });

function period(ctx: Context, row: OwnRow): string {
  const day = (d: CivilDay) => formatDay(ctx.language, d);
  if (row.validFrom === undefined) return '';
  if (row.validTo === undefined) return ctx.say(text.since, { day: day(row.validFrom) });
  return ctx.say(text.span, { from: day(row.validFrom), until: day(row.validTo) });
}

/** The facts of a version that differ from the version before it; of the first one, all that are recorded. */
export function changed(facts: readonly Fact[], row: OwnRow, before: OwnRow | undefined): readonly Fact[] {
  const text = (r: OwnRow, f: Fact) => JSON.stringify(r[f.field] ?? null);
  return before ? facts.filter(f => text(row, f) !== text(before, f)) : facts.filter(f => row[f.field] !== undefined);
}

function versions(ctx: Context, { jurisdiction, register, rows }: Omit<RecordPart, 'inFull'>): Html {
  const { language } = ctx;
  const facts = ownFacts(register);
  const writing = { language, formats: jurisdiction.formats };
  const list = (shown: readonly Fact[], row: OwnRow) =>
    shown.length === 0
      ? html`<p>${text.same[language]}</p>`
      : summaryList({
          language,
          rows: shown.map(f => ({ key: f.is.words[language], value: factText(writing, f, row[f.field]) })),
        });
  return html`${rows.map((row, i) =>
    section({ id: `version-${i + 1}`, title: period(ctx, row), content: list(changed(facts, row, rows[i - 1]), row) }),
  )}`;
}

function entries(ctx: Context, { jurisdiction, register, rows }: Omit<RecordPart, 'inFull'>): Html {
  const { language } = ctx;
  const writing = { language, formats: jurisdiction.formats };
  return table({
    language,
    caption: register.words[language],
    hiddenCaption: true,
    columns: [
      ...ownFacts(register).map((fact, i) => ({
        header: fact.is.words[language],
        cell: (row: OwnRow) => factText(writing, fact, row[fact.field]),
        rowHeader: i === 0,
      })),
      { header: text.when[language], cell: row => period(ctx, row) },
    ],
    rows,
  });
}

/** How a person's record came to be what it is. */
export function historyPage(ctx: Context, part: Omit<RecordPart, 'inFull'>): Html {
  const title = historyTitle(ctx, part);
  const list = part.register.entries === 'many' ? entries : versions;
  return mainContent({
    before: wayBack(ctx, title),
    content: html`${pageTitle({ title, lead: text.lead[ctx.language] })}<p class="krds-hint">${sourceOf(ctx, part.jurisdiction, part.register)}</p>${part.rows.length === 0 ? html`<p>${text.none[ctx.language]}</p>` : list(ctx, part)}`,
  });
}
