import { type Html, html, summaryList, table } from '../../../kernel/html/index.ts';
import type { CivilDay } from '../../../kernel/time/index.ts';
import type { Language } from '../../../kernel/words/index.ts';
import { type FactRow, factText } from '../../documents/index.ts';
import type { Jurisdiction, Reading } from '../../language/index.ts';
import { sourceLine } from '../source-line.ts';

/** What a list is of: the fact whose history it is, the register whose entries, the relation whose people. */
function captionOf({ registers }: Jurisdiction, language: Language, { of, history, facts }: Reading): string {
  const [first] = facts;
  if (of.via.kind !== 'self' || !first) return of.words[language];
  const kept = registers.find(({ declaration }) => declaration.id === first.register);
  return (history ? first.is.words : (kept?.declaration.words ?? of.words))[language];
}

/** Fetched facts with their source and date: one record as a list, several as a table. References are never shown. */
export function factList(
  jurisdiction: Jurisdiction,
  language: Language,
  reading: Reading,
  rows: readonly FactRow[],
  day: CivilDay,
): Html {
  const facts = reading.facts.filter(f => f.is.kind !== 'reference');
  const writing = { language, formats: jurisdiction.formats };
  const source = sourceLine(jurisdiction, language, reading, day);
  if (!reading.many) {
    const row = rows[0] ?? {};
    return summaryList({
      language,
      rows: facts.map(f => ({ key: f.is.words[language], value: factText(writing, f, row[f.field]), source })),
    });
  }
  return html`${table({
    language,
    caption: captionOf(jurisdiction, language, reading),
    columns: facts.map((f, i) => ({
      header: f.is.words[language],
      cell: (row: FactRow) => factText(writing, f, row[f.field]),
      rowHeader: i === 0,
    })),
    rows,
  })}<p class="krds-summary-source">${source}</p>`;
}
